// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/text/Markdown.h"

#include "core/import/ArticleLanguage.h"
#include "core/import/Charset.h"
#include "core/import/DocumentWriter.h"
#include "core/import/FoundSource.h"
#include "core/import/html/PageDates.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace dateline {

namespace {

bool sniffMarkdown(const QByteArray &head, const QString &fileName)
{
    static const QRegularExpression heading(u"^#{1,6} \\S"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression other(u"\\]\\(|\\*\\*\\w|^[-*] \\w|^> "_s, QRegularExpression::MultilineOption);
    if (head.contains('\0') || head.startsWith("{\\rtf"))
        return false;
    if (fileName.endsWith(u".md"_s, Qt::CaseInsensitive) || fileName.endsWith(u".markdown"_s, Qt::CaseInsensitive))
        return true;
    const QString text = QString::fromLatin1(head);
    return heading.match(text).hasMatch() && other.match(text).hasMatch();
}

/// The lines between two of "---" that a file begins with: "key: value".
QHash<QString, QString> takeFrontMatter(QStringList &lines)
{
    QHash<QString, QString> values;
    const qsizetype end = lines.value(0).trimmed() == u"---"_s ? lines.indexOf(u"---"_s, 1) : -1;
    for (qsizetype i = 1; i < end; ++i) {
        QString value = lines[i].section(u':', 1).trimmed();
        const bool quoted = value.size() > 1 && value.front() == value.back() && u"\"'"_s.contains(value.front());
        if (quoted)
            value = value.sliced(1).chopped(1);
        values.insert(lines[i].section(u':', 0, 0).trimmed().toLower(), value);
    }
    if (end > 0)
        lines.remove(0, end + 1);
    return values;
}

/// A line's words without its marks.
QString plain(QString text)
{
    static const QRegularExpression image(u"!\\[([^\\]]*)\\]\\([^)]*\\)"_s);
    static const QRegularExpression link(u"\\[([^\\]]+)\\](\\([^)]*\\)|\\[[^\\]]*\\])"_s);
    static const QRegularExpression note(u"\\[\\^[^\\]]+\\]"_s);
    static const QRegularExpression address(u"<(https?://[^>\\s]+)>"_s);
    static const QRegularExpression tag(u"</?[a-zA-Z][^>]*>"_s);
    static const QRegularExpression strong(u"(?<!\\\\)(\\*\\*\\*|\\*\\*|\\*|~~|`+)(?=\\S)(.+?)(?<=\\S)\\1"_s);
    static const QRegularExpression underlined(u"(?<![\\w])(__|_)(?=\\S)(.+?)(?<=\\S)\\1(?![\\w])"_s);
    static const QRegularExpression escape(u"\\\\([!-/:-@\\[-`{-~])"_s);
    text.replace(image, u"\\1"_s).remove(note).replace(link, u"\\1"_s);
    text.replace(address, u"\\1"_s).remove(tag);
    text.replace(strong, u"\\2"_s).replace(strong, u"\\2"_s).replace(underlined, u"\\2"_s);
    return text.replace(escape, u"\\1"_s).simplified();
}

class MarkdownReader {
public:
    explicit MarkdownReader(DocumentWriter &writer)
        : m_writer(writer)
    {
    }

    void read(const QStringList &lines)
    {
        static const QRegularExpression heading(u"^ {0,3}#{1,6}\\s+(.*?)(\\s+#*)?$"_s);
        static const QRegularExpression underline(u"^ {0,3}(=+|-{2,})\\s*$"_s);
        static const QRegularExpression rule(u"^ {0,3}([-*_])(\\s*\\1){2,}\\s*$"_s);
        static const QRegularExpression entry(u"^\\s*([-*+]|\\d{1,9}[.)])\\s+"_s);
        static const QRegularExpression picture(
            u"^\\s*!\\[([^\\]]*)\\]\\(\\s*[^\\s)]*(?:\\s+[\"']([^)]*)[\"'])?\\s*\\)\\s*$"_s);
        static const QRegularExpression quoted(u"^ {0,3}>\\s?"_s);
        for (QString line : lines) {
            line.remove(quoted);
            const QString trimmed = line.trimmed();
            if (trimmed.startsWith(u"```"_s) || trimmed.startsWith(u"~~~"_s)) {
                end(BlockKind::Paragraph);
                m_inCode = !m_inCode;
            } else if (m_inCode || trimmed.isEmpty()) {
                end(BlockKind::Paragraph);
                m_writer.add(m_inCode ? trimmed : QString(), BlockKind::Paragraph);
            } else if (!m_paragraph.isEmpty() && underline.match(line).hasMatch()) {
                end(BlockKind::Heading);
            } else if (rule.match(line).hasMatch()) {
                end(BlockKind::Paragraph);
            } else if (const auto match = heading.match(line); match.hasMatch()) {
                end(BlockKind::Paragraph);
                m_writer.add(plain(match.captured(1)), BlockKind::Heading);
            } else if (const auto shown = picture.match(line); shown.hasMatch()) {
                end(BlockKind::Paragraph);
                const QString caption = shown.captured(2).isEmpty() ? shown.captured(1) : shown.captured(2);
                if (!caption.isEmpty())
                    m_writer.add(plain(caption), BlockKind::Caption);
            } else {
                if (entry.match(line).hasMatch())
                    end(BlockKind::Paragraph);
                m_paragraph += line.remove(entry) + u' ';
            }
        }
        end(BlockKind::Paragraph);
    }

private:
    void end(BlockKind kind)
    {
        m_writer.add(plain(m_paragraph), kind);
        m_paragraph.clear();
    }

    DocumentWriter &m_writer;
    QString m_paragraph;
    bool m_inCode = false;
};

/// The heading of the first level that a text begins with.
QString firstTitle(const QStringList &lines)
{
    for (const QString &line : lines) {
        if (!line.trimmed().isEmpty())
            return line.startsWith(u"# "_s) ? plain(line.sliced(2)) : QString();
    }
    return {};
}

Result<ImportedSource> readMarkdown(const QByteArray &bytes, const QString &fileName, const ImportHints &hints,
                                    const Progress &)
{
    const Result<DecodedText> decoded = decodeText(bytes);
    if (!decoded)
        return decoded.error();
    QStringList lines = decoded->text.split(u'\n');
    const QHash<QString, QString> front = takeFrontMatter(lines);
    const QString title = front.value(u"title"_s);
    const QString stated =
        hints.language.isEmpty() ? front.value(u"language"_s, front.value(u"lang"_s)) : hints.language;
    DocumentWriter writer(title.isEmpty() ? firstTitle(lines) : title, {}, articleLanguage(stated, decoded->text));
    MarkdownReader(writer).read(lines);
    Document document = writer.document();
    if (document.blocks.isEmpty())
        return Error{QCoreApplication::translate("Import", "\"%1\" holds no text.").arg(fileName), fileName};
    if (document.byline.isEmpty())
        document.byline = front.value(u"author"_s, front.value(u"byline"_s));
    Source found;
    found.publisher = front.value(u"publisher"_s, front.value(u"outlet"_s));
    found.url = front.value(u"url"_s);
    const Result<When> date = When::fromEdtf(front.value(u"date"_s));
    found.published = date ? *date : pageMoment(front.value(u"date"_s));
    found.mediaType = u"text/markdown"_s;
    found.charset = decoded->charset;
    return foundSource(document, found, bytes, fileName, hints);
}

} // namespace

ImportFormat markdownFormat()
{
    return {
        QCoreApplication::translate("Import", "Markdown"), {u"*.md"_s, u"*.markdown"_s}, &sniffMarkdown, &readMarkdown};
}

} // namespace dateline
