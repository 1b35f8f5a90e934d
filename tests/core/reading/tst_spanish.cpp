// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reading/Finders.h"
#include "core/reading/Pipeline.h"
#include "tests/core/reading/TimeValues.h"

using namespace dateline;
using namespace dateline::test;
using namespace Qt::StringLiterals;

/// A second language reads by its lists alone, and by none of English.
class TestSpanish : public test::StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void findsTimes_data();
    void findsTimes();
    void tellsTheSideByTense_data();
    void tellsTheSideByTense();
    void tellsWhoSaysWhat_data();
    void tellsWhoSaysWhat();
    void findsNothingWhereNobodySpeaks_data();
    void findsNothingWhereNobodySpeaks();
    void resolvesWhoIsMeant();
    void aSubjectLeftOutIsTheLastSpeaker();
    void drawsEventsAndClaims();
    void readsCaptions_data();
    void readsCaptions();
    void findsPeople_data();
    void findsPeople();
    void cutsSentences_data();
    void cutsSentences();
    void tellsLines_data();
    void tellsLines();

private:
    static Document documentOf(const QString &text)
    {
        Document document = makeDocument(text, u"es"_s);
        document.published = *When::fromEdtf(u"2026-01-13");
        return document;
    }
    static Reading readingOf(const QString &text) { return *readDocument(documentOf(text)); }
};

