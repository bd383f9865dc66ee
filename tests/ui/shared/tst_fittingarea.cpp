#include "ui/shared/fittingarea.h"

#include <QLabel>
#include <QScrollBar>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

/// Words above a list: they take what they need, and leave the list half of the room.
class TestFittingArea final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_area = new ui::FittingArea(m_window.get());
        m_words = new QLabel;
        m_words->setWordWrap(true);
        m_area->column()->addWidget(m_words);
        auto *layout = new QVBoxLayout(m_window.get());
        layout->setContentsMargins({});
        layout->addWidget(m_area);
        m_list = new QWidget;
        layout->addWidget(m_list, 1);
        m_window->resize(300, 400);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void fewWordsTakeNoMoreThanTheyNeed()
    {
        m_words->setText(u"A few words"_s);
        QTRY_COMPARE(m_area->height(), m_words->sizeHint().height());
        QVERIFY(!m_area->verticalScrollBar()->isVisible());
        QCOMPARE(m_area->focusPolicy(), Qt::NoFocus);
    }

    void manyWordsScroll()
    {
        m_words->setText(u"Word upon word. "_s.repeated(300));
        QTRY_COMPARE(m_area->height(), 200);
        QTRY_VERIFY(m_area->verticalScrollBar()->isVisible());
        QVERIFY(m_list->height() > 150);
        QCOMPARE(m_area->focusPolicy(), Qt::StrongFocus);
        QVERIFY(m_words->height() >= m_words->heightForWidth(m_words->width()));
        m_window->resize(300, 600);
        QTRY_COMPARE(m_area->height(), 300);
        m_words->setText(u"A few words"_s);
        QTRY_COMPARE(m_area->height(), m_words->sizeHint().height());
    }

    void wordsScrollWhereTheListNeedsMore()
    {
        m_words->setText(u"Word upon word. "_s.repeated(20));
        m_list->setMinimumHeight(330);
        QTRY_VERIFY(m_area->height() < m_words->heightForWidth(m_words->width()));
        QTRY_VERIFY(m_area->verticalScrollBar()->isVisible());
    }

private:
    std::unique_ptr<QWidget> m_window;
    ui::FittingArea *m_area = nullptr;
    QLabel *m_words = nullptr;
    QWidget *m_list = nullptr;
};

QTEST_MAIN(TestFittingArea)
#include "tst_fittingarea.moc"
