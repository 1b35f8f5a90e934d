// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/StoryData.h"
#include "ui/render/PictureFormat.h"
#include "ui/render/PictureOptions.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace dateline {

/// Chooses format, size and content of a picture of the timeline, with a preview that follows every choice.
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    /// The dialog shows the visible items of a story; folded and grouping come from the timeline as it stands.
    ExportDialog(const StoryData &story, const QList<Id> &visible, PictureOptions start, QWidget *parent = nullptr);

    PictureOptions options() const { return m_options; }
    const PictureFormat &format() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void follow();
    void showPreview();

    StoryData m_story;
    QList<Id> m_visible;
    PictureOptions m_options;
    QComboBox *m_format;
    QSpinBox *m_width;
    QSpinBox *m_height;
    QSpinBox *m_dpi;
    QComboBox *m_axis;
    QComboBox *m_theme;
    QComboBox *m_drafts;
    QLineEdit *m_title;
    QLineEdit *m_from;
    QLineEdit *m_to;
    QLabel *m_preview;
    QLabel *m_problem;
    QPushButton *m_export;
};

} // namespace dateline