void TestSpanish::findsTimes_data()
{
    addValueColumns();
    row("nothing", u"Nadie compró 2000 euros de pan en la calle Mayor."_s, QString());
    row("English words", u"May y March viven en Monday, Texas, since 2000 trips ago."_s, QString());
    row("decimal comma and thousands", u"Pagó 1,5 millones por 2.019 barcos y 12,30 euros."_s, QString());
    row("too long ago to count", u"Se hundió hace 99999999999 años."_s, u"hace 99999999999 años = PAST_REF"_s);
    row("no such day", u"Zarpó el 30 de febrero."_s, u"febrero = 2026-02"_s);
    row("date", u"Zarpó el 7 de enero de 2026."_s, u"el 7 de enero de 2026 = 2026-01-07"_s);
    row("date with del", u"Zarpó el 7 de enero del 2026."_s, u"el 7 de enero del 2026 = 2026-01-07"_s);
    row("capital letters", u"ZARPÓ EL 7 DE ENERO DE 2026."_s, u"EL 7 DE ENERO DE 2026 = 2026-01-07"_s);
    row("weekday and date", u"Zarpó el miércoles, 7 de enero de 2026."_s,
        u"el miércoles, 7 de enero de 2026 = 2026-01-07"_s);
    row("first day", u"Zarpó el 1 de marzo y el 1º de abril de 2025."_s,
        u"el 1 de marzo = 2025-03-01; el 1º de abril de 2025 = 2025-04-01"_s);
    row("day first in figures", u"Zarpó el 7/1/26 y el 03.02.2025."_s,
        u"el 7/1/26 = 2026-01-07; el 03.02.2025 = 2025-02-03"_s);
    row("American order of words", u"Enero 7, 2026: zarpó."_s, u"Enero 7, 2026 = 2026-01-07"_s);
    row("two days of a month", u"Hablaron del 3 al 5 de mayo de 2025."_s,
        u"3 = 2025-05-03; 5 de mayo de 2025 = 2025-05-05"_s);
    row("months of a year", u"Nevó entre enero y marzo de 2024."_s, u"enero = 2024-01; marzo de 2024 = 2024-03"_s);
    row("last year's month", u"Se hundió en octubre del año pasado."_s, u"octubre del año pasado = 2025-10"_s);
    row("month behind", u"Se hundió en octubre."_s, u"octubre = 2025-10"_s);
    row("names that are months", u"Julio Brink y Abril Soto llegaron a la plaza de Mayo."_s, QString());
    row("bare year", u"Se hundió en 1979 tras 2000 viajes."_s, u"1979 = 1979"_s);
    row("years in a row", u"La guerra de 1914-18 terminó."_s, u"1914 = 1914; 18 = 1918"_s);
    row("era", u"El puerto es del 264 a. C., dicen."_s, u"264 a. C. = BC0264"_s);
    row("decade in words", u"Navegó en los años noventa."_s, u"los años noventa = 199"_s);
    row("decade in figures", u"Navegó en los años 90 y en la década de 1980."_s,
        u"los años 90 = 199; la década de 1980 = 198"_s);
    row("century", u"Es del siglo XIX."_s, u"siglo XIX = 18"_s);
    row("middle of a year", u"Se hundió a mediados de 2019."_s, u"a mediados de 2019 = 2019"_s);
    row("end of a decade", u"Se hundió a finales de los años setenta."_s, u"a finales de los años setenta = 197"_s);
    row("season", u"Volverá en primavera; el verano de 2022 fue peor."_s,
        u"primavera = 2026-SP; el verano de 2022 = 2022-SU"_s);
    row("Arab spring", u"La primavera árabe empezó allí."_s, QString());
    row("quarter and half", u"Subió en el tercer trimestre de 2025 y en el primer semestre de 2024."_s,
        u"el tercer trimestre de 2025 = 2025-Q3; el primer semestre de 2024 = 2024-H1"_s);
    row("deictics", u"Ayer se hundió, anteayer no; hoy nadie navega."_s,
        u"Ayer = 2026-01-12; anteayer = 2026-01-11; hoy = 2026-01-13"_s);
    row("tomorrow is no morning", u"Mañana zarpará; por la mañana hizo frío."_s, u"Mañana = 2026-01-14"_s);
    row("tomorrow in the morning", u"Zarpará mañana por la mañana."_s, u"mañana por la mañana = 2026-01-14TMO"_s);
    row("day after tomorrow", u"Zarpará pasado mañana."_s, u"pasado mañana = 2026-01-15"_s);
    row("last night", u"Anoche se hundió."_s, u"Anoche = 2026-01-12TNI"_s);
    row("this afternoon", u"Se hundió esta tarde."_s, u"esta tarde = 2026-01-13TAF"_s);
    row("part of a weekday", u"Se hundió la madrugada del domingo."_s, u"la madrugada del domingo = 2026-01-11TMO"_s);
    row("weekday behind", u"Lo condenó el lunes."_s, u"el lunes = 2026-01-12"_s);
    row("weekday with its number", u"Se hundió el lunes 12, según contó."_s, u"el lunes 12 = 2026-01-12"_s);
    row("past weekday", u"Se fue el pasado martes y el viernes pasado."_s,
        u"el pasado martes = 2026-01-06; el viernes pasado = 2026-01-09"_s);
    row("weekday of last week", u"Se fue el jueves de la semana pasada."_s,
        u"el jueves de la semana pasada = 2026-01-08"_s);
    row("weekday ahead", u"Se irá el próximo martes."_s, u"el próximo martes = 2026-01-20"_s);
    row("without accents", u"Se fue el sabado y el miercoles."_s,
        u"el sabado = 2026-01-10; el miercoles = 2026-01-07"_s);
    row("week", u"La semana pasada, este mes y el año que viene."_s,
        u"La semana pasada = 2026-W02; este mes = 2026-01; el año que viene = 2027"_s);
    row("weekend", u"Zarpará el próximo fin de semana."_s, u"el próximo fin de semana = 2026-W04-WE"_s);
    row("ago", u"Se hundió hace tres días, o hace un año."_s, u"hace tres días = 2026-01-10; hace un año = 2025"_s);
    row("more than a word's number", u"Se hundió hace treinta y cinco años."_s, u"hace treinta y cinco años = 1991"_s);
    row("for so long", u"No navega desde hace tres días."_s, u"hace tres días = P3D"_s);
    row("long ago", u"Se hundió hace unos años, o hace poco."_s, u"hace unos años = PAST_REF; hace poco = PAST_REF"_s);
    row("day before and after", u"Se hundió el 3 de mayo de 2025 y al día siguiente volvió."_s,
        u"el 3 de mayo de 2025 = 2025-05-03; al día siguiente = 2025-05-04"_s);
    row("so long after what is named", u"El 3 de mayo de 2025 salió y dos días después volvió."_s,
        u"El 3 de mayo de 2025 = 2025-05-03; dos días después = 2025-05-05"_s);
    row("within", u"Zarpará dentro de dos semanas."_s, u"dentro de dos semanas = 2026-W05"_s);
    row("clock with a dot", u"Se hundió a las 15.30 del lunes."_s, u"las 15.30 del lunes = 2026-01-12T15:30"_s);
    row("clock with a colon", u"Se hundió ayer a las 9:05."_s, u"ayer a las 9:05 = 2026-01-12T09:05"_s);
    row("clock in words", u"Se hundió a las tres y media de la tarde."_s,
        u"las tres y media de la tarde = 2026-01-13T15:30"_s);
    row("clock at night", u"Se hundió a las 10 de la noche del domingo."_s,
        u"las 10 de la noche del domingo = 2026-01-11T22:00"_s);
    row("hours that are none", u"Dio pan a las tres mujeres y a las 15 familias."_s, QString());
    row("lengths", u"Tras 12 días y dos horas y media, esperó media hora."_s,
        u"12 días = P12D; dos horas y media = PT2H30M; media hora = PT30M"_s);
    row("ages are none", u"Un hombre de 44 años, y Ana Soto, de 12 años, nadaron."_s, QString());
    row("sets", u"Zarpa todos los días, los lunes y cada dos semanas."_s,
        u"todos los días = P1D; los lunes = XXXX-WXX-1; cada dos semanas = P2W"_s);
    row("vague", u"Ahora espera, como hizo recientemente."_s, u"Ahora = PRESENT_REF; recientemente = PAST_REF"_s);
    row("feasts", u"Se hundió el día de Navidad y el Viernes Santo de 2024."_s,
        u"el día de Navidad = 2025-12-25; el Viernes Santo de 2024 = 2024-03-29"_s);
}

