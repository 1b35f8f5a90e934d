// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ExportDialog.h"

#include "ui/dialogs/PictureField.h"
#include "ui/render/FontMeasure.h"
#include "ui/render/PictureClip.h"
#include "ui/render/PictureContent.h"
#include "ui/render/PicturePainter.h"
#include "ui/render/PicturePresets.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace dateline {

ExportDialog::ExportDialog(const StoryData &story, const QList<Id> &visible, PictureOptions start, QWidget *parent)
    : QDialog(parent)
    , m_story(story)
    , m_visible(visible)
    , m_options(std::move(start))
    , m_presets(new QComboBox(this))
    , m_drop(new QPushButton(tr("Remo&ve"), this))
    , m_preview(new QLabel(this))
    , m_problem(new QLabel(this))
{
    setWindowTitle(tr("Export image"));
    resize(1060, 560);
    takeRemembered(m_options);
    build();
    for (const PictureField *field : std::as_const(m_fields))
        connect(field, &PictureField::changed, this, &ExportDialog::follow);
    listPresets({});
    showOptions();
}

QWidget *ExportDialog::tabOf(PictureSetting::Group group)
{
    auto *tab = new QWidget(this);
    auto *form = new QFormLayout(tab);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setContentsMargins(14, 14, 14, 14);
    for (const PictureSetting &setting : pictureSettings()) {
        if (setting.group != group)
            continue;
        auto *field = new PictureField(setting, tab);
        m_fields.append(field);
        form->addRow(setting.kind == PictureSetting::Kind::Switch ? QString() : setting.label, field->widget());
        if (setting.name == "title"_L1)
            field->setPlaceholder(m_story.title);
        if (setting.name == "range"_L1)
            form->setRowVisible(field->widget(), m_options.screen.has_value());
    }
    return tab;
}

QHBoxLayout *ExportDialog::presetRow()
{
    auto *label = new QLabel(tr("Preset"), this);
    label->setBuddy(m_presets);
    m_presets->setObjectName(u"preset"_s);
    auto *keep = new QPushButton(tr("&Keep…"), this);
    keep->setToolTip(tr("Keeps these settings under a name, for other stories and for dateline export --preset"));
    m_drop->setToolTip(tr("Removes the preset; the settings stay as they are"));
    connect(m_presets, &QComboBox::activated, this, &ExportDialog::takePreset);
    connect(keep, &QPushButton::clicked, this, &ExportDialog::keepPreset);
    connect(m_drop, &QPushButton::clicked, this, &ExportDialog::dropPreset);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_presets, 1);
    row->addWidget(keep);
    row->addWidget(m_drop);
    return row;
}

void ExportDialog::listPresets(const QString &chosen)
{
    m_presets->clear();
    m_presets->addItem(tr("Choose…"));
    for (const PicturePreset &preset : picturePresets()) {
        m_presets->addItem(preset.name, preset.isOurs);
        m_presets->setItemData(m_presets->count() - 1, preset.text(), Qt::ToolTipRole);
    }
    m_presets->setCurrentIndex(qMax(0, m_presets->findText(chosen)));
    m_drop->setEnabled(m_presets->currentIndex() > 0 && !m_presets->currentData().toBool());
}

void ExportDialog::takePreset()
{
    m_drop->setEnabled(m_presets->currentIndex() > 0 && !m_presets->currentData().toBool());
    if (m_presets->currentIndex() == 0)
        return;
    if (const Result<void> applied = applyPreset(m_options, m_presets->currentText()); applied)
        showOptions();
    else
        m_problem->setText(applied.error().sentence);
}

void ExportDialog::keepPreset()
{
    bool ok = false;
    const QString name = QInputDialog::getText(this, tr("Keep settings"), tr("Name:"), QLineEdit::Normal,
                                               m_drop->isEnabled() ? m_presets->currentText() : QString(), &ok);
    if (!ok)
        return;
    if (const Result<void> saved = savePreset(name, m_options); saved)
        listPresets(name.simplified());
    else
        m_problem->setText(saved.error().sentence);
}

