// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/story/Person.h"

#include <QRegularExpression>

namespace dateline {

QString Person::initials() const
{
    // The first letter or digit of each word, whole where it lies beyond the BMP.
    static const QRegularExpression wordStart(QStringLiteral("(?<![\\p{L}\\p{N}\\p{M}'’.])[\\p{L}\\p{N}]"),
                                              QRegularExpression::UseUnicodePropertiesOption);
    QStringList letters;
    QStringList particles;
    auto starts = wordStart.globalMatch(name);
    while (starts.hasNext()) {
        const QString letter = starts.next().captured();
        const bool isParticle = letter.toUpper() != letter;
        (isParticle ? particles : letters).append(letter.toUpper());
    }
    if (letters.isEmpty())
        letters = particles;
    if (letters.isEmpty())
        return QStringLiteral("?");
    return letters.size() == 1 ? letters.constFirst() : letters.constFirst() + letters.constLast();
}

} // namespace dateline