void TestSpanish::findsTimes()
{
    QFETCH(QString, text);
    QTEST(valuesIn(text, u"2026-01-13"_s, u"es"_s), "values");
}

void TestSpanish::tellsTheSideByTense_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("ahead");
    const auto row = [](const char *name, const QString &text, bool ahead) { QTest::newRow(name) << text << ahead; };
    row("no verb at all", u"El viernes, nada."_s, false);
    row("past", u"El puerto abrió el viernes."_s, false);
    row("perfect", u"El puerto ha abierto el viernes."_s, false);
    row("imperfect", u"El puerto estaba abierto el viernes."_s, false);
    row("future", u"El puerto abrirá el viernes."_s, true);
    row("future of a verb no list has", u"El barco fondeará el viernes."_s, true);
    row("going to", u"El puerto va a abrir el viernes."_s, true);
    row("present", u"El puerto abre el viernes."_s, true);
    row("verb behind", u"El viernes se reunirán."_s, true);
    row("until", u"Cerró hasta el viernes."_s, true);
}

void TestSpanish::tellsTheSideByTense()
{
    QFETCH(QString, text);
    const QList<TimeMention> times = timesIn(text, u"2026-01-13"_s, u"es"_s);
    QCOMPARE(times.size(), 1);
    QTEST(times.first().value == u"2026-01-16", "ahead");
}

