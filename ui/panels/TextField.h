// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/StoryData.h"
#include "ui/panels/ItemField.h"

#include <functional>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace dateline {

/// A field that is words: a line, several lines, or a name that can be chosen from the story's persons.
class TextField : public ItemField {
    Q_OBJECT
public:
    enum class Form { Line, Lines, PersonName };

    /// How the words are read from an item and written to it.
    struct Access {
        std::function<QString(const StoryData &, const Item &)> read;
        std::function<Result<void>(Edit &, Item &, const QString &)> write;
    };

    TextField(Workspace *workspace, const QString &changeLabel, Form form, Access access, QWidget *parent);

    QWidget *editor() const override { return m_editor; }

protected:
    bool isEdited() const override;
    void load(const Item &item) override;
    Result<void> write(Edit &edit, Item &item) const override;

private:
    QString typed() const;
    void makeLine(QWidget *parent);
    void makeLines(QWidget *parent);
    void makePersonName(QWidget *parent);
    void offerPersons();

    Access m_access;
    QWidget *m_editor = nullptr;
    QLineEdit *m_line = nullptr;
    QPlainTextEdit *m_lines = nullptr;
    QComboBox *m_persons = nullptr;
    QString m_loaded;
};

} // namespace dateline
