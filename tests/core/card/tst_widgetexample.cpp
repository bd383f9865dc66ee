#include "core/card/cardlint.h"
#include "core/card/cardtables.h"
#include "core/card/widgetexample.h"
#include "core/yaml/yamledit.h"

#include <QCborArray>
#include <QTest>

using namespace Qt::StringLiterals;

/// Examples to begin with, for every task.
class TestWidgetExample final : public QObject
{
    Q_OBJECT

private slots:
    void theyFitTheirTask_data()
    {
        QTest::addColumn<QString>("task");
        for (const core::Task &task : core::modelTasks())
            QTest::newRow(qPrintable(task.id)) << task.id;
    }

    void theyFitTheirTask()
    {
        QFETCH(QString, task);
        const QCborMap example = core::widgetExample(task);
        QVERIFY(!example.isEmpty());
        const QString yaml = u"pipeline_tag: "_s + task + u'\n';
        const auto edits = core::YamlEdit{*core::YamlTree::parse(yaml)}.set(u"widget"_s, QCborArray{example});
        QVERIFY(edits);
        const core::CardText card{u"---\n"_s + core::applied(yaml, *edits) + u"---\n"_s};
        for (const core::Finding &finding : core::lintMetadata(card, {}))
            QVERIFY2(!finding.rule.startsWith(u"WG"), qPrintable(finding.rule));
    }

    void chatsAndMasksAreTheirOwn()
    {
        QVERIFY(core::widgetExample(u"text-generation"_s, true).contains(u"messages"_s));
        QVERIFY(core::widgetExample(u"text-generation"_s).contains(u"text"_s));
        const QCborMap masked = core::widgetExample(u"fill-mask"_s, false, u"<mask>"_s);
        QVERIFY(masked.value(u"text"_s).toString().contains(u"<mask>"));
        QVERIFY(core::widgetExample(u"nobody-knows"_s).contains(u"text"_s));
    }
};

QTEST_GUILESS_MAIN(TestWidgetExample)
#include "tst_widgetexample.moc"
