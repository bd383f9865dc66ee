#include "tests/support/checkpointbytes.h"
#include "tests/ui/revisions/commitstream.h"
#include "tests/ui/revisions/historyfixture.h"
#include "tests/ui/revisions/tensorfiles.h"
#include "ui/revisions/heatstrip.h"
#include "ui/revisions/tensormodel.h"
#include "ui/shared/formatting.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::commit;
using test::Files;
using test::GgufBytes;
using test::HistoryFixture;
using test::SafetensorsBytes;
using test::TinyTransformer;
using test::TorchBytes;
using ui::TensorModel;

/// What changed in checkpoints, on the real history page, with their contents on a Hub.
class TestTensorDiffView final : public QObject
{
    Q_OBJECT

    std::unique_ptr<HistoryFixture> m_fixture;

    template <typename Widget>
    Widget *find(const QString &name) const
    {
        return m_fixture->find<Widget>(name);
    }
    QAbstractItemModel *tensors() const { return find<QTreeView>(u"tensorTable"_s)->model(); }
    ui::HeatStrip *heat() const { return find<ui::HeatStrip>(u"heatStrip"_s); }
    QString summary() const { return find<QLabel>(u"tensorSummary"_s)->text(); }
    QString emptyText() const
    {
        const auto *view = find<QWidget>(u"tensorDiff"_s);
        const auto *text = view->findChild<QLabel *>(u"emptyExplanation"_s);
        return text->isVisible() ? text->text() : QString{};
    }

    /// A file on the server, and in git what stands for it.
    QByteArray stored(const QByteArray &content) const
    {
        return m_fixture->hub().storeContent(content) ? test::lfsPointer(content) : QByteArray{};
    }

    /// Shows what the last of two commits did to a file.
    void showChange(const Files &before, const Files &after, const QString &path) const
    {
        const core::RepoId repo = m_fixture->create(u"m"_s, commit("First", 0, before) + commit("Second", 100, after));
        m_fixture->page().openHistory(repo);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->rows() == 2 && m_fixture->isSettled(), 30'000);
        m_fixture->select(0);
        auto *files = find<QTreeView>(u"changedFiles"_s);
        QTRY_VERIFY(files->model()->rowCount() > 0);
        for (int row = 0; row < files->model()->rowCount(); ++row) {
            if (files->model()->index(row, 0).data().toString() == path)
                files->setCurrentIndex(files->model()->index(row, 0));
        }
        QTRY_COMPARE(find<QLabel>(u"diffPath"_s)->accessibleName(), path);
    }
    void showChange(const QByteArray &before, const QByteArray &after, const QByteArray &path) const
    {
        showChange(Files{{path, stored(before)}}, Files{{path, stored(after)}}, QString::fromUtf8(path));
    }

    QStringList column(TensorModel::Column column) const
    {
        QStringList texts;
        for (int row = 0; row < tensors()->rowCount(); ++row)
            texts.append(tensors()->index(row, column).data().toString());
        return texts;
    }
    void choose(const QString &part) const
    {
        auto *box = find<QComboBox>(u"tensorsShown"_s);
        for (int i = 0; i < box->count(); ++i) {
            if (box->itemText(i).startsWith(part))
                return box->setCurrentIndex(i);
        }
        QFAIL(qPrintable(u"there is no such choice: "_s + part));
    }

private slots:
    void init()
    {
        m_fixture = std::make_unique<HistoryFixture>();
        QVERIFY(m_fixture->signIn());
        m_fixture->show();
    }
    void cleanup() { m_fixture.reset(); }

