#include "tests/core/yaml/oddyaml.h"
#include "tests/ui/card/cardfixture.h"
#include "ui/card/cardeditor.h"
#include "ui/card/cardpage.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using test::CardFixture;
using ui::CardPage;
using ui::OpenCard;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

const QString vectors = qEnvironmentVariable("SLIPWAY_TEST_DATA") + u"/cards/"_s;

/// A card as nobody would write it and everybody has one: an odd head, and a body of what editors and tools get wrong.
QByteArray oddCard(QRandomGenerator &random)
{
    static const QStringList pieces{u"# Title\n"_s,    u"words "_s,       u"\n"_s,
                                    u"\r\n"_s,         u"\r"_s,           u"  \n"_s,
                                    u"\t"_s,           u"\u2028"_s,       u"\u2029"_s,
                                    u"\u00a0"_s,       u"\ufeff"_s,       u"\ufdd0"_s,
                                    u"\ufffc"_s,       u"\ue000"_s,       u"é"_s,
                                    u"e\u0301"_s,      u"שלום"_s,         u"\u202e"_s,
                                    u"\U0001F600"_s,   u"---\n"_s,        u"```\n"_s,
                                    u"| a | b |\n"_s,  u"$$x$$"_s,        u"<div>"_s,
                                    QString{QChar{0}}, QString{QChar{7}}, QString{12'000, u'w'}};
    const OddYaml yaml = OddYaml::make(random);
    QString text = random.bounded(4) == 0 ? QString{QChar::ByteOrderMark} : QString{};
    if (random.bounded(5) > 0)
        text += u"---\n"_s + yaml.text() + (random.bounded(2) ? u"\n---\n"_s : u"---\r\n"_s);
    for (int n = random.bounded(25); n > 0; --n)
        text += pieces.at(random.bounded(pieces.size()));
    return text.toUtf8();
}

}  // namespace

/// What is opened and saved again without a change is the same to the byte: through the page, its editor, and the file
/// that would be published.
class TestCardBytes final : public QObject
{
    Q_OBJECT

    CardFixture m_fixture;
    std::unique_ptr<OpenCard> m_card;
    std::unique_ptr<CardPage> m_page;
    core::RepoId m_repo;
    QTemporaryDir m_folder;

    /// The card from a file, as when a folder is dropped.
    bool open(const QByteArray &bytes)
    {
        QFile file{m_folder.filePath(u"README.md"_s)};
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return false;
        file.close();
        m_page->openCard(m_repo, {}, file.fileName());
        return QTest::qWaitFor([this, &bytes] { return m_card->session().card().encode() == bytes; }, 10'000);
    }

    /// What a review would be given.
    QByteArray reviewed()
    {
        QSignalSpy ready{m_card.get(), &OpenCard::reviewReady};
        m_card->prepareReview();
        if (!QTest::qWaitFor([&ready] { return !ready.isEmpty(); }, 10'000))
            return "nothing was handed over";
        return contentOf(ready.first().at(2).toStringList().value(0));
    }

    ui::CardEditor &editor() { return *m_page->findChild<ui::CardEditor *>(); }

    void verifyNothingChanges(const QByteArray &bytes)
    {
        QVERIFY(open(bytes));
        QCOMPARE(editor().text().toUtf8(), bytes);
        QCOMPARE(reviewed(), bytes);
        editor().moveCursor(QTextCursor::End);
        QTest::keyClicks(&editor(), "xy");
        QCOMPARE(m_card->session().card().encode(), bytes + "xy");
        m_card->session().undoStack().undo();
        QCOMPARE(m_card->session().card().encode(), bytes);
        QCOMPARE(editor().text().toUtf8(), bytes);
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_fixture.signIn());
        m_repo = m_fixture.create(u"bytes"_s, "---\nlicense: mit\n---\n# Bytes\n");
        m_card = m_fixture.makeCard();
        m_page = std::make_unique<CardPage>(m_fixture.services().services(), m_fixture.session(), *m_card);
        m_page->resize(1200, 800);
        m_page->show();
        m_page->openCard(m_repo);
        QTRY_COMPARE(m_card->state(), OpenCard::State::Open);
    }

    void cleanupTestCase()
    {
        m_page.reset();
        m_card.reset();
    }

    void recordedCards_data()
    {
        QTest::addColumn<QJsonObject>("row");
        const QJsonArray rows = QJsonDocument::fromJson(contentOf(vectors + u"index.json"_s))["cards"].toArray();
        QVERIFY(!rows.isEmpty());
        for (const QJsonValue row : rows)
            QTest::newRow(qPrintable(row["file"].toString())) << row.toObject();
    }

    /// Also what the page says to it: the rules that are named, and whether it may be published.
    void recordedCards()
    {
        QFETCH(QJsonObject, row);
        const QByteArray bytes = contentOf(vectors + row["file"].toString());
        QVERIFY(!bytes.isEmpty());
        verifyNothingChanges(bytes);
        QTRY_VERIFY(!m_card->checker().isChecking());
        QStringList found;
        QStringList errors;
        for (const core::Finding &finding : m_card->checker().findings())
            (finding.severity == core::Severity::Error ? errors : found).append(finding.rule);
        const QJsonArray expected = row.value("editor")["lints"].toArray();
        for (const QJsonValue rule : expected)
            QVERIFY2((found + errors).contains(rule.toString()), qPrintable(rule.toString()));
        // What the Hub refuses is an error, and only what is expected keeps a card from being published.
        QVERIFY(row.value("hub")["status"].toInt() != 400 || !errors.isEmpty());
        for (const QString &rule : std::as_const(errors))
            QVERIFY2(expected.contains(rule), qPrintable(rule));
    }

    void oddCards()
    {
        QRandomGenerator random{200};
        for (int i = 0; i < 200; ++i) {
            verifyNothingChanges(oddCard(random));
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(u"card %1"_s.arg(i)));
        }
    }
};

QTEST_MAIN(TestCardBytes)
#include "tst_cardbytes.moc"