void TestSpanish::tellsWhoSaysWhat_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("speaker");
    QTest::addColumn<QString>("cue");
    QTest::addColumn<QString>("content");
    QTest::addColumn<QuoteKind>("kind");
    const auto row = [](const char *name, const QString &text, const QString &speaker, const QString &cue,
                        const QString &content,
                        QuoteKind kind) { QTest::newRow(name) << text << speaker << cue << content << kind; };
    row("guillemets", u"«La presa resistirá», dijo Ada Brink."_s, u"Ada Brink"_s, u"dijo"_s, u"«La presa resistirá»"_s,
        QuoteKind::Direct);
    row("curly", u"“La presa resistirá”, aseguró la alcaldesa."_s, u"alcaldesa"_s, u"aseguró"_s,
        u"“La presa resistirá”"_s, QuoteKind::Direct);
    row("straight, perfect", u"\"La presa resistirá\", ha dicho Ada Brink."_s, u"Ada Brink"_s, u"ha dicho"_s,
        u"\"La presa resistirá\""_s, QuoteKind::Direct);
    row("colon", u"Ada Brink afirmó: «La presa resistirá»."_s, u"Ada Brink"_s, u"afirmó"_s, u"«La presa resistirá»"_s,
        QuoteKind::Direct);
    row("split", u"«La presa», explicó Ada Brink, «resistirá»."_s, u"Ada Brink"_s, u"explicó"_s,
        u"«La presa» | «resistirá»"_s, QuoteKind::Direct);
    row("raya", u"—La presa resistirá —dijo Ada Brink."_s, u"Ada Brink"_s, u"dijo"_s, u"La presa resistirá"_s,
        QuoteKind::Direct);
    row("raya, question", u"—¿Resistirá la presa? —preguntó Ada Brink."_s, u"Ada Brink"_s, u"preguntó"_s,
        u"¿Resistirá la presa?"_s, QuoteKind::Direct);
    row("raya, goes on", u"—La presa resistirá —dijo Ada Brink—. Mañana lo veremos."_s, u"Ada Brink"_s, u"dijo"_s,
        u"La presa resistirá | Mañana lo veremos."_s, QuoteKind::Direct);
    row("raya, goes on in the sentence", u"—La presa —dijo Ada Brink—, al final, resistirá."_s, u"Ada Brink"_s,
        u"dijo"_s, u"La presa | al final, resistirá."_s, QuoteKind::Direct);
    row("hyphen for a raya", u"-La presa resistirá -dijo Ada Brink-. Ya lo veremos."_s, u"Ada Brink"_s, u"dijo"_s,
        u"La presa resistirá | Ya lo veremos."_s, QuoteKind::Direct);
    row("remark that is no cue", u"—La presa —que es vieja— resistirá —dijo Ada Brink."_s, u"Ada Brink"_s, u"dijo"_s,
        u"La presa —que es vieja— resistirá"_s, QuoteKind::Direct);
    row("que", u"Ada Brink dijo el viernes que la presa resistió el frío."_s, u"Ada Brink"_s, u"dijo"_s,
        u"que la presa resistió el frío"_s, QuoteKind::Indirect);
    row("que, future", u"El ministro Bo Lind ha asegurado que la presa resistirá."_s, u"Bo Lind"_s, u"ha asegurado"_s,
        u"que la presa resistirá"_s, QuoteKind::Indirect);
    row("que, clitic", u"Ada Brink les advirtió que la presa era vieja."_s, u"Ada Brink"_s, u"advirtió"_s,
        u"que la presa era vieja"_s, QuoteKind::Indirect);
    row("apposition", u"La alcaldesa, Ada Brink, señaló que la presa es segura."_s, u"Ada Brink"_s, u"señaló"_s,
        u"que la presa es segura"_s, QuoteKind::Indirect);
    row("speaker behind the cue", u"Dijo Ada Brink que la presa era segura."_s, u"Ada Brink"_s, u"Dijo"_s,
        u"que la presa era segura"_s, QuoteKind::Indirect);
    row("mixed", u"Ada Brink sostuvo que la presa es «una bomba»."_s, u"Ada Brink"_s, u"sostuvo"_s,
        u"que la presa es «una bomba»"_s, QuoteKind::Mixed);
    row("whether", u"Ada Brink preguntó si la presa era segura."_s, u"Ada Brink"_s, u"preguntó"_s,
        u"si la presa era segura"_s, QuoteKind::Indirect);
    row("según before", u"Según Ada Brink, la presa resistió."_s, u"Ada Brink"_s, u"Según"_s, u"la presa resistió"_s,
        QuoteKind::Indirect);
    row("según behind", u"La presa resistió, según la alcaldesa."_s, u"alcaldesa"_s, u"según"_s, u"La presa resistió"_s,
        QuoteKind::Indirect);
    row("según and a verb", u"La presa resistió, según explicó la alcaldesa de Vigo, Ada Brink."_s, u"Ada Brink"_s,
        u"explicó"_s, u"La presa resistió"_s, QuoteKind::Indirect);
    row("como and a verb", u"Como señaló Ada Brink, la presa resistió."_s, u"Ada Brink"_s, u"señaló"_s,
        u"la presa resistió"_s, QuoteKind::Indirect);
    row("what the speaker did besides", u"«Resistirá», dijo Ada Brink, que abrió la puerta."_s, u"Ada Brink"_s,
        u"dijo"_s, u"«Resistirá»"_s, QuoteKind::Direct);
    row("reflexive", u"«¿Resistirá?», se preguntó Ada Brink, dueña del bar."_s, u"Ada Brink"_s, u"preguntó"_s,
        u"«¿Resistirá?»"_s, QuoteKind::Direct);
    row("apposition behind a role with a place", u"El portavoz del sindicato, Bo Lind, aseguró que resistirá."_s,
        u"Bo Lind"_s, u"aseguró"_s, u"que resistirá"_s, QuoteKind::Indirect);
    row("nobody named", u"Dijeron que la presa resistió el frío."_s, QString(), u"Dijeron"_s,
        u"que la presa resistió el frío"_s, QuoteKind::Indirect);
}