    void tellsWhatBecameOfEachTensor()
    {
        SafetensorsBytes before;
        before.metadata("format", "pt").metadata("step", "100");
        before.tensor("a.kept", "F32", {2}, test::floats({1, 2}))
            .tensor("a.changed", "F32", {2}, test::floats({1, 2}))
            .tensor("a.reshaped", "F32", {4}, test::floats({1, 2, 3, 4}))
            .tensor("a.retyped", "F32", {2}, test::floats({1, 2}))
            .tensor("a.gone", "F32", {3}, test::floats({1, 2, 3}));
        SafetensorsBytes after;
        after.metadata("format", "pt").metadata("step", "200");
        after.tensor("a.kept", "F32", {2}, test::floats({1, 2}))
            .tensor("a.changed", "F32", {2}, test::floats({1, 3}))
            .tensor("a.reshaped", "F32", {2, 2}, test::floats({1, 2, 3, 4}))
            .tensor("a.retyped", "BF16", {2}, QByteArray("\x80\x3f\x00\x40", 4))
            .tensor("b.new", "F32", {5}, test::floats({1, 2, 3, 4, 5}));
        showChange(before.bytes(), after.bytes(), "model.safetensors");
        QTRY_COMPARE(summary(),
                     u"Tensors: 1 added, 1 removed, 1 of another shape, 1 of another type, 1 with other "
                     "values, 1 the same."_s);
        QVERIFY(find<QLabel>(u"tensorProof"_s)->text().contains(u"fetched to tell"));
        QCOMPARE(tensors()->rowCount(), 5);
        QCOMPARE(column(TensorModel::NameColumn),
                 (QStringList{"a.changed", "a.reshaped", "a.retyped", "a.gone", "b.new"}));
        QCOMPARE(column(TensorModel::ChangeColumn),
                 (QStringList{"Other values", "Other shape", "Other type", "Removed", "Added"}));
        QCOMPARE(column(TensorModel::TypeColumn).at(2), u"F32 → BF16"_s);
        QCOMPARE(column(TensorModel::ShapeColumn).at(1), u"4 → 2 × 2"_s);
        choose(u"The same"_s);
        QCOMPARE(column(TensorModel::NameColumn), QStringList{"a.kept"});
        QCOMPARE(column(TensorModel::EvidenceColumn), QStringList{"All bytes"});
        choose(u"Metadata"_s);
        auto *values = find<QWidget>(u"tensorMetadata"_s)->findChild<QTreeView *>(u"changedValues"_s);
        QVERIFY(values->isVisible());
        QCOMPARE(values->model()->index(0, 2).data().toString(), u"100"_s);
        QCOMPARE(values->model()->index(0, 3).data().toString(), u"200"_s);
    }

    void findsRenamedTensors()
    {
        showChange(TinyTransformer{}.safetensors(), TinyTransformer{.prefix = "encoder."}.safetensors(),
                   "model.safetensors");
        QTRY_VERIFY(summary().contains(u"renamed"));
        QVERIFY(!summary().contains(u"added"));
        choose(u"Renamed"_s);
        QVERIFY(column(TensorModel::NameColumn).contains(u"encoder.layers.0.mlp.up_proj.weight"));
        QVERIFY(column(TensorModel::ChangeColumn).contains(u"Renamed from model.layers.0.mlp.up_proj.weight"));
    }

    void comparesGgufAndItsMetadata()
    {
        const auto file = [](const QByteArray &name, quint32 length) {
            return GgufBytes{1, 3}
                .text("general.architecture", "llama")
                .text("general.name", name)
                .number("llama.context_length", length)
                .tensor("blk.0.attn_q.weight", {4, 2})
                .bytes(test::floats({1, 2, 3, 4, 5, 6, 7, 8}));
        };
        showChange(file("Tiny", 512), file("Tiny", 4096), "tiny.gguf");
        QTRY_COMPARE(summary(), u"Tensors: 1 the same."_s);
        choose(u"Metadata (1)"_s);
    }

    void comparesPyTorchArchives()
    {
        const auto file = [](float value) {
            return TorchBytes{}
                .tensor("layer.weight", "FloatStorage", {2, 2}, {2, 1}, test::floats({1, 2, 3, value}))
                .bytes();
        };
        showChange(file(4), file(5), "pytorch_model.bin");
        QTRY_COMPARE(summary(), u"Tensors: 1 with other values."_s);
        QCOMPARE(column(TensorModel::EvidenceColumn), QStringList{"Checksum"});
    }

    void comparesAShardedCheckpointWithOneThatStoodAlone()
    {
        const QByteArray single = SafetensorsBytes{}
                                      .tensor("a", "F32", {2}, test::floats({1, 2}))
                                      .tensor("b", "F32", {2}, test::floats({3, 4}))
                                      .bytes();
        const QByteArray first = SafetensorsBytes{}.tensor("a", "F32", {2}, test::floats({1, 2})).bytes();
        const QByteArray second = SafetensorsBytes{}.tensor("b", "F32", {2}, test::floats({3, 5})).bytes();
        const QByteArray index = R"({"metadata":{"total_size":16},"weight_map":{"a":)"
                                 R"("model-00001-of-00002.safetensors","b":"model-00002-of-00002.safetensors"}})";
        showChange(Files{{"model.safetensors", stored(single)}},
                   Files{{"model-00001-of-00002.safetensors", stored(first)},
                         {"model-00002-of-00002.safetensors", stored(second)},
                         {"model.safetensors.index.json", index}},
                   u"model-00002-of-00002.safetensors"_s);
        QTRY_COMPARE(summary(), u"Tensors: 1 with other values, 1 the same."_s);
    }

    void aNewCheckpointIsAllAdded()
    {
        const QByteArray content = TinyTransformer{.layers = 2}.safetensors();
        showChange(Files{{"README.md", "# Tiny\n"}}, Files{{"model.safetensors", stored(content)}},
                   u"model.safetensors"_s);
        QTRY_COMPARE(summary(), u"Tensors: 11 added."_s);
        QVERIFY(!find<QPushButton>(u"measureTensors"_s)->isVisible());
    }

