#include "core/card/carddraft.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

class TestCardDraft final : public QObject
{
    Q_OBJECT

private:
    static core::CardDraft draft(const QString &revision = u"main"_s)
    {
        return {.place = {.endpoint = QUrl(u"http://127.0.0.1:1"_s),
                          .repo = {.type = core::RepoType::Dataset, .owner = u"ada"_s, .name = u"numbers"_s},
                          .revision = revision},
                .text = u"\uFEFF---\r\nlicense: mit\r\n---\r\n# Zahlen \U0001F522\r\n"_s,
                .base = u"# Numbers\n"_s,
                .baseOid = u"0123456789012345678901234567890123456789"_s,
                .changed = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, QTimeZone::UTC)};
    }

    static QByteArray bytesOf(const QString &path)
    {
        QFile file{path};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<core::CardDraftStore>(m_folder->filePath(u"cards"_s));
    }

    void whatIsWrittenIsReadAgain()
    {
        const core::CardDraft written = draft();
        QVERIFY(m_store->write(written));
        const auto read = m_store->read(written.place);
        QVERIFY(read && *read);
        QCOMPARE(**read, written);
        QCOMPARE(bytesOf(m_store->filesFolder(written.place) + u"/README.md"_s), written.text.toUtf8());
        QVERIFY(m_store->remove(written.place));
        QCOMPARE(m_store->read(written.place), core::Result<std::optional<core::CardDraft>>{std::nullopt});
    }

    void revisionsAndHubsHaveDraftsOfTheirOwn()
    {
        core::CardDraft other = draft(u"dev"_s);
        other.text = u"other"_s;
        other.changed = other.changed.addSecs(60);
        core::CardDraft elsewhere = draft();
        elsewhere.place.endpoint = QUrl(u"http://127.0.0.1:2"_s);
        for (const core::CardDraft &each : {draft(), other, elsewhere})
            QVERIFY(m_store->write(each));
        QCOMPARE(m_store->list().size(), 3);
        QCOMPARE(m_store->list().first(), other);
        QCOMPARE((*m_store->read(draft().place))->text, draft().text);
    }

    void nobodyElseMayRead()
    {
        QVERIFY(m_store->write(draft()));
        const auto others = QFile::ReadGroup | QFile::ReadOther;
        const QString files = m_store->filesFolder(draft().place);
        for (const char *path : {"", "/README.md", "/../draft.json", "/../base.md"})
            QVERIFY2(!(QFile::permissions(files + path) & others), path);
    }

    void aDraftThatCannotBeUnderstoodIsSetAside()
    {
        QVERIFY(m_store->write(draft()));
        QFile json{m_store->filesFolder(draft().place) + u"/../draft.json"_s};
        QVERIFY(json.open(QIODevice::WriteOnly));
        json.write("{ \"version\": 99 }");
        json.close();
        QVERIFY(m_store->list().isEmpty());
        QCOMPARE(m_store->read(draft().place), core::Result<std::optional<core::CardDraft>>{std::nullopt});
        const QStringList left = QDir{m_folder->filePath(u"cards"_s)}.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QCOMPARE(left.size(), 1);
        QCOMPARE(bytesOf(m_folder->filePath(u"cards/"_s + left.first() + u"/files/README.md"_s)),
                 draft().text.toUtf8());
    }

    void textsBelongToTheDraft()
    {
        core::CardDraft kept = draft();
        kept.texts = {{u".eval_results/a.yaml"_s, u"- value: 1\r\n"_s}, {u".eval_results/b.yaml"_s, u"[]\n"_s}};
        QVERIFY(m_store->write(kept));
        QVERIFY(m_store->addImage(kept.place, u"plot.png"_s, "one"));
        QCOMPARE(*m_store->read(kept.place), std::optional{kept});
        const QString files = m_store->filesFolder(kept.place);
        QCOMPARE(bytesOf(files + u"/.eval_results/a.yaml"_s), "- value: 1\r\n"_ba);

        kept.texts.remove(u".eval_results/b.yaml"_s);
        QVERIFY(m_store->write(kept));
        QVERIFY(!QFile::exists(files + u"/.eval_results/b.yaml"_s));  // else it would be published
        QVERIFY(QFile::exists(files + u"/images/plot.png"_s));
    }

    void imagesGetNamesThatAreFree()
    {
        const auto first = m_store->addImage(draft().place, u"plot.png"_s, "one");
        const auto second = m_store->addImage(draft().place, u"plot.png"_s, "two");
        QCOMPARE(first, core::Result<QString>{u"images/plot.png"_s});
        QCOMPARE(second, core::Result<QString>{u"images/plot-2.png"_s});
        QCOMPARE(bytesOf(m_store->filesFolder(draft().place) + u"/images/plot-2.png"_s), "two"_ba);
        QCOMPARE(m_store->addImage(draft().place, u"/does/not/exist.png"_s).error().kind,
                 core::ErrorKind::FileUnreadable);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<core::CardDraftStore> m_store;
};

QTEST_GUILESS_MAIN(TestCardDraft)
#include "tst_carddraft.moc"