void TestSpanish::tellsWhoSaysWhat()
{
    QFETCH(QString, text);
    const Document document = documentOf(text);
    const Reading reading = *readDocument(document);
    QCOMPARE(reading.attributions.size(), 1);
    const Attribution &found = reading.attributions.first();
    const auto words = [&](const QList<Span> &spans) {
        QStringList parts;
        for (Span span : spans)
            parts.append(document.words(span).toString());
        return parts.join(u" | "_s);
    };
    QTEST(words(found.content), "content");
    QTEST(found.speaker, "speaker");
    QTEST(words(found.cue), "cue");
    QTEST(found.kind, "kind");
    QVERIFY(!found.rule.isEmpty());
}

void TestSpanish::findsNothingWhereNobodySpeaks_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("dashes in running text") << u"El puente —que cerró en 2020— volvió a abrir."_s;
    QTest::newRow("a list with dashes") << u"— El puente\n— La presa\n— El puerto"_s;
    QTest::newRow("English cues") << u"Said y told son palabras que nadie claimed aquí."_s;
    QTest::newRow("que of another kind") << u"El puente que cerró en mayo es más alto que la presa."_s;
    QTest::newRow("word in quotation marks") << u"El barco «Lindvik» zarpó del puerto."_s;
}

void TestSpanish::findsNothingWhereNobodySpeaks()
{
    QFETCH(QString, text);
    const Reading reading = readingOf(text);
    for (const Attribution &found : reading.attributions)
        qInfo() << found.rule << text.sliced(found.content.first().start, found.content.first().length());
    QVERIFY(reading.attributions.isEmpty());
}

void TestSpanish::resolvesWhoIsMeant()
{
    const Reading reading = readingOf(u"La ministra Ana Brink llegó el lunes. Ella dijo que la presa resistirá. "
                                      "«Es segura», añadió la ministra. «Nadie lo duda», insistió Brink."_s);
    QCOMPARE(reading.attributions.size(), 3);
    for (const Attribution &found : reading.attributions)
        QCOMPARE(found.speaker, u"Ana Brink"_s);
}

void TestSpanish::aSubjectLeftOutIsTheLastSpeaker()
{
    const Reading reading =
        readingOf(u"Ana Brink dijo que la presa es segura. «Nadie lo duda», añadió. Insistió en que "
                  "resistirá. «No lo creemos», respondieron."_s);
    QCOMPARE(reading.attributions.size(), 4);
    for (qsizetype i = 1; i < 3; ++i) {
        QCOMPARE(reading.attributions[i].speaker, u"Ana Brink"_s);
        QVERIFY(reading.attributions[i].inferred);
    }
    QCOMPARE(reading.attributions[3].speaker, QString()); // More than one.
}

void TestSpanish::drawsEventsAndClaims()
{
    const Reading reading =
        readingOf(u"El Gobierno aprobó la ley el lunes. Presuntamente, dos jefes ocultaron las cuentas. "
                  "Ana Brink aseguró que la presa costó 12 millones. La presa es vieja."_s);
    QCOMPARE(reading.events.size(), 1);
    QCOMPARE(reading.events[0].title, u"Gobierno aprobó la ley"_s);
    QCOMPARE(reading.events[0].when.when.edtf(), u"2026-01-12"_s);
    QCOMPARE(reading.claims.size(), 2);
    QCOMPARE(reading.claims[0].claimant, QString());
    QCOMPARE(reading.claims[1].claimant, u"Ana Brink"_s);
}

