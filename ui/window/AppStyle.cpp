// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/AppStyle.h"

#include <QApplication>
#include <QFile>
#include <QPalette>
#include <QPointer>
#include <QProxyStyle>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

/// The names that the style sheet knows, longest first so that none is a beginning of one still to come.
QString styleSheetFor(const Theme &theme)
{
    QFile file(u":/style/window.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const std::array<std::pair<const char *, QColor>, 15> colors{{{"@selectionLine", theme.selectionLine},
                                                                  {"@quoteGround", theme.quoteGround},
                                                                  {"@background", theme.background},
                                                                  {"@eventGround", theme.eventGround},
                                                                  {"@claimGround", theme.claimGround},
                                                                  {"@selection", theme.selection},
                                                                  {"@faintLine", theme.faintLine},
                                                                  {"@faintInk", theme.faintInk},
                                                                  {"@onAccent", theme.onAccent},
                                                                  {"@softInk", theme.softInk},
                                                                  {"@accent", theme.accent},
                                                                  {"@panel", theme.panel},
                                                                  {"@paper", theme.paper},
                                                                  {"@line", theme.line},
                                                                  {"@ink", theme.ink}}};
    for (const auto &[name, color] : colors)
        sheet.replace(QLatin1StringView(name), color.name());
    return sheet;
}

QPalette paletteFor(const Theme &theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.background);
    palette.setColor(QPalette::WindowText, theme.ink);
    palette.setColor(QPalette::Base, theme.paper);
    palette.setColor(QPalette::AlternateBase, theme.panel);
    palette.setColor(QPalette::Text, theme.ink);
    palette.setColor(QPalette::PlaceholderText, theme.faintInk);
    palette.setColor(QPalette::Button, theme.panel);
    palette.setColor(QPalette::ButtonText, theme.ink);
    palette.setColor(QPalette::ToolTipBase, theme.panel);
    palette.setColor(QPalette::ToolTipText, theme.ink);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.onAccent);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::LinkVisited, theme.accent);
    palette.setColor(QPalette::Light, theme.paper);
    palette.setColor(QPalette::Midlight, theme.faintLine);
    palette.setColor(QPalette::Mid, theme.line);
    palette.setColor(QPalette::Dark, theme.faintInk);
    palette.setColor(QPalette::Shadow, theme.line);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.open);
    return palette;
}

/// Fusion, with tool tips that come sooner.
class AppStyle : public QProxyStyle {
public:
    AppStyle()
        : QProxyStyle(u"Fusion"_s)
    {
    }
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override
    {
        return hint == SH_ToolTip_WakeUpDelay ? toolTipDelay : QProxyStyle::styleHint(hint, option, widget, data);
    }

private:
    static constexpr int toolTipDelay = 500; ///< milliseconds
};

} // namespace

void applyAppStyle(const Theme &theme)
{
    static QPointer<QStyle> style; // A new theme keeps it, a new application does not.
    if (!style)
        QApplication::setStyle(style = new AppStyle);
    QApplication::setFont(interfaceFont(13));
    QApplication::setPalette(paletteFor(theme));
    qApp->setStyleSheet(styleSheetFor(theme));
}

} // namespace dateline
