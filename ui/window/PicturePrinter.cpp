// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/PicturePrinter.h"

#include "ui/render/FontMeasure.h"
#include "ui/render/PictureContent.h"
#include "ui/render/PicturePainter.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QSpinBox>

namespace dateline {

namespace {

/// The print dialog's page that asks for drafts, and over how many pages the timeline goes on.
class TimelineTab {
    Q_DECLARE_TR_FUNCTIONS(TimelineTab)
public:
    TimelineTab(const StoryData &story, const QList<Id> &visible, const PictureOptions &options)
    {
        widget->setWindowTitle(tr("Timeline"));
        m_marked->setChecked(wantedDrafts(story, visible, options) == PictureDrafts::Marked);
        m_pages->setRange(1, PictureOptions::MaxPages);
        auto *form = new QFormLayout(widget);
        form->addRow(tr("&Pages, side by side"), m_pages);
        form->addRow(m_marked);
    }
    int pages() const { return m_pages->value(); }
    PictureDrafts drafts() const { return m_marked->isChecked() ? PictureDrafts::Marked : PictureDrafts::None; }

    QWidget *const widget = new QWidget; ///< The dialog takes it.

private:
    QSpinBox *const m_pages = new QSpinBox(widget);
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
    const TimelineTab tab(story, visible, options);
    dialog.setOptionTabs({tab.widget});
    if (dialog.exec() != QDialog::Accepted)
        return {};
    options.drafts = tab.drafts();
    options.pages = tab.pages();
    options.theme = ThemeKind::Print;
    options.dpi = printer.resolution();
    options.size = printer.pageRect(QPrinter::DevicePixel).size().toSize();
    QPainter painter;
    if (!painter.begin(&printer))
        return Error{QCoreApplication::translate("Print",
                                                 "The printer took no page. Check that it is on, or print to a "
                                                 "PDF file."),
                     printer.printerName()};
    const QList<PicturePage> pages = layoutPicture(pictureContent(story, visible, options), options, FontMeasure());
    for (qsizetype i = 0; i < pages.size(); ++i) {
        if (i > 0)
            printer.newPage();
        paintPicture(painter, pages.at(i), Theme::of(options.theme));
    }
    return {};
}

} // namespace dateline
