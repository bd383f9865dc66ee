#include "core/checkpoint/pickle.h"
#include "core/generate/trainingargs_p.h"
#include "tests/core/generate/trainingargsfile.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using core::Hyperparameter;
using core::Pickle;
using Kind = core::Pickle::Kind;

namespace {

const QByteArray proto2{"\x80\x02", 2};

QByteArray deep(char opener, int depth)
{
    return proto2 + QByteArray(depth, opener) + '.';
}

/// A tuple of two references to the tuple before it, again and again: 2^levels values if anybody unfolded it.
QByteArray bomb(int levels)
{
    QByteArray bytes = proto2 + ')';
    for (int i = 0; i < levels; ++i) {
        const QByteArray put = QByteArray("q") + static_cast<char>(i);
        const QByteArray get = QByteArray("h") + static_cast<char>(i);
        bytes += put + get + '\x86';
    }
    return bytes + '.';
}

}  // namespace

class TestTrainingArgs final : public QObject
{
    Q_OBJECT

private slots:
    void readsHyperparametersInTheOrderOfTrainersCard()
    {
        const auto list = core::readTrainingArgs(test::trainingArgsFile());
        QVERIFY(list);
        const QList<Hyperparameter> expected{
            {"learning_rate", "5e-05"},
            {"train_batch_size", "16"},
            {"eval_batch_size", "32"},
            {"seed", "42"},
            {"distributed_type", "multi-GPU"},
            {"num_devices", "2"},
            {"gradient_accumulation_steps", "4"},
            {"total_train_batch_size", "128"},
            {"total_eval_batch_size", "64"},
            {"optimizer",
             "Use adamw_torch with betas=(0.9,0.999) and epsilon=1e-08 and optimizer_args=No additional optimizer "
             "arguments"},
            {"lr_scheduler_type", "cosine"},
            {"lr_scheduler_warmup_ratio", "0.1"},
            {"num_epochs", "3"},
            {"mixed_precision_training", "Native AMP"},
        };
        for (qsizetype i = 0; i < expected.size(); ++i) {
            QCOMPARE(list->value(i).name, expected.at(i).name);
            QCOMPARE(list->value(i).value, expected.at(i).value);
        }
        QCOMPARE(list->size(), expected.size());
    }

    void nothingPrivateComesOut()
    {
        const auto list = core::readTrainingArgs(test::trainingArgsFile());
        QVERIFY(list);
        for (const Hyperparameter &parameter : *list) {
            for (const char *secret : {"alice", "hf_", "/home", "tensorboard"})
                QVERIFY2(!parameter.value.contains(QLatin1StringView(secret)), qPrintable(parameter.value));
        }
    }

    void callsAreDataAndNothingRuns()
    {
        const QTemporaryDir folder;
        const QByteArray mark = folder.filePath("ran").toUtf8();
        const QByteArray command = "touch " + mark;
        const QByteArray length(1, static_cast<char>(command.size()));
        const QByteArray attack = proto2 + "cposix\nsystem\n" + "X" + length + QByteArray(3, '\0') + command + "\x85R.";
        const auto pickle = Pickle::read(attack);
        QVERIFY(pickle);
        QCOMPARE(pickle->root().kind, Kind::Call);
        QCOMPARE(pickle->node(pickle->root().callee).text, "posix.system");
        QVERIFY(!QFile::exists(folder.filePath("ran")));
    }

    void whatOlderProtocolsCallIsDataToo()
    {
        const auto instance = Pickle::read(proto2 + "(ios\nsystem\n.");
        QVERIFY(instance);
        QCOMPARE(instance->root().kind, Kind::Call);
        QCOMPARE(instance->node(instance->root().callee).text, "os.system");
        const auto extension = Pickle::read(proto2 + "\x82\x01.");
        QVERIFY(extension);
        QCOMPARE(extension->root().kind, Kind::Foreign);
    }

    void deepNestingIsBounded_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("marks") << deep('(', 900'000);
        QTest::newRow("lists") << deep(']', 900'000);
        QByteArray nested = proto2 + ']';
        for (int i = 0; i < 100'000; ++i)
            nested += "\x85";
        QTest::newRow("a tuple in a tuple, 100,000 times") << QByteArray{nested + '.'};
        QTest::newRow("a bomb of references") << bomb(200);
    }

    void deepNestingIsBounded()
    {
        QFETCH(const QByteArray, bytes);
        QElapsedTimer timer;
        timer.start();
        const auto pickle = Pickle::read(bytes);
        QVERIFY(timer.elapsed() < 2'000);
        if (pickle)
            QVERIFY(pickle->value(pickle->root(), u"learning_rate") == nullptr);
    }

    void unknownOrBrokenInstructionsEndTheReading_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray{};
        QTest::newRow("no protocol") << QByteArray{"N."};
        QTest::newRow("protocol 1") << QByteArray{"\x80\x01N."};
        QTest::newRow("no end") << QByteArray{proto2 + "N"};
        QTest::newRow("an unknown instruction") << QByteArray{proto2 + "\xff."};
        QTest::newRow("a call without anything to call") << QByteArray{proto2 + ")R."};
        QTest::newRow("an item for nothing") << QByteArray{proto2 + "Na."};
        QTest::newRow("a reference to nothing") << QByteArray{proto2 + "h\x05."};
        QTest::newRow("a text longer than the file") << QByteArray{proto2 + "X\xff\xff\xff\x7f" + "abc."};
        QTest::newRow("items without a mark") << QByteArray{proto2 + "}u."};
        QTest::newRow("over a megabyte") << QByteArray{proto2 + QByteArray(1'100'000, 'N') + '.'};
        QTest::newRow("two results") << QByteArray{proto2 + "NN."};
    }

    void unknownOrBrokenInstructionsEndTheReading()
    {
        QFETCH(const QByteArray, bytes);
        QVERIFY(!Pickle::read(bytes));
    }

    void aFileCutAnywhereIsRefusedOrRead()
    {
        const QByteArray whole = test::trainingArgsFile();
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY(!core::readTrainingArgs(whole.first(size)));
    }

    void damagedFilesHarmNothing()
    {
        QRandomGenerator random{20'240'611};
        const QByteArray whole = test::trainingArgsFile();
        for (int round = 0; round < 5'000; ++round) {
            QByteArray damaged = whole;
            for (int i = 0; i < 4; ++i)
                damaged[random.bounded(damaged.size())] = static_cast<char>(random.bounded(256));
            const auto list = core::readTrainingArgs(damaged);
            if (list)
                QVERIFY(list->size() < 30);
        }
    }

    void onlyStoredEntriesAreRead()
    {
        QByteArray archive = test::trainingArgsFile();
        const qsizetype header = archive.indexOf("PK\1\2");
        QVERIFY(core::readTrainingArgs(archive));
        archive[header + 10] = 8;  // deflated
        QVERIFY(!core::readTrainingArgs(archive));
    }
};

QTEST_APPLESS_MAIN(TestTrainingArgs)
#include "tst_trainingargs.moc"
