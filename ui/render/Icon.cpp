// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/Icon.h"

#include <QColor>
#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

QIcon drawn(const QString &name, const QColor &color, std::initializer_list<int> sizes)
{
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QSvgRenderer renderer(file.readAll().replace("currentColor", color.name().toLatin1()));
    QIcon icon;
    for (const int size : sizes) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace

QIcon icon(const QString &name, const QColor &color)
{
    return drawn(name, color, {16, 32, 48});
}

QIcon programIcon()
{
    return drawn(u"dateline"_s, Qt::black, {16, 32, 48, 128, 256});
}

} // namespace dateline