void ExportDialog::dropPreset()
{
    removePreset(m_presets->currentText());
    listPresets({});
}

void ExportDialog::copy()
{
    Result<std::unique_ptr<QMimeData>> clip = pictureClip(pages().first(), Theme::of(m_options.theme));
    if (clip)
        QGuiApplication::clipboard()->setMimeData(std::move(*clip).release());
    m_problem->setText(clip ? tr("The picture is on the clipboard.") : clip.error().sentence);
}

void ExportDialog::build()
{
    auto *tabs = new QTabWidget(this);
    tabs->addTab(tabOf(PictureSetting::Group::Page), tr("Page"));
    tabs->addTab(tabOf(PictureSetting::Group::Content), tr("Content"));
    tabs->addTab(tabOf(PictureSetting::Group::Words), tr("Words"));
    tabs->setMinimumWidth(360);

    m_problem->setWordWrap(true);
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setMinimumSize(480, 300);
    m_preview->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_preview->setAccessibleName(tr("Preview"));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_export = buttons->addButton(tr("&Export…"), QDialogButtonBox::AcceptRole);
    m_export->setDefault(true);
    m_copy = buttons->addButton(tr("Cop&y"), QDialogButtonBox::ActionRole);
    m_copy->setObjectName(u"copy"_s);
    m_copy->setToolTip(tr("Puts the picture on the clipboard, as pixels and as a drawing"));
    connect(m_copy, &QPushButton::clicked, this, &ExportDialog::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(this, &QDialog::accepted, this, [this] { rememberPicture(m_options); });

    auto *left = new QVBoxLayout;
    left->addLayout(presetRow());
    left->addWidget(tabs, 1);
    left->addWidget(m_problem);
    left->addWidget(buttons);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(20, 18, 20, 16);
    row->setSpacing(20);
    row->addLayout(left);
    row->addWidget(m_preview, 1);
}

const PictureFormat &ExportDialog::format() const
{
    return *pictureFormat(m_options.format);
}

void ExportDialog::showOptions()
{
    m_isFilling = true;
    for (PictureField *field : std::as_const(m_fields))
        field->setValue(field->setting().value(m_options));
    m_isFilling = false;
    follow();
}

void ExportDialog::follow()
{
    if (m_isFilling)
        return;
    QString problem;
    for (const PictureField *field : std::as_const(m_fields)) {
        const Result<void> set = field->setting().set(m_options, field->value());
        if (!set && problem.isEmpty())
            problem = set.error().sentence;
    }
    if (problem.isEmpty()) {
        if (const Result<void> fine = m_options.check(); !fine)
            problem = fine.error().sentence;
    }
    m_problem->setText(problem);
    m_export->setEnabled(problem.isEmpty());
    m_copy->setEnabled(problem.isEmpty());
    if (problem.isEmpty())
        showPreview();
}

QList<PicturePage> ExportDialog::pages() const
{
    return layoutPicture(pictureContent(m_story, m_visible, m_options), m_options, FontMeasure());
}

/// All pages, side by side.
void ExportDialog::showPreview()
{
    constexpr int gap = 8;
    const QList<PicturePage> all = pages();
    const auto count = static_cast<int>(all.size());
    const QSize page = all.first().size;
    const QSize room = m_preview->size() - QSize(gap * (count - 1), 0);
    const double scale = qMin(double(room.width()) / count / page.width(), double(room.height()) / page.height());
    const QSize shown = (QSizeF(page) * scale).toSize();
    if (shown.isEmpty())
        return;
    QPixmap picture(QSize(count * (shown.width() + gap) - gap, shown.height()) * devicePixelRatioF());
    picture.setDevicePixelRatio(devicePixelRatioF());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    for (const PicturePage &each : all) {
        painter.save();
        painter.scale(shown.width() / double(page.width()), shown.height() / double(page.height()));
        paintPicture(painter, each, Theme::of(m_options.theme));
        painter.restore();
        painter.translate(shown.width() + gap, 0);
    }
    painter.end();
    m_preview->setPixmap(picture);
}

void ExportDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    if (m_export->isEnabled())
        showPreview();
}

} // namespace dateline
