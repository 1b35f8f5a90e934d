// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace dateline {

/// Gives the English of the sources its plurals: "%n item(s)" is "1 item" or "2 items". Installed beneath any other
/// translation, which has plural forms of its own.
class EnglishPlurals : public QTranslator {
public:
    using QTranslator::QTranslator;

    QString translate(const char *context, const char *sourceText, const char *disambiguation, int n) const override;
    bool isEmpty() const override { return false; }
};

} // namespace dateline
