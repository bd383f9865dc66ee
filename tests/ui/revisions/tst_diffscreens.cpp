#include "tests/ui/revisions/commitstream.h"
#include "tests/ui/revisions/historyfixture.h"
#include "tests/ui/revisions/tensorfiles.h"
#include "tests/ui/support/screens.h"
#include "ui/revisions/heatstrip.h"
#include "ui/shared/cardpreview.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using test::commit;
using test::Files;
using test::HistoryFixture;
using test::TinyTransformer;

namespace {

QByteArray tokenizer(const QByteArray &tokens, const QByteArray &added)
{
    return R"({"version":"1.0","added_tokens":[{"id":0,"content":"<s>","special":true})" + added
        + R"(],"normalizer":null,"model":{"type":"BPE","vocab":{)" + tokens + R"(},"merges":["a b"]}})";
}

QByteArray card(const QByteArray &license, const QByteArray &body)
{
    return "---\nlicense: " + license + "\ntags:\n- vision\n---\n# Tiny\n\n" + body
        + "\n\n| Task | Score |\n| --- | --- |\n| glue | 0.8 |\n\n```python\nmodel = load(\"tiny\")\n```\n";
}

}  // namespace

/// The ways of looking at a change that need content from the Hub or the preview, in every look.
class TestDiffScreens final : public QObject
{
    Q_OBJECT

    std::unique_ptr<HistoryFixture> m_fixture;
    test::Screens m_screens;

    template <typename Widget>
    Widget *find(const QString &name) const
    {
        return m_fixture->find<Widget>(name);
    }
    QByteArray stored(const QByteArray &content) const
    {
        return m_fixture->hub().storeContent(content) ? test::lfsPointer(content) : QByteArray{};
    }
    Files filesBefore() const
    {
        return {{"README.md", card("mit", "A model for a test.")},
                {"model.safetensors", stored(TinyTransformer{.layers = 24}.safetensors())},
                {"picture.png", stored(test::discPicture(Qt::darkCyan, 40))},
                {"tokenizer.json", stored(tokenizer(R"("a":1,"b":2,"ab":3)", {}))},
                {"weights.gguf", stored("GGUF, but no more than that")},
                {"big.parquet", stored("PAR1 one")}};
    }
    Files filesAfter() const
    {
        TinyTransformer model{.layers = 24, .hasHead = false};
        for (int layer = 0; layer < model.layers; ++layer)
            model.changes.append(layer < 4 ? 0 : 0.00005F * static_cast<float>(1 << (layer / 2)));
        return {{"README.md", card("apache-2.0", "A *small* model for a test.\n\n> It learned for longer.")},
                {"model.safetensors", stored(model.safetensors())},
                {"picture.png", stored(test::discPicture(Qt::darkMagenta, 60))},
                {"tokenizer.json",
                 stored(tokenizer(R"("a":1,"b":2,"ba":3)", R"(,{"id":4,"content":"<pad>","special":true})"))},
                {"weights.gguf", stored("GGUF, and still no more than that")},
                {"big.parquet", stored("PAR1 another")}};
    }

    void setAspect(int index) { find<QComboBox>(u"diffAspect"_s)->setCurrentIndex(index); }
    void look(const QString &state) { m_screens.look(m_fixture->page(), u"diff-"_s + state); }

    void open(const Files &before, const Files &after)
    {
        const core::RepoId repo =
            m_fixture->create(u"tiny"_s, commit("First state", 0, before) + commit("Train longer", 90'000, after));
        m_fixture->page().openHistory(repo);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->rows() == 2 && m_fixture->isSettled(), 30'000);
        QTRY_COMPARE(find<QTreeView>(u"changedFiles"_s)->model()->rowCount(), after.size());
    }

private slots:
    void initTestCase_data() { test::Screens::addRows(); }

    void init()
    {
        m_screens.begin();
        m_fixture = std::make_unique<HistoryFixture>();
        QVERIFY(m_fixture->signIn());
        m_fixture->show();
        m_fixture->page().resize(1200, 900);
        open(filesBefore(), filesAfter());
    }

    void cleanup()
    {
        m_fixture.reset();
        m_screens.end();
    }

    void tensorsAndTheHeatStrip()
    {
        QVERIFY(m_fixture->selectFile(u"model.safetensors"_s));
        auto *table = find<QTreeView>(u"tensorTable"_s);
        QTRY_VERIFY(table->model()->rowCount() > 0);
        look(u"tensors"_s);
        QTest::mouseClick(find<QPushButton>(u"measureTensors"_s), Qt::LeftButton);
        QTRY_VERIFY(!find<QPushButton>(u"cancelMeasuring"_s)->isVisible());
        auto *heat = find<ui::HeatStrip>(u"heatStrip"_s);
        heat->setFocus();
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(heat, Qt::Key_Right);
        QTest::keyClick(heat, Qt::Key_Down);
        look(u"heat-strip"_s);
        QTest::keyClick(heat, Qt::Key_Space);
        look(u"heat-strip-selected"_s);
        m_fixture->page().resize(900, 700);
        look(u"tensors-narrow"_s);
    }

    void whatCannotBeRead()
    {
        QVERIFY(m_fixture->selectFile(u"weights.gguf"_s));
        auto *text = find<QWidget>(u"tensorDiff"_s)->findChild<QLabel *>(u"emptyExplanation"_s);
        QTRY_VERIFY(text->isVisible() && !text->text().contains(u"megabytes"));
        look(u"tensors-malformed"_s);
        setAspect(find<QComboBox>(u"diffAspect"_s)->count() - 1);
        look(u"lfs-facts-of-weights"_s);
        QVERIFY(m_fixture->selectFile(u"big.parquet"_s));
        look(u"lfs-facts"_s);
    }

    void withoutANetwork()
    {
        m_fixture->hub().stop();
        QVERIFY(m_fixture->selectFile(u"model.safetensors"_s));
        auto *text = find<QWidget>(u"diffPane"_s)->findChild<QLabel *>(u"messageText"_s);
        QTRY_VERIFY_WITH_TIMEOUT(text->isVisible(), 30'000);
        look(u"tensors-offline"_s);
    }

    void picturesOfLfs()
    {
        QVERIFY(m_fixture->selectFile(u"picture.png"_s));
        auto *mode = find<QComboBox>(u"imageMode"_s);
        const QStringList names{u"2-up"_s, u"swipe"_s, u"onion-skin"_s};
        for (int i = 0; i < names.size(); ++i) {
            mode->setCurrentIndex(i);
            look(u"lfs-picture-"_s + names.at(i));
        }
    }

    void aTokenizerOfLfs()
    {
        QVERIFY(m_fixture->selectFile(u"tokenizer.json"_s));
        look(u"tokenizer"_s);
    }

    void theCardAsItLooks()
    {
        QVERIFY(m_fixture->selectFile(u"README.md"_s));
        QSet<QString> painted;
        const auto *pane = find<QWidget>(u"diffPane"_s);  // the page has others, for files by themselves
        for (const QString &side : {u"renderedBefore"_s, u"renderedAfter"_s}) {
            connect(pane->findChild<ui::CardPreview *>(side), &ui::CardPreview::painted, this,
                    [&painted, side] { painted.insert(side); });
        }
        setAspect(2);  // behind what changed by meaning, and line by line
        QTRY_COMPARE_WITH_TIMEOUT(painted.size(), 2, 60'000);
        look(u"card-rendered"_s);
    }
};

QTEST_MAIN(TestDiffScreens)

#include "tst_diffscreens.moc"