void TestSpanish::readsCaptions_data()
{
    QTest::addColumn<QString>("lines");
    QTest::addColumn<QString>("credit");
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("place");
    QTest::newRow("label") << u"Un barco en el hielo, en Vigo, el 9 de enero de 2026.\nFoto: Ada Lind"_s
                           << u"Ada Lind"_s << u"2026-01-09"_s << u"Vigo"_s;
    QTest::newRow("label behind the caption") << u"Un barco en el hielo el 9 de enero de 2026. Fotografía: Ada Lind"_s
                                              << u"Ada Lind"_s << u"2026-01-09"_s << QString();
    QTest::newRow("agency in brackets") << u"Un barco en el hielo, ayer.\n(Ada Lind / EFE)"_s << u"Ada Lind / EFE"_s
                                        << u"2026-01-12"_s << QString();
    QTest::newRow("vía") << u"Un barco en el hielo.\nAda Lind vía Reuters"_s << u"Ada Lind vía Reuters"_s << QString()
                         << QString();
    QTest::newRow("no credit") << u"Imagen de archivo de un barco en el hielo."_s << QString() << QString()
                               << QString();
}

void TestSpanish::readsCaptions()
{
    QFETCH(QString, lines);
    const Document document =
        documentOf(QString(u"El barco dejó de navegar, y nadie supo por qué lo hizo.\n"_s + lines));
    const Reading reading = *readDocument(document);
    QCOMPARE(reading.captions.size(), 1);
    const FoundCaption &caption = reading.captions.first();
    QTEST(document.words(caption.credit).toString(), "credit");
    QTEST(caption.when.when.edtf(), "date");
    QTEST(caption.place, "place");
}

void TestSpanish::findsPeople_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("people"); ///< "name, role" of each
    QTest::newRow("nobody") << u"El puente es viejo. La presa también."_s << QString();
    QTest::newRow("title") << u"El ministro Bo Lind dimitió."_s << u"Bo Lind, ministro"_s;
    QTest::newRow("apposition before") << u"La alcaldesa de Vigo, Ana Brink, dimitió."_s
                                       << u"Ana Brink, alcaldesa de Vigo"_s;
    QTest::newRow("apposition behind") << u"Ana Brink, portavoz del sindicato, dimitió."_s
                                       << u"Ana Brink, portavoz del sindicato"_s;
    QTest::newRow("small words in a name") << u"Ana de la Torre llegó tarde."_s << u"Ana de la Torre, "_s;
    QTest::newRow("ministry") << u"El Ministerio de Defensa lo negó."_s << u"Ministerio de Defensa, "_s;
}

void TestSpanish::findsPeople()
{
    QFETCH(QString, text);
    QStringList people;
    for (const FoundPerson &person : readingOf(text).people)
        people.append(person.name + u", "_s + person.role);
    QTEST(people.join(u"; "_s), "people");
}

void TestSpanish::cutsSentences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("sentences");
    QTest::newRow("titles") << u"El Sr. Lind y la Dra. Brink hablaron. Nadie más lo hizo."_s << 2;
    QTest::newRow("turned question mark") << u"¿Vino? ¡No! ¿Por qué?"_s << 3;
    QTest::newRow("number") << u"Véase el art. 12 de la ley."_s << 1;
}

void TestSpanish::cutsSentences()
{
    QFETCH(QString, text);
    QTEST(int(documentOf(text).sentences.size()), "sentences");
}

void TestSpanish::tellsLines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<BlockKind>("kind");
    QTest::newRow("English byline") << u"By Ana Brink"_s << BlockKind::Heading;
    QTest::newRow("byline") << u"Por Ana Brink"_s << BlockKind::Byline;
    QTest::newRow("dateline") << u"Actualizado el 7 de enero de 2026 a las 15:30 h"_s << BlockKind::Dateline;
    QTest::newRow("boilerplate") << u"Lea también: El puente, cerrado"_s << BlockKind::Boilerplate;
}

void TestSpanish::tellsLines()
{
    QFETCH(QString, line);
    const Document document =
        documentOf(u"El puente cerró\n"_s + line + u"\nEl puente de Lindvik cerró porque nadie lo cuidó."_s);
    QCOMPARE(document.blocks.size(), 3);
    QTEST(document.blocks.at(1).kind, "kind");
}

DATELINE_CORE_TEST_MAIN(TestSpanish)
#include "tst_spanish.moc"
