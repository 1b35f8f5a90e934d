// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/text/RichTextReader.h"

#include <QHash>
#include <QSet>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

enum class Target { Text, Title, Author, Nothing };

/// What a group inherits from the one around it.
struct Group {
    Target target = Target::Text;
    int unicodeSkip = 1; ///< Characters that stand after \u for programs that do not know it.
};

const QSet<QByteArray> &leftOut()
{
    static const QSet<QByteArray> words{
        "fonttbl",   "colortbl", "stylesheet", "pict",      "object",    "header",
        "headerl",   "headerr",  "headerf",    "footer",    "footerl",   "footerr",
        "footerf",   "footnote", "annotation", "fldinst",   "listtable", "listoverridetable",
        "info",      "revtbl",   "rsidtbl",    "generator", "filetbl",   "themedata",
        "datastore", "xmlnstbl", "nonshppict", "sp",        "listtext",  "pntext",
        "bkmkstart", "bkmkend"};
    return words;
}

const QHash<QByteArray, QChar> &signs()
{
    static const QHash<QByteArray, QChar> words{
        {"tab", u' '},         {"line", u' '},          {"cell", u' '},        {"emdash", u'\u2014'},
        {"endash", u'\u2013'}, {"lquote", u'\u2018'},   {"rquote", u'\u2019'}, {"ldblquote", u'\u201C'},
        {"bullet", u'\u2022'}, {"rdblquote", u'\u201D'}};
    return words;
}

class Reader {
public:
    explicit Reader(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }

    RichText read()
    {
        while (m_at < m_bytes.size()) {
            const char c = m_bytes[m_at++];
            if (c == '{')
                m_groups.append(m_groups.last());
            else if (c == '}')
                close();
            else if (c == '\\')
                control();
            else if (c != '\r' && c != '\n')
                character(c);
        }
        endParagraph();
        return m_text;
    }

private:
    Group &group() { return m_groups.last(); }

    void close()
    {
        flush();
        if (m_groups.size() > 1)
            m_groups.removeLast();
    }

    void control()
    {
        if (m_at >= m_bytes.size())
            return;
        const char first = m_bytes[m_at];
        if (!isLetter(first)) {
            ++m_at;
            return symbol(first);
        }
        const qsizetype start = m_at;
        while (m_at < m_bytes.size() && isLetter(m_bytes[m_at]))
            ++m_at;
        const QByteArray word = m_bytes.sliced(start, m_at - start);
        const qsizetype digits = m_at;
        if (m_at < m_bytes.size() && m_bytes[m_at] == '-')
            ++m_at;
        while (m_at < m_bytes.size() && m_bytes[m_at] >= '0' && m_bytes[m_at] <= '9')
            ++m_at;
        const QByteArray number = m_bytes.sliced(digits, m_at - digits);
        if (m_at < m_bytes.size() && m_bytes[m_at] == ' ')
            ++m_at;
        command(word, number);
    }

    void symbol(char sign)
    {
        if (sign == '\'') {
            const QByteArray byte =
                QByteArray::fromHex(m_bytes.sliced(m_at, std::min<qsizetype>(2, m_bytes.size() - m_at)));
            m_at = std::min(m_at + 2, m_bytes.size());
            if (byte.size() == 1)
                character(byte[0]);
        } else if (sign == '*') {
            setTarget(Target::Nothing);
        } else if (sign == '~') {
            put(u' ');
        } else if (sign == '_') {
            put(u'-');
        } else if (sign == '\n' || sign == '\r') {
            endParagraph();
        } else if (sign == '\\' || sign == '{' || sign == '}') {
            character(sign);
        }
    }

    void command(const QByteArray &word, const QByteArray &number)
    {
        const int value = number.toInt();
        if (word == "par" || word == "sect" || word == "page" || word == "row") {
            endParagraph();
        } else if (word == "pard") {
            m_heading = false;
        } else if (word == "outlinelevel") {
            m_heading = value < 9;
        } else if (word == "ansicpg") {
            m_decoder = QStringDecoder("windows-" + number);
        } else if (word == "uc") {
            group().unicodeSkip = qBound(0, value, 8);
        } else if (word == "u") {
            put(QChar(static_cast<char16_t>(value)));
            m_skip = group().unicodeSkip;
        } else if (word == "bin") {
            m_at = std::min<qsizetype>(m_bytes.size(), m_at + std::max(0, value));
        } else if (word == "title" || word == "author") {
            flush();
            group().target = word == "title" ? Target::Title : Target::Author;
        } else if (leftOut().contains(word)) {
            setTarget(Target::Nothing);
        } else if (signs().contains(word)) {
            put(signs().value(word));
        }
    }

    void setTarget(Target target)
    {
        flush();
        group().target = target;
    }

    void character(char c)
    {
        if (m_skip > 0)
            --m_skip;
        else
            m_pending += c;
    }

    void put(QChar c)
    {
        flush();
        out(QString(c));
    }

    /// Bytes are decoded together: a character may have two.
    void flush()
    {
        if (m_pending.isEmpty())
            return;
        out(m_decoder.isValid() ? m_decoder.decode(m_pending) : QString::fromLatin1(m_pending));
        m_pending.clear();
    }

    void out(const QString &text)
    {
        switch (group().target) {
        case Target::Text:
            m_paragraph += text;
            break;
        case Target::Title:
            m_text.title += text;
            break;
        case Target::Author:
            m_text.author += text;
            break;
        case Target::Nothing:
            break;
        }
    }

    void endParagraph()
    {
        flush();
        if (group().target != Target::Text)
            return;
        const QString text = m_paragraph.simplified();
        if (!text.isEmpty())
            m_text.paragraphs.append({text, m_heading});
        m_paragraph.clear();
    }

    static bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

    const QByteArray &m_bytes;
    qsizetype m_at = 0;
    QList<Group> m_groups{Group()};
    QStringDecoder m_decoder{"windows-1252"};
    QByteArray m_pending;
    QString m_paragraph;
    bool m_heading = false;
    int m_skip = 0;
    RichText m_text;
};

} // namespace

RichText richText(const QByteArray &bytes)
{
    return Reader(bytes).read();
}

} // namespace dateline
