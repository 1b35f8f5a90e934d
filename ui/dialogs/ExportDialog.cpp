// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ExportDialog.h"

#include "core/time/WhenText.h"
#include "ui/render/FontMeasure.h"
#include "ui/render/PictureContent.h"
#include "ui/render/PicturePage.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace dateline {

namespace {

QSpinBox *numberField(int least, int most, int value, const QString &unit, QWidget *parent)
{
    auto *field = new QSpinBox(parent);
    field->setRange(least, most);
    field->setValue(value);
    field->setSuffix(unit);
    field->setButtonSymbols(QAbstractSpinBox::NoButtons);
    return field;
}

/// A time field's when; problem gets the sentence where it is none.
When readField(const QLineEdit *field, QString &problem)
{
    const Result<When> when = readWhen(field->text());
    if (!when && problem.isEmpty())
        problem = when.error().sentence;
    return when ? *when : When();
}

} // namespace

ExportDialog::ExportDialog(const StoryData &story, const QList<Id> &visible, PictureOptions start, QWidget *parent)
    : QDialog(parent)
    , m_story(story)
    , m_visible(visible)
    , m_options(std::move(start))
    , m_format(new QComboBox(this))
    , m_width(numberField(PictureOptions::MinSide, PictureOptions::MaxSide, m_options.size.width(), tr(" px"), this))
    , m_height(numberField(PictureOptions::MinSide, PictureOptions::MaxSide, m_options.size.height(), tr(" px"), this))
    , m_dpi(numberField(PictureOptions::MinDpi, PictureOptions::MaxDpi, m_options.dpi, tr(" dpi"), this))
    , m_axis(new QComboBox(this))
    , m_theme(new QComboBox(this))
    , m_drafts(new QComboBox(this))
    , m_title(new QLineEdit(this))
    , m_from(new QLineEdit(this))
    , m_to(new QLineEdit(this))
    , m_preview(new QLabel(this))
    , m_problem(new QLabel(this))
{
    setWindowTitle(tr("Export image"));
    resize(980, 560);
    for (const PictureFormat &format : pictureFormats())
        m_format->addItem(format.filter);
    m_axis->addItems({tr("Fold quiet years"), tr("Linear")});
    m_axis->setCurrentIndex(m_options.axis == PictureAxis::Linear ? 1 : 0);
    m_theme->addItems({tr("Light"), tr("Dark"), tr("Print (white paper)")});
    m_theme->setCurrentIndex(static_cast<int>(m_options.theme));
    m_drafts->addItems({tr("Leave drafts out"), tr("Show drafts, marked")});
    m_drafts->setCurrentIndex(wantedDrafts(m_story, m_visible, m_options) == PictureDrafts::Marked ? 1 : 0);
    m_title->setPlaceholderText(m_story.title);
    m_from->setPlaceholderText(tr("the beginning"));
    m_to->setPlaceholderText(tr("the end"));
    build();
    follow();
}

void ExportDialog::build()
{
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Format"), m_format);
    auto *size = new QHBoxLayout;
    size->addWidget(m_width);
    size->addWidget(new QLabel(QStringLiteral("×"), this));
    size->addWidget(m_height);
    form->addRow(tr("Size"), size);
    form->addRow(tr("&Resolution"), m_dpi);
    form->addRow(tr("T&itle"), m_title);
    form->addRow(tr("Fr&om"), m_from);
    form->addRow(tr("&To"), m_to);
    form->addRow(tr("&Axis"), m_axis);
    form->addRow(tr("&Colours"), m_theme);
    form->addRow(tr("&Drafts"), m_drafts);

    m_problem->setWordWrap(true);
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setMinimumSize(480, 300);
    m_preview->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_preview->setAccessibleName(tr("Preview"));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_export = buttons->addButton(tr("&Export…"), QDialogButtonBox::AcceptRole);
    m_export->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);

    auto *left = new QVBoxLayout;
    left->addLayout(form);
    left->addWidget(m_problem);
    left->addStretch();
    left->addWidget(buttons);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(20, 18, 20, 16);
    row->setSpacing(20);
    row->addLayout(left);
    row->addWidget(m_preview, 1);

    for (QComboBox *field : {m_format, m_axis, m_theme, m_drafts})
        connect(field, &QComboBox::currentIndexChanged, this, &ExportDialog::follow);
    for (QSpinBox *field : {m_width, m_height, m_dpi})
        connect(field, &QSpinBox::valueChanged, this, &ExportDialog::follow);
    for (QLineEdit *field : {m_title, m_from, m_to})
        connect(field, &QLineEdit::textChanged, this, &ExportDialog::follow);
}

const PictureFormat &ExportDialog::format() const
{
    return pictureFormats()[m_format->currentIndex()];
}

void ExportDialog::follow()
{
    QString problem;
    m_options.size = {m_width->value(), m_height->value()};
    m_options.dpi = m_dpi->value();
    m_options.axis = m_axis->currentIndex() == 1 ? PictureAxis::Linear : PictureAxis::Folded;
    m_options.theme = static_cast<ThemeKind>(m_theme->currentIndex());
    m_options.drafts = m_drafts->currentIndex() == 1 ? PictureDrafts::Marked : PictureDrafts::None;
    m_options.title = m_title->text().trimmed();
    m_options.from = readField(m_from, problem);
    m_options.to = readField(m_to, problem);
    if (problem.isEmpty()) {
        if (const Result<void> fine = m_options.check(); !fine)
            problem = fine.error().sentence;
    }
    m_problem->setText(problem);
    m_export->setEnabled(problem.isEmpty());
    if (problem.isEmpty())
        showPreview();
}

void ExportDialog::showPreview()
{
    const FontMeasure measure;
    const PicturePage page = layoutPicture(pictureContent(m_story, m_visible, m_options), m_options, measure);
    const QSize shown = m_options.size.scaled(m_preview->size() * devicePixelRatioF(), Qt::KeepAspectRatio);
    if (shown.isEmpty())
        return;
    QPixmap picture(shown);
    picture.fill(Theme::of(m_options.theme).paper);
    QPainter painter(&picture);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(shown.width() / double(m_options.size.width()), shown.height() / double(m_options.size.height()));
    paintPicture(painter, page, Theme::of(m_options.theme));
    painter.end();
    picture.setDevicePixelRatio(devicePixelRatioF());
    m_preview->setPixmap(picture);
}

void ExportDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    if (m_export->isEnabled())
        showPreview();
}

} // namespace dateline
