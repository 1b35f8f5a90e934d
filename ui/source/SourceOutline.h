// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/SourceText.h"

#include <QListWidget>

namespace dateline {

class Workspace;

/// The source's parts: ranges of paragraphs between headings, with the headings below; the part that is read stands
/// out.
class SourceOutline : public QListWidget {
    Q_OBJECT
public:
    explicit SourceOutline(Workspace *workspace, QWidget *parent = nullptr);

    void setText(const SourceText &text);
    /// Marks the part that holds a position of the text (UTF-16) as the one that is read.
    void setCurrentPosition(qsizetype position);

Q_SIGNALS:
    /// A part was chosen; it begins at this position (UTF-16).
    void positionChosen(qsizetype position);

private:
    void addPart(const SourceText &text, qsizetype first, qsizetype last);
    void addLine(const QString &words, qsizetype position, bool heading);
};

} // namespace dateline
