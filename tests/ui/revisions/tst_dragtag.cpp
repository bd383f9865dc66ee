#include "ui/revisions/dragtag.h"
#include "ui/shared/theme.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;

class TestDragTag final : public QObject
{
    Q_OBJECT

private slots:
    void growsWithTheNameUpToALimit()
    {
        const auto width = [this](const QString &name) {
            const QPixmap tag = ui::dragTag({QUrl::fromLocalFile(u"/x/"_s + name)}, m_widget);
            return tag.deviceIndependentSize().width();
        };
        QVERIFY(width(u"a.bin"_s) < width(u"model.safetensors"_s));
        QVERIFY(width(QString(4000, u'x')) < 400);
        // What turns text around is named, which takes its room.
        QVERIFY(width(u"a\u202eb"_s) > width(u"ab"_s));
    }

    void tellsHowManyMoreThereAre()
    {
        const QUrl file = QUrl::fromLocalFile(u"/x/a.bin"_s);
        const QImage one = ui::dragTag({file}, m_widget).toImage();
        const QImage three = ui::dragTag({file, file, file}, m_widget).toImage();
        QVERIFY(three.width() > one.width());
        QCOMPARE(three.height(), one.height());
    }

    void hasTheColoursOfTheTheme()
    {
        for (const core::Appearance appearance : {core::Appearance::Dark, core::Appearance::Light}) {
            ui::theme::apply(*qApp, appearance);
            const QImage tag = ui::dragTag({QUrl::fromLocalFile(u"/x/a.bin"_s)}, m_widget).toImage();
            QCOMPARE(tag.pixelColor(tag.width() / 2, 3), ui::theme::colors().surface);
            QCOMPARE(tag.pixelColor(0, 0).alpha(), 0);  // its corners are round
        }
    }

private:
    QWidget m_widget;
};

QTEST_MAIN(TestDragTag)
#include "tst_dragtag.moc"
