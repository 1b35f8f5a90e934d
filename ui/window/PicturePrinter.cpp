// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/PicturePrinter.h"

#include "ui/render/FontMeasure.h"
#include "ui/render/PictureContent.h"
#include "ui/render/PicturePainter.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QVBoxLayout>

namespace dateline {

namespace {

/// The print dialog's page that asks for drafts.
class DraftsTab {
    Q_DECLARE_TR_FUNCTIONS(DraftsTab)
public:
    DraftsTab(const StoryData &story, const QList<Id> &visible, const PictureOptions &options)
    {
        widget->setWindowTitle(tr("Timeline"));
        m_marked->setChecked(wantedDrafts(story, visible, options) == PictureDrafts::Marked);
        auto *column = new QVBoxLayout(widget);
        column->addWidget(m_marked);
        column->addStretch();
    }
    PictureDrafts choice() const { return m_marked->isChecked() ? PictureDrafts::Marked : PictureDrafts::None; }

    QWidget *const widget = new QWidget; ///< The dialog takes it.

private:
    QCheckBox *const m_marked = new QCheckBox(tr("Show drafts, marked"), widget);
};

} // namespace

Result<void> printPicture(const StoryData &story, const QList<Id> &visible, PictureOptions options, QWidget *parent)
{
    constexpr int dpi = 300;
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageOrientation(QPageLayout::Landscape);
    printer.setResolution(dpi);
    QPrintDialog dialog(&printer, parent);
    const DraftsTab drafts(story, visible, options);
    dialog.setOptionTabs({drafts.widget});
    if (dialog.exec() != QDialog::Accepted)
        return {};
    options.drafts = drafts.choice();
    options.theme = ThemeKind::Print;
    options.dpi = printer.resolution();
    options.size = printer.pageRect(QPrinter::DevicePixel).size().toSize();
    QPainter painter;
    if (!painter.begin(&printer))
        return Error{QCoreApplication::translate("Print",
                                                 "The printer took no page. Check that it is on, or print to a "
                                                 "PDF file."),
                     printer.printerName()};
    const FontMeasure measure;
    paintPicture(painter, layoutPicture(pictureContent(story, visible, options), options, measure).first(),
                 Theme::of(options.theme));
    return {};
}

} // namespace dateline
