// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/story/StoryData.h"
#include "ui/render/PictureFormat.h"
#include "ui/render/PictureSettings.h"

#include <QDialog>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace dateline {

class PictureField;

/// Chooses format, size and content of a picture of the timeline, with a preview that follows every choice.
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    /// The dialog shows the visible items of a story; axis, lanes and range come from the timeline as it stands, all
    /// else from the last export.
    ExportDialog(const StoryData &story, const QList<Id> &visible, PictureOptions start, QWidget *parent = nullptr);

    const PictureOptions &options() const { return m_options; }
    const PictureFormat &format() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *tabOf(PictureSetting::Group group);
    QHBoxLayout *presetRow();
    void build();
    void showOptions();
    void follow();
    void showPreview();
    void listPresets(const QString &chosen);
    void takePreset();
    void keepPreset();
    void dropPreset();
    void copy();
    QList<PicturePage> pages() const;

    StoryData m_story;
    QList<Id> m_visible;
    PictureOptions m_options;
    QList<PictureField *> m_fields; ///< In the order of pictureSettings().
    QComboBox *m_presets;
    QPushButton *m_drop;
    QLabel *m_preview;
    QLabel *m_problem;
    QPushButton *m_export;
    QPushButton *m_copy;
    bool m_isFilling = false; ///< While the fields are filled from the options.
};

} // namespace dateline
