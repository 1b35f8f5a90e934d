// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestMain.h"
#include "ui/render/PicturePresets.h"
#include "ui/render/PictureSettings.h"

#include <QGuiApplication>

using namespace dateline;
using namespace Qt::StringLiterals;

class TestPictureSettings : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void sizes_data();
    void sizes();
    void refusesBadValues_data();
    void refusesBadValues();
    void whatIsSetIsRead();
    void ourPresetsCanBeTaken();
    void presetsAreKept();
    void presetsThatCannotBe();
    void bleedIsALength_data();
    void bleedIsALength();
    void theLastPictureIsRemembered();

private:
    static bool isListed(const QString &name)
    {
        const QList<PicturePreset> presets = picturePresets();
        return std::any_of(presets.begin(), presets.end(),
                           [&](const PicturePreset &each) { return each.name == name; });
    }
};

void TestPictureSettings::sizes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QSize>("pixels"); // at 254 pixels per inch: ten a millimetre
    QTest::addColumn<QString>("written"); // none: refused
    QTest::newRow("nothing") << QString() << QSize() << QString();
    QTest::newRow("one side") << u"1600"_s << QSize() << QString();
    QTest::newRow("negative") << u"-5x900"_s << QSize() << QString();
    QTest::newRow("no paper") << u"A17"_s << QSize() << QString();
    QTest::newRow("no way up") << u"A4-sideways"_s << QSize() << QString();
    QTest::newRow("no unit") << u"10x10pt"_s << QSize() << QString();
    QTest::newRow("pixels") << u"1600x900"_s << QSize(1600, 900) << u"1600x900"_s;
    QTest::newRow("spaces and signs") << u" 1600 × 900 px "_s << QSize(1600, 900) << u"1600x900"_s;
    QTest::newRow("A4") << u"a4"_s << QSize(2970, 2100) << u"A4"_s;
    QTest::newRow("A0 upright") << u"A0 upright"_s << QSize(8410, 11890) << u"A0-upright"_s;
    QTest::newRow("letter") << u"Letter"_s << QSize(2794, 2159) << u"letter"_s;
    QTest::newRow("tabloid in inches") << u"17x11in"_s << QSize(4318, 2794) << u"tabloid"_s;
    QTest::newRow("millimetres") << u"260x180.5mm"_s << QSize(2600, 1805) << u"260x180.5mm"_s;
}

void TestPictureSettings::sizes()
{
    QFETCH(QString, text);
    QFETCH(QSize, pixels);
    QFETCH(QString, written);
    const Result<PictureSize> size = PictureSize::fromText(text);
    QCOMPARE(size.ok(), !written.isEmpty());
    if (!size)
        return;
    QCOMPARE(size->pixels(254), pixels);
    QCOMPARE(size->text(), written);
}

void TestPictureSettings::refusesBadValues_data()
{
    QTest::addColumn<QString>("value");
    for (const PictureSetting &setting : pictureSettings()) {
        if (setting.kind == PictureSetting::Kind::Text)
            continue;
        const QByteArray name = setting.name.toLatin1();
        QTest::newRow(name.constData()) << u"no such thing"_s;
        if (setting.kind == PictureSetting::Kind::Number) {
            QTest::newRow((name + " too small").constData()) << QString::number(setting.least - 1);
            QTest::newRow((name + " too large").constData()) << QString::number(setting.most + 1);
        }
    }
}

void TestPictureSettings::refusesBadValues()
{
    QFETCH(QString, value);
    const PictureSetting *setting = pictureSetting(QString::fromLatin1(QTest::currentDataTag()).section(u' ', 0, 0));
    QVERIFY(setting);
    PictureOptions options;
    const QString before = setting->value(options);
    const Result<void> set = setting->set(options, value);
    QVERIFY(!set);
    QVERIFY(!set.error().sentence.isEmpty());
    QCOMPARE(setting->value(options), before);
}

