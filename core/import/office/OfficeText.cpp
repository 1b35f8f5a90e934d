// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/office/OfficeText.h"

#include <QSet>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

constexpr int MostAncestors = 16; ///< Styles that hang on each other.

/// What the two formats call the same things. Names are local ones, without their prefix.
struct Vocabulary {
    QSet<QStringView> paragraphs;
    QSet<QStringView> text; ///< Elements whose characters are text; empty: all inside a paragraph.
    QSet<QStringView> spaces;
    QSet<QStringView> skipped;
    QStringView paragraphStyle; ///< The element that names a paragraph's style; null: an attribute of the paragraph.
    QStringView styleAttribute;
    QStringView styleElement; ///< In the list of styles.
    QStringView styleId;
    QStringView styleName; ///< A child's name; null: the id is the name.
    QStringView parent; ///< A child's name, or an attribute where styleName is null.
};

const Vocabulary &wordVocabulary()
{
    static const Vocabulary words{{u"p"},
                                  {u"t"},
                                  {u"tab", u"br", u"cr", u"ptab"},
                                  {u"del", u"moveFrom", u"Fallback", u"instrText", u"rPr", u"sectPr"},
                                  u"pStyle",
                                  u"val",
                                  u"style",
                                  u"styleId",
                                  u"name",
                                  u"basedOn"};
    return words;
}

const Vocabulary &openVocabulary()
{
    static const Vocabulary words{{u"p", u"h"},
                                  {},
                                  {u"s", u"tab", u"line-break"},
                                  {u"tracked-changes", u"annotation", u"note", u"sequence-decls", u"title", u"desc",
                                   u"forms", u"table-of-content"},
                                  {},
                                  u"style-name",
                                  u"style",
                                  u"name",
                                  {},
                                  u"parent-style-name"};
    return words;
}

/// An attribute by its local name.
QString attribute(const QXmlStreamReader &reader, QStringView name)
{
    for (const QXmlStreamAttribute &each : reader.attributes()) {
        if (each.name() == name)
            return each.value().toString();
    }
    return {};
}

/// Names of styles, with their ancestors' where they have one.
class Styles {
public:
    void read(const QByteArray &xml, const Vocabulary &words)
    {
        QXmlStreamReader reader(xml);
        QString id;
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (reader.name() == words.styleElement) {
                id = attribute(reader, words.styleId);
                if (words.styleName.isNull())
                    m_parents.insert(id, attribute(reader, words.parent));
            } else if (!words.styleName.isNull() && reader.name() == words.styleName) {
                m_names.insert(id, attribute(reader, u"val"));
            } else if (!words.styleName.isNull() && reader.name() == words.parent) {
                m_parents.insert(id, attribute(reader, u"val"));
            }
        }
    }

    BlockKind kindOf(QString style) const
    {
        for (int i = 0; i < MostAncestors && !style.isEmpty(); ++i, style = m_parents.value(style)) {
            const QString name = m_names.value(style, style).toLower().remove(u"_20_"_s).remove(u' ');
            if (name == u"title"_s)
                return BlockKind::Title;
            if (name == u"subtitle"_s || name.startsWith(u"heading"_s))
                return BlockKind::Heading;
            if (name == u"caption"_s || name == u"illustration"_s || name == u"figure"_s)
                return BlockKind::Caption;
        }
        return BlockKind::Paragraph;
    }

private:
    QHash<QString, QString> m_names;
    QHash<QString, QString> m_parents;
};

class ParagraphReader {
public:
    ParagraphReader(const QByteArray &xml, const Vocabulary &words, const Styles &styles)
        : m_reader(xml)
        , m_words(words)
        , m_styles(styles)
    {
    }

    QList<OfficeParagraph> read()
    {
        while (!m_reader.atEnd()) {
            switch (m_reader.readNext()) {
            case QXmlStreamReader::StartElement:
                start();
                break;
            case QXmlStreamReader::EndElement:
                end();
                break;
            case QXmlStreamReader::Characters:
                if (!m_open.isEmpty() && (m_words.text.isEmpty() || m_inText))
                    m_open.last().text += m_reader.text();
                break;
            default:
                break;
            }
        }
        while (!m_open.isEmpty())
            close(); // The file ends in a paragraph: keep what there is.
        return m_paragraphs;
    }

private:
    void start()
    {
        const QStringView name = m_reader.name();
        if (m_words.skipped.contains(name))
            return m_reader.skipCurrentElement();
        if (m_words.paragraphs.contains(name)) {
            m_open.append(OfficeParagraph());
            if (m_words.paragraphStyle.isNull())
                m_open.last().kind = m_styles.kindOf(attribute(m_reader, m_words.styleAttribute));
            if (name == u"h" && m_open.last().kind == BlockKind::Paragraph)
                m_open.last().kind = BlockKind::Heading;
        } else if (m_open.isEmpty()) {
            return;
        } else if (name == m_words.paragraphStyle) {
            m_open.last().kind = m_styles.kindOf(attribute(m_reader, m_words.styleAttribute));
        } else if (m_words.spaces.contains(name)) {
            m_open.last().text += u' ';
        }
        m_inText = m_words.text.contains(name);
    }

    void end()
    {
        m_inText = false;
        if (!m_open.isEmpty() && m_words.paragraphs.contains(m_reader.name()))
            close();
    }

    void close()
    {
        OfficeParagraph paragraph = m_open.takeLast();
        paragraph.text = paragraph.text.simplified();
        if (!paragraph.text.isEmpty())
            m_paragraphs.append(paragraph);
    }

    QXmlStreamReader m_reader;
    const Vocabulary &m_words;
    const Styles &m_styles;
    QList<OfficeParagraph> m_open; ///< Text boxes have paragraphs inside paragraphs.
    bool m_inText = false;
    QList<OfficeParagraph> m_paragraphs;
};

QList<OfficeParagraph> paragraphs(const QByteArray &xml, const QByteArray &stylesXml, const Vocabulary &words)
{
    Styles styles;
    styles.read(stylesXml, words);
    if (words.styleName.isNull())
        styles.read(xml, words); // The document's automatic ones.
    return ParagraphReader(xml, words, styles).read();
}

} // namespace

QList<OfficeParagraph> wordParagraphs(const QByteArray &document, const QByteArray &styles)
{
    return paragraphs(document, styles, wordVocabulary());
}

QList<OfficeParagraph> openDocumentParagraphs(const QByteArray &content, const QByteArray &styles)
{
    return paragraphs(content, styles, openVocabulary());
}

} // namespace dateline
