// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/html/HtmlGuard.h"

#include "core/import/html/HtmlElements.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

namespace dateline {

namespace {

constexpr qsizetype DeepestNesting = 256;
constexpr int MostFormatting = 6;
constexpr int MostAttributes = 200;
constexpr int MostTags = 300'000;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

class Guard {
public:
    explicit Guard(const QByteArray &markup)
        : m_in(markup)
    {
        m_out.reserve(markup.size() / 2);
    }

    Result<QByteArray> run()
    {
        while (m_at < m_in.size()) {
            const qsizetype open = indexOf('<', m_at);
            keep(m_at, open);
            m_at = open;
            if (m_at < m_in.size())
                markup();
            if (m_tags > MostTags)
                return Error{QCoreApplication::translate(
                                 "Import", "The page has more than 300,000 elements, more than can be read."),
                             {}};
        }
        return m_out;
    }

private:
    qsizetype indexOf(char sign, qsizetype from) const
    {
        const qsizetype found = m_in.indexOf(sign, from);
        return found < 0 ? m_in.size() : found;
    }

    void keep(qsizetype from, qsizetype to) { m_out.append(m_in.constData() + from, to - from); }

    char peek(qsizetype ahead) const { return m_at + ahead < m_in.size() ? m_in[m_at + ahead] : '\0'; }

    void markup()
    {
        if (peek(1) == '!' && peek(2) == '-' && peek(3) == '-')
            return skipComment();
        if (peek(1) == '!' || peek(1) == '?')
            return skipDeclaration();
        if (peek(1) == '/' && isLetter(peek(2)))
            return endTag();
        if (isLetter(peek(1)))
            return startTag();
        m_out.append("&lt;");
        ++m_at;
    }

    void skipComment()
    {
        const bool empty = peek(4) == '>' || (peek(4) == '-' && peek(5) == '>');
        const qsizetype end = m_noCommentEnd ? -1 : m_in.indexOf(empty ? ">" : "-->", m_at + 4);
        if (end >= 0) {
            m_at = end + (empty ? 1 : 3);
            return;
        }
        m_noCommentEnd = true; // What is never closed ends with its tag instead of swallowing the page.
        m_at = std::min(indexOf('>', m_at) + 1, m_in.size());
    }

    void skipDeclaration()
    {
        const qsizetype end = std::min(indexOf('>', m_at) + 1, m_in.size());
        if (QByteArrayView(m_in)
                .sliced(m_at, end - m_at)
                .first(std::min<qsizetype>(9, end - m_at))
                .compare(QByteArrayView("<!doctype"), Qt::CaseInsensitive)
            == 0)
            keep(m_at, end);
        m_at = end;
    }

    QByteArray nameAt(qsizetype from) const
    {
        qsizetype end = from;
        while (end < m_in.size() && !isSpace(m_in[end]) && m_in[end] != '>' && m_in[end] != '/' && end - from < 64)
            ++end;
        return m_in.sliced(from, end - from).toLower();
    }

    /// One past the tag's closing bracket, attribute values in quotation marks passed over.
    qsizetype tagEnd(qsizetype from, int *attributes)
    {
        char quote = '\0';
        char before = '\0'; // The last sign that is no space.
        for (qsizetype i = from; i < m_in.size(); ++i) {
            const char c = m_in[i];
            if (quote) {
                quote = c == quote ? '\0' : quote;
            } else if ((c == '"' || c == '\'') && before == '=') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            } else if (!isSpace(c) && (isSpace(m_in[i - 1]) || m_in[i - 1] == '/')) {
                ++*attributes;
            }
            before = isSpace(c) ? before : c;
        }
        return std::min(indexOf('>', from) + 1, m_in.size()); // A quotation mark that is never closed.
    }

    void startTag()
    {
        const QByteArray name = nameAt(m_at + 1);
        const HtmlElement *element = htmlElement(name);
        const Nesting nesting = element ? element->nesting : Nesting::Nests;
        int attributes = 0;
        const qsizetype start = m_at;
        const qsizetype end = tagEnd(m_at + 1 + name.size(), &attributes);
        m_at = end;
        if (nesting == Nesting::Raw)
            return rawElement(name, start, end);
        if (!opens(name, nesting))
            return;
        ++m_tags;
        if (attributes > MostAttributes)
            m_out.append('<' + name + '>');
        else
            keep(start, end);
    }

    /// Whether a start tag may stand; if so it is noted as open.
    bool opens(const QByteArray &name, Nesting nesting)
    {
        if (nesting == Nesting::Formats) {
            int &open = m_open[name];
            if (open > 0 && name == "a")
                return true; // It closes the one before.
            if (m_formatting >= MostFormatting)
                return false;
            ++m_formatting;
            ++open;
        } else if (nesting == Nesting::Nests) {
            if (m_stack.size() >= DeepestNesting)
                return false;
            m_stack.append(name);
        }
        return true;
    }

    void endTag()
    {
        const QByteArray name = nameAt(m_at + 2);
        const HtmlElement *element = htmlElement(name);
        const Nesting nesting = element ? element->nesting : Nesting::Nests;
        const qsizetype end = std::min(indexOf('>', m_at) + 1, m_in.size());
        if (closes(name, nesting)) {
            ++m_tags;
            m_out.append("</" + name + '>');
        }
        m_at = end;
    }

    bool closes(const QByteArray &name, Nesting nesting)
    {
        if (nesting == Nesting::Formats) {
            int &open = m_open[name];
            if (open == 0)
                return false;
            --open;
            --m_formatting;
            return true;
        }
        if (nesting != Nesting::Nests)
            return nesting == Nesting::Closes;
        const qsizetype at = m_stack.lastIndexOf(name);
        if (at < 0)
            return false;
        m_stack.resize(at);
        return true;
    }

    /// Passes over an element whose content is no markup; a title and JSON-LD stay.
    void rawElement(const QByteArray &name, qsizetype start, qsizetype contentStart)
    {
        const QByteArray closing = "</" + name;
        qsizetype end = m_unclosed.contains(name) ? -1 : contentStart;
        while (end >= 0) {
            end = m_in.indexOf("</", end);
            if (end < 0
                || QByteArrayView(m_in)
                        .sliced(end)
                        .first(std::min(closing.size(), m_in.size() - end))
                        .compare(closing, Qt::CaseInsensitive)
                    == 0)
                break;
            end += 2;
        }
        if (end < 0) {
            m_unclosed.insert(name);
            return;
        }
        const bool linkedData = name == "script"
            && QByteArrayView(m_in).sliced(start, contentStart - start).toByteArray().toLower().contains("ld+json");
        m_at = std::min(indexOf('>', end) + 1, m_in.size());
        if (name != "title" && !linkedData)
            return;
        keep(start, end);
        m_out.append(closing + '>');
        m_tags += 2;
    }

    const QByteArray &m_in;
    QByteArray m_out;
    qsizetype m_at = 0;
    int m_tags = 0;
    QList<QByteArray> m_stack; ///< Open elements that nest.
    QHash<QByteArray, int> m_open; ///< Open formatting elements by name.
    int m_formatting = 0;
    QSet<QByteArray> m_unclosed; ///< Raw elements of which no further end tag follows.
    bool m_noCommentEnd = false;
};

} // namespace

Result<QByteArray> guardedMarkup(const QByteArray &markup)
{
    return Guard(markup).run();
}

} // namespace dateline