    void measuresOnDemandAndDrawsIt()
    {
        TinyTransformer model;
        const QByteArray before = model.safetensors();
        model.changes = {0, 0.001F, 0, 0.1F, 0, 3};
        showChange(before, model.safetensors(), "model.safetensors");
        QTRY_COMPARE(tensors()->rowCount(), 6);  // of three layers, two each
        QVERIFY(column(TensorModel::RelativeColumn).join(u""_s).isEmpty());
        // 6 tensors of 16 × 16 floats, both sides.
        QVERIFY(find<QLabel>(u"measureText"_s)->text().contains(ui::formatBytes(12'288)));
        QVERIFY(heat()->isVisible());
        QVERIFY(heat()->accessibleDescription().contains(u"outside the layers"));

        QTest::mouseClick(find<QPushButton>(u"measureTensors"_s), Qt::LeftButton);
        QTRY_VERIFY(!column(TensorModel::RelativeColumn).contains(QString{}));
        QTRY_VERIFY(!find<QPushButton>(u"cancelMeasuring"_s)->isVisible());
        const ui::HeatMap &map = heat()->map();
        const auto part = map.parts.indexOf(ui::TensorPart::Attention);
        const auto relative = [&](int layer) { return map.cell(part, map.layers.indexOf(layer)).relative; };
        QVERIFY(relative(5) > relative(3) && relative(3) > relative(1) && relative(1) > 0);
        QCOMPARE(relative(0), 0.0);
        QVERIFY(tensors()->index(5, TensorModel::CosineColumn).data().toString().startsWith(u"0"));
        QCOMPARE(column(TensorModel::EvidenceColumn).constFirst(), u"All values"_s);
        QVERIFY(!find<QPushButton>(u"measureTensors"_s)->isVisible());  // nothing is left to measure
    }

    void aCellOfTheHeatStripFiltersTheList()
    {
        TinyTransformer model;
        const QByteArray before = model.safetensors();
        model.changes = {1, 1, 1, 1, 1, 1};
        showChange(before, model.safetensors(), "model.safetensors");
        QTRY_COMPARE(tensors()->rowCount(), 12);
        const ui::HeatMap map = heat()->map();
        const auto part = map.parts.indexOf(ui::TensorPart::Attention);
        QTest::mouseClick(heat(), Qt::LeftButton, {}, heat()->cellRect(part, map.layers.indexOf(2)).center());
        QCOMPARE(column(TensorModel::NameColumn),
                 (QStringList{"model.layers.2.self_attn.q_proj.weight", "model.layers.2.self_attn.v_proj.weight"}));

        heat()->setFocus();
        QTest::keyClick(heat(), Qt::Key_Right);
        QVERIFY(heat()->accessibleDescription().contains(u"layer 3"));
        QTest::keyClick(heat(), Qt::Key_Space);
        QCOMPARE(column(TensorModel::NameColumn).constFirst(), u"model.layers.3.self_attn.q_proj.weight"_s);
        QTest::keyClick(heat(), Qt::Key_Escape);
        QCOMPARE(tensors()->rowCount(), 12);

        find<QLineEdit>(u"tensorFilter"_s)->setText(u"4.self_attn"_s);
        QCOMPARE(tensors()->rowCount(), 2);
    }

    void measuringCanBeCanceled()
    {
        TinyTransformer model;
        const QByteArray before = model.safetensors();
        model.changes = {1, 1, 1, 1, 1, 1};
        showChange(before, model.safetensors(), "model.safetensors");
        QTRY_COMPARE(tensors()->rowCount(), 12);
        m_fixture->hub().faults().add({.kind = core::Fault::Kind::Delay,
                                       .method = "GET",
                                       .pathContains = u"model.safetensors"_s,
                                       .times = 1000,
                                       .delay = 20s});
        QTest::mouseClick(find<QPushButton>(u"measureTensors"_s), Qt::LeftButton);
        QTRY_VERIFY(find<QPushButton>(u"cancelMeasuring"_s)->isVisible());
        QVERIFY(find<QProgressBar>(u"measureProgress"_s)->isVisible());
        QTest::mouseClick(find<QPushButton>(u"cancelMeasuring"_s), Qt::LeftButton);
        QVERIFY(find<QPushButton>(u"measureTensors"_s)->isVisible());
        QVERIFY(m_fixture->message().isEmpty());
    }

    void comparingCanBeCanceled()
    {
        m_fixture->hub().faults().add({.kind = core::Fault::Kind::Delay,
                                       .method = "GET",
                                       .pathContains = u"model.safetensors"_s,
                                       .times = 1000,
                                       .delay = 20s});
        showChange(TinyTransformer{}.safetensors(), TinyTransformer{.layers = 7}.safetensors(), "model.safetensors");
        auto *view = find<QWidget>(u"tensorDiff"_s);
        auto *action = view->findChild<QPushButton *>(u"emptyAction"_s);
        QTRY_COMPARE(action->text(), u"Cancel"_s);
        QTest::mouseClick(action, Qt::LeftButton);
        QCOMPARE(action->text(), u"Compare them"_s);
        m_fixture->hub().faults().clear();
        QTest::mouseClick(action, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(summary().contains(u"added"), 30'000);
    }

    void malformedFilesGiveAMessage()
    {
        const QByteArray cut = TinyTransformer{}.safetensors().first(5000);
        showChange(TinyTransformer{}.safetensors(), cut, "model.safetensors");
        QTRY_COMPARE(emptyText(), u"The tensors of “model.safetensors” cannot be read: its data is cut short."_s);
        QVERIFY(!find<QWidget>(u"tensorDiff"_s)->findChild<QPushButton *>(u"emptyAction"_s)->isVisible());
        auto *aspect = find<QComboBox>(u"diffAspect"_s);
        aspect->setCurrentIndex(aspect->findText(u"Facts"_s));
        QVERIFY(find<QLabel>(u"factHash"_s)->text().contains(u"→"));
    }

    void withoutANetworkItSaysSoAndTriesAgain()
    {
        const Files before{{"model.safetensors", stored(TinyTransformer{}.safetensors())}, {"a.txt", "a\n"}};
        Files after = before;
        after["model.safetensors"] = stored(TinyTransformer{.layers = 7}.safetensors());
        after["a.txt"] = "b\n";
        showChange(before, after, u"a.txt"_s);
        m_fixture->hub().stop();
        auto *files = find<QTreeView>(u"changedFiles"_s);
        files->setCurrentIndex(files->model()->index(1, 0));
        QTRY_VERIFY_WITH_TIMEOUT(!diffMessage().isEmpty(), 30'000);
        QCOMPARE(emptyText(), u"The message above says why."_s);
        QVERIFY(m_fixture->hub().restart());
        auto *pane = find<QWidget>(u"diffPane"_s);
        QTest::mouseClick(pane->findChild<QPushButton *>(u"messageRemedy"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(summary().contains(u"added"), 30'000);
        QVERIFY(diffMessage().isEmpty());
    }

    void picturesAndTextsOfLfsAreFetched()
    {
        const QByteArray red = test::discPicture(Qt::red, 30);
        const QByteArray blue = test::discPicture(Qt::blue, 60);
        showChange(Files{{"a.png", stored(red)}, {"vocab.json", stored(R"({"a": 1})")}},
                   Files{{"a.png", stored(blue)}, {"vocab.json", stored(R"({"a": 2})")}}, u"a.png"_s);
        QTRY_COMPARE(find<QComboBox>(u"diffAspect"_s)->currentText(), u"Pictures"_s);
        QCOMPARE(find<QWidget>(u"imageCanvas"_s)->accessibleName(), u"Picture before: 240 × 160; after: 240 × 160"_s);
        auto *files = find<QTreeView>(u"changedFiles"_s);
        files->setCurrentIndex(files->model()->index(1, 0));
        QTRY_COMPARE(find<QComboBox>(u"diffAspect"_s)->currentText(), u"By meaning"_s);
        auto *values = find<QWidget>(u"meaningView"_s)->findChild<QTreeView *>(u"changedValues"_s);
        QTRY_COMPARE(values->model()->index(0, 3).data().toString(), u"2"_s);
    }

    void contentThatIsNotWhatThePointerSaysIsRefused()
    {
        const QByteArray red = test::discPicture(Qt::red, 30);
        QByteArray other = red;
        other[other.size() - 1] = '!';
        QVERIFY(m_fixture->hub().storeContent(red));
        QFile object(m_fixture->hub().objectPath(core::sha256Of(red)));
        object.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        QVERIFY(object.open(QIODevice::WriteOnly) && object.write(other) == other.size());
        object.close();
        showChange(Files{{"a.png", stored(test::discPicture(Qt::blue, 60))}}, Files{{"a.png", test::lfsPointer(red)}},
                   u"a.png"_s);
        QTRY_VERIFY(diffMessage().contains(u"a.png"));
    }

private:
    QString diffMessage() const
    {
        const auto *text = find<QWidget>(u"diffPane"_s)->findChild<QLabel *>(u"messageText"_s);
        return text->isVisible() ? text->text() : QString{};
    }
};

QTEST_MAIN(TestTensorDiffView)

#include "tst_tensordiffview.moc"
