#include "core/card/licensetext.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using core::Clue;
using core::Confidence;
using core::recognizeLicense;

namespace {

QString heldText(const QString &id)
{
    return core::licenseText(id, u"Ada Lovelace"_s, 2026);
}

QString reflowed(const QString &text, int width)
{
    QString out;
    int column = 0;
    for (const QString &word : text.simplified().split(u' ')) {
        if (column + word.size() > width) {
            out += u'\n';
            column = 0;
        }
        out += word + u' ';
        column += static_cast<int>(word.size()) + 1;
    }
    return out;
}

}  // namespace

class TestLicenseText final : public QObject
{
    Q_OBJECT

private slots:
    void everyTextWeHoldIsRecognised_data() { addHeldRows(); }
    void everyTextWeHoldIsRecognised()
    {
        QFETCH(const QString, id);
        const QString text = heldText(id);
        QVERIFY(text.size() > 500);
        QVERIFY2(!text.contains(u'{'), "a place for the holder or year is left over");
        const auto found = recognizeLicense(text);
        QVERIFY(found);
        QCOMPARE(found->id, id);
        QCOMPARE(found->clue, Clue::LicenseText);
        QCOMPARE(found->confidence, Confidence::High);
    }

    void theLookOfATextDoesNotMatter_data() { addHeldRows(); }
    void theLookOfATextDoesNotMatter()
    {
        QFETCH(const QString, id);
        const QString text = heldText(id);
        QString windows = text;
        windows.replace(u"\n"_s, u"\r\n"_s);
        QString oldMac = text;
        oldMac.replace(u'\n', u'\r');
        QString indented = text;
        indented.replace(u"\n"_s, u"\n      "_s);
        QString commented = text;
        commented.replace(u"\n"_s, u"\n# "_s);
        QString typographic = text;
        typographic.replace(QRegularExpression(u"\"([^\"]*)\""_s), u"“\\1”"_s).replace(u'\'', QChar{0x2019});
        const QString owned =
            u"Copyright (c) 2019-2025 Acme, Inc. and its affiliates. All rights reserved.\n\n"_s + text;
        const QString holders =
            u"(c) 2021 The Tiny Authors\n© 2022 Somebody Else <me@example.org>\nAll rights reserved.\n\n"_s + text;
        const QStringList mutations{windows,
                                    oldMac,
                                    indented,
                                    commented,
                                    typographic,
                                    owned,
                                    holders,
                                    text.toUpper(),
                                    reflowed(text, 40),
                                    reflowed(text, 2'000),
                                    QChar(QChar::ByteOrderMark) + text};
        for (const QString &mutation : mutations) {
            const auto found = recognizeLicense(mutation);
            QVERIFY(found);
            QCOMPARE(found->id, id);
            QCOMPARE(found->confidence, Confidence::High);
        }
    }

    void changedHoldersDoNotMatter()
    {
        QString bsd = heldText(u"bsd-3-clause"_s);
        bsd.replace(u"the copyright holder nor the names of its"_s, u"Acme Inc. nor the names of its"_s)
            .replace(u"COPYRIGHT HOLDERS AND CONTRIBUTORS \"AS IS\""_s, u"ACME INC. \"AS IS\""_s);
        const auto found = recognizeLicense(bsd);
        QVERIFY(found);
        QCOMPARE(found->id, u"bsd-3-clause"_s);
    }

    void aClauseMoreMakesItLessSure()
    {
        const auto found =
            recognizeLicense(heldText(u"mit"_s)
                             + u"\nThe Software may not be used to train other models, nor sold, nor "
                               "offered as a service to third parties, by anybody whose yearly revenue "
                               "exceeds one million dollars, unless a commercial licence was bought from "
                               "the copyright holders beforehand and in writing. Any such use ends all "
                               "rights granted above for the person and for everybody who obtained a copy "
                               "from that person, and obliges both to destroy their copies."_s);
        QVERIFY(found);
        QCOMPARE(found->id, u"mit"_s);
        QCOMPARE(found->confidence, Confidence::Medium);
    }

    void halfATextIsNotTheLicence()
    {
        const QString apache = heldText(u"apache-2.0"_s);
        const auto found = recognizeLicense(apache.first(apache.size() / 2));
        QVERIFY(found);
        QCOMPARE(found->clue, Clue::LicenseTitle);
        QVERIFY(!recognizeLicense(apache.last(apache.size() / 2)));
    }

    void othersAreToldByTheirTitle_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("id");
        QTest::newRow("llama 3.1")
            << u"LLAMA 3.1 COMMUNITY LICENSE AGREEMENT\nLlama 3.1 Version Release Date: July 23"_s << u"llama3.1"_s;
        QTest::newRow("llama 3") << u"META LLAMA 3 COMMUNITY LICENSE AGREEMENT\nMeta Llama 3 Version Release Date"_s
                                 << u"llama3"_s;
        QTest::newRow("llama 2") << u"LLAMA 2 COMMUNITY LICENSE AGREEMENT\n\"Agreement\" means"_s << u"llama2"_s;
        QTest::newRow("gemma") << u"Gemma Terms of Use\n\nLast modified: February 21, 2024"_s << u"gemma"_s;
        QTest::newRow("rail") << u"Copyright (c) 2022 Robin\n\nCreativeML Open RAIL-M\ndated August 22, 2022"_s
                              << u"creativeml-openrail-m"_s;
        QTest::newRow("rail++") << u"CreativeML Open RAIL++-M License\ndated November 24, 2022"_s << u"openrail++"_s;
        QTest::newRow("bigcode") << u"BigCode Open RAIL-M v1 License Agreement"_s << u"bigcode-openrail-m"_s;
        QTest::newRow("cc-by-nc-nd 4")
            << u"Creative Commons Attribution-NonCommercial-NoDerivatives 4.0 International"_s << u"cc-by-nc-nd-4.0"_s;
        QTest::newRow("cc-by-sa 3") << u"Creative Commons Legal Code\n\nAttribution-ShareAlike 3.0 Unported"_s
                                    << u"cc-by-sa-3.0"_s;
        QTest::newRow("cc-by 4 short") << u"# Creative Commons Attribution 4.0 International (CC BY 4.0)"_s
                                       << u"cc-by-4.0"_s;
        QTest::newRow("gpl notice") << u"GNU General Public License, Version 3\n\nSee gnu.org."_s << u"gpl-3.0"_s;
    }
    void othersAreToldByTheirTitle()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, id);
        const auto found = recognizeLicense(text);
        QVERIFY(found);
        QCOMPARE(found->id, id);
        QCOMPARE(found->clue, Clue::LicenseTitle);
        QCOMPARE(found->confidence, Confidence::Medium);
    }

    void whatIsNoLicenceIsNone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("prose") << u"You may use these weights if you send me a postcard."_s;
        QTest::newRow("version unknown") << u"Creative Commons Attribution 9.0"_s;
        QTest::newRow("not in the Hub's table") << u"Creative Commons Attribution-NoDerivatives 2.0 Generic"_s;
    }
    void whatIsNoLicenceIsNone()
    {
        QFETCH(const QString, text);
        QVERIFY(!recognizeLicense(text));
    }

    void textsNameTheHolderWhereTheyHaveOne()
    {
        for (const QString &id : core::licensesWithText()) {
            const bool names = heldText(id).contains(u"2026 Ada Lovelace");
            QCOMPARE(names, core::licenseNamesHolder(id));
        }
        QVERIFY(core::licenseText(u"llama3.1"_s, u"Ada"_s, 2026).isEmpty());
    }

private:
    static void addHeldRows()
    {
        QTest::addColumn<QString>("id");
        for (const QString &id : core::licensesWithText())
            QTest::newRow(qPrintable(id)) << id;
    }
};

QTEST_GUILESS_MAIN(TestLicenseText)
#include "tst_licensetext.moc"
