// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestMain.h"

#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace dateline;

namespace {

/// What the files of a folder may include. The most particular folder that holds a file rules it.
struct Layer {
    QString folder;
    QStringList own; ///< folders of the project
    QStringList qt; ///< Qt libraries
    QStringList foreign; ///< headers of other libraries
};

const QList<Layer> layers = {
    {u"core/"_s, {u"core/"_s}, {u"QtCore"_s}, {}},
    {u"core/store/"_s, {u"core/"_s}, {u"QtCore"_s}, {u"sqlite3.h"_s}},
    {u"core/import/"_s,
     {u"core/"_s},
     {u"QtCore"_s},
     {u"archive.h"_s, u"archive_entry.h"_s, u"cld2/public/compact_lang_det.h"_s, u"exiv2/exiv2.hpp"_s,
      u"gmime/gmime.h"_s, u"gumbo.h"_s, u"poppler/cpp/poppler-document.h"_s, u"poppler/cpp/poppler-global.h"_s,
      u"poppler/cpp/poppler-page.h"_s, u"uchardet.h"_s, u"uchardet/uchardet.h"_s}},
    {u"ui/"_s,
     {u"core/"_s, u"ui/"_s},
     {u"QtCore"_s, u"QtGui"_s, u"QtWidgets"_s, u"QtDBus"_s, u"QtNetwork"_s, u"QtPrintSupport"_s},
     {}},
    {u"ui/render/"_s, {u"core/"_s, u"ui/render/"_s}, {u"QtCore"_s, u"QtGui"_s, u"QtSvg"_s}, {u"png.h"_s}},
    {u"app/"_s, {u"core/"_s, u"ui/"_s, u"app/"_s}, {u"QtCore"_s, u"QtGui"_s, u"QtWidgets"_s}, {}},
    {u"app/reader/"_s, {u"core/"_s, u"app/reader/"_s}, {u"QtCore"_s}, {u"seccomp.h"_s}},
};

/// The Qt library a header comes from; empty where it is none of Qt's.
QString qtLibraryOf(const QString &header)
{
    static const QString root = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    for (const QString &library : QDir(root).entryList({u"Qt*"_s}, QDir::Dirs)) {
        if (header.startsWith(library + u'/') || QFile::exists(root + u'/' + library + u'/' + header))
            return library;
    }
    return {};
}

bool isStandard(const QString &header)
{
    static const QRegularExpression plain(u"^([a-z_]+|sys/[a-z]+\\.h|unistd\\.h|fcntl\\.h|signal\\.h)$"_s);
    return plain.match(header).hasMatch();
}

const Layer &layerOf(const QString &file)
{
    const Layer *found = nullptr;
    for (const Layer &layer : layers) {
        if (file.startsWith(layer.folder) && (!found || layer.folder.size() > found->folder.size()))
            found = &layer;
    }
    return *found;
}

QString complaint(const Layer &layer, const QString &file, const QString &header, bool own)
{
    const QString sentence = u"%1 may not include %2"_s.arg(file, header);
    if (own) {
        const bool store = header.startsWith("core/store/"_L1) && !file.startsWith("core/store/"_L1)
            && !file.startsWith("core/story/"_L1);
        const bool allowed = std::any_of(layer.own.begin(), layer.own.end(),
                                         [&header](const QString &folder) { return header.startsWith(folder); });
        return allowed && !store ? QString() : sentence;
    }
    const QString library = qtLibraryOf(header);
    if (library.isEmpty())
        return isStandard(header) || layer.foreign.contains(header) ? QString() : sentence;
    return layer.qt.contains(library) ? QString() : sentence;
}

} // namespace

/// A library includes only what its link line names; nobody but the store speaks SQL.
class TestLayers : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void includesStayInTheirLayer_data();
    void includesStayInTheirLayer();
    void seesWhatIsForbidden_data();
    void seesWhatIsForbidden();
};

void TestLayers::includesStayInTheirLayer_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("core") << u"core"_s;
    QTest::newRow("ui") << u"ui"_s;
    QTest::newRow("app") << u"app"_s;
}

void TestLayers::includesStayInTheirLayer()
{
    QFETCH(QString, folder);
    const QDir root = test::projectFolder();
    static const QRegularExpression include(u"^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"_s,
                                            QRegularExpression::MultilineOption);
    QStringList complaints;
    int files = 0;
    QDirIterator sources(root.filePath(folder), {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (sources.hasNext()) {
        QFile file(sources.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString name = root.relativeFilePath(file.fileName());
        ++files;
        for (const auto &match : include.globalMatch(QString::fromUtf8(file.readAll()))) {
            const QString wrong = complaint(layerOf(name), name, match.captured(2), match.captured(1) == u"\""_s);
            if (!wrong.isEmpty())
                complaints.append(wrong);
        }
    }
    QVERIFY(files > 0);
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

void TestLayers::seesWhatIsForbidden_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("header");
    QTest::addColumn<bool>("own");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("core, a class of Gui by its bare name") << u"core/time/A.cpp"_s << u"QPainter"_s << false << false;
    QTest::newRow("core, with the library's folder") << u"core/time/A.cpp"_s << u"QtGui/QColor"_s << false << false;
    QTest::newRow("core, ui") << u"core/time/A.cpp"_s << u"ui/render/Theme.h"_s << true << false;
    QTest::newRow("core, SQL outside the store") << u"core/text/A.cpp"_s << u"sqlite3.h"_s << false << false;
    QTest::newRow("panels, store") << u"ui/panels/A.cpp"_s << u"core/store/Database.h"_s << true << false;
    QTest::newRow("render, a widget") << u"ui/render/A.cpp"_s << u"QWidget"_s << false << false;
    QTest::newRow("render, the panels") << u"ui/render/A.cpp"_s << u"ui/panels/A.h"_s << true << false;
    QTest::newRow("store, SQL") << u"core/store/A.cpp"_s << u"sqlite3.h"_s << false << true;
    QTest::newRow("core, Core") << u"core/time/A.cpp"_s << u"QString"_s << false << true;
    QTest::newRow("core, the standard library") << u"core/time/A.cpp"_s << u"unordered_map"_s << false << true;
}

void TestLayers::seesWhatIsForbidden()
{
    QFETCH(QString, file);
    QFETCH(QString, header);
    QFETCH(bool, own);
    QFETCH(bool, allowed);
    if (header.contains("QWidget"_L1) || header.contains("Painter"_L1) || header.contains("QtGui"_L1)) {
        if (qtLibraryOf(header).isEmpty())
            QSKIP("Qt's headers for windows are not installed here.");
    }
    QCOMPARE(complaint(layerOf(file), file, header, own).isEmpty(), allowed);
}

DATELINE_CORE_TEST_MAIN(TestLayers)
#include "tst_layers.moc"