void TestPictureSettings::whatIsSetIsRead()
{
    for (const PictureSetting &setting : pictureSettings()) {
        QStringList values{setting.value(PictureOptions())};
        for (const PictureSetting::Word &word : setting.words)
            values.append(word.name);
        if (setting.kind == PictureSetting::Kind::Number)
            values << QString::number(setting.least) << QString::number(setting.most);
        for (const QString &value : std::as_const(values)) {
            PictureOptions options;
            const Result<void> set = setting.set(options, value);
            QVERIFY2(set, qPrintable(setting.name));
            QCOMPARE(setting.value(options), value);
        }
        QVERIFY2(!setting.allowed().isEmpty() && !setting.label.isEmpty(), qPrintable(setting.name));
    }
}

void TestPictureSettings::ourPresetsCanBeTaken()
{
    for (const PicturePreset &preset : picturePresets()) {
        PictureOptions options;
        QVERIFY2(applyPreset(options, preset.name), qPrintable(preset.name));
        QVERIFY2(options.check(), qPrintable(preset.name));
        for (const auto &[setting, value] : preset.values)
            QCOMPARE(pictureSetting(setting)->value(options), value);
    }
}

void TestPictureSettings::presetsAreKept()
{
    PictureOptions options;
    options.theme = ThemeKind::Grey;
    options.bleed = 3;
    options.title = u"Two winters"_s;
    QVERIFY(savePreset(u" Page  three / left "_s, options));
    PictureOptions other;
    other.title = u"Another story"_s;
    other.legend = false;
    QVERIFY(applyPreset(other, u"page three / LEFT"_s));
    QCOMPARE(other.theme, ThemeKind::Grey);
    QCOMPARE(other.bleed, 3.0);
    QVERIFY(other.legend);
    QCOMPARE(other.title, u"Another story"_s);
    options.bleed = 5;
    QVERIFY(savePreset(u"PAGE three / left"_s, options));
    QVERIFY(!isListed(u"Page three / left"_s));
    QVERIFY(isListed(u"PAGE three / left"_s));
    removePreset(u"page three / left"_s);
    QVERIFY(!isListed(u"PAGE three / left"_s));
}

void TestPictureSettings::presetsThatCannotBe()
{
    PictureOptions options;
    QVERIFY(!applyPreset(options, u"no such preset"_s));
    QVERIFY(!savePreset(u"  "_s, options));
    QVERIFY(!savePreset(u"Poster"_s, options));
    removePreset(u"poster"_s);
    QVERIFY(isListed(u"poster"_s));
}

void TestPictureSettings::bleedIsALength_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<double>("millimetres"); // below 0: refused
    QTest::newRow("too much") << u"26mm"_s << -1.0;
    QTest::newRow("another unit") << u"3pt"_s << -1.0;
    QTest::newRow("below nothing") << u"-3mm"_s << -1.0;
    QTest::newRow("nothing") << u" "_s << 0.0;
    QTest::newRow("millimetres unless it says so") << u"3"_s << 3.0;
    QTest::newRow("millimetres") << u"2.5 mm"_s << 2.5;
    QTest::newRow("inches") << u"0.125in"_s << 3.175;
}

void TestPictureSettings::bleedIsALength()
{
    QFETCH(QString, words);
    QFETCH(double, millimetres);
    PictureOptions options;
    QCOMPARE(pictureSetting(u"bleed"_s)->set(options, words).ok(), millimetres >= 0);
    QCOMPARE(options.bleed, std::max(0.0, millimetres));
}

void TestPictureSettings::theLastPictureIsRemembered()
{
    PictureOptions options;
    options.theme = ThemeKind::Grey;
    options.cropMarks = true;
    options.title = u"Two winters"_s;
    options.axis = PictureAxis::Linear;
    rememberPicture(options);
    PictureOptions next;
    next.title = u"Another story"_s;
    takeRemembered(next);
    QCOMPARE(next.theme, ThemeKind::Grey);
    QVERIFY(next.cropMarks);
    QCOMPARE(next.title, u"Another story"_s);
    QCOMPARE(next.axis, PictureAxis::Folded);
    rememberPicture({});
}

DATELINE_UI_TEST_MAIN(TestPictureSettings, QGuiApplication)
#include "tst_picturesettings.moc"
