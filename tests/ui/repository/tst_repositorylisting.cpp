#include "tests/support/loopbackserver.h"
#include "tests/support/timelimit.h"
#include "tests/ui/support/heartbeat.h"
#include "tests/ui/support/testservices.h"
#include "ui/repository/repositoriespage.h"
#include "ui/repository/repositorymodel.h"
#include "ui/shared/theme.h"
#include "ui/shell/session.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTreeView>
#include <QUrlQuery>

#include <latch>

using namespace Qt::StringLiterals;

namespace {

constexpr int repositories = 5000;

QByteArray identity()
{
    return R"({"type":"user","name":"alice","orgs":[],"auth":{"accessToken":{"displayName":"t","role":"write"}}})";
}

QJsonObject row(int number)
{
    // Spread over the columns, so that each page lands all over a sorted list.
    const int shuffled = (number * 2'621) % repositories;
    return {{u"id"_s, u"alice/model-%1"_s.arg(shuffled, 4, 10, QChar(u'0'))},
            {u"private"_s, shuffled % 3 == 0},
            {u"gated"_s, shuffled % 7 == 0 ? QJsonValue(u"manual"_s) : QJsonValue(false)},
            {u"downloads"_s, shuffled * 17},
            {u"likes"_s, shuffled % 100},
            {u"usedStorage"_s, shuffled * 1'000'003},
            {u"createdAt"_s, u"2026-01-01T00:00:00.000Z"_s},
            {u"lastModified"_s,
             QDateTime::fromSecsSinceEpoch(1'750'000'000 - number, QTimeZone::UTC).toString(Qt::ISODateWithMs)}};
}

}  // namespace

/// A Hub on which somebody has 5,000 repositories: the first rows are there while the rest is on its way, and the
/// window stays alive while they come, and while they are sorted and searched.
///
/// Budget: the GUI thread is never busy for more than 50 ms.
class TestRepositoryListing final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ui::theme::apply(*qApp, core::Appearance::Light); }

    void init()
    {
        m_gate = std::make_unique<std::latch>(1);
        m_server = std::make_unique<LoopbackServer>([this](LoopbackServer::Exchange &exchange) { answer(exchange); });
        m_services = std::make_unique<test::TestServices>();
        m_session = std::make_unique<ui::AccountSession>(m_services->services());
        connect(m_session.get(), &ui::AccountSession::identified, m_session.get(),
                [session = m_session.get()] { session->accept(); });
        QUrl endpoint = m_server->url(u""_s);
        m_session->check(endpoint, core::AccessToken(u"hf_aliceWriteToken0000000000000000000"_s));
        QTRY_VERIFY(m_session->isSignedIn());
        m_page = std::make_unique<ui::RepositoriesPage>(m_services->services(), *m_session);
        m_page->resize(1000, 700);
    }

    void cleanup()
    {
        openGate();
        m_page.reset();
        m_session.reset();
        m_services.reset();
        m_server.reset();
    }

    void theFirstRowsAreThereWithTheFirstPage()
    {
        m_page->show();
        QTRY_COMPARE(rows(), 200);
        QTRY_VERIFY(table()->isVisible());
        QTRY_VERIFY(find<QLabel>(u"repositoryCount"_s)->text().contains(u"so far"));
        openGate();
        QTRY_COMPARE_WITH_TIMEOUT(rows(), repositories, 30'000);
        QTRY_VERIFY(!find<QLabel>(u"repositoryCount"_s)->text().contains(u"so far"));
    }

    void theWindowStaysAlive_data()
    {
        QTest::addColumn<int>("column");
        QTest::newRow("in the order of the pages") << int(ui::RepositoryModel::ChangedColumn);
        QTest::newRow("by name") << int(ui::RepositoryModel::NameColumn);
        QTest::newRow("by size") << int(ui::RepositoryModel::SizeColumn);
    }

    void theWindowStaysAlive()
    {
        QFETCH(const int, column);
        openGate();
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        table()->sortByColumn(column, Qt::AscendingOrder);
        {
            test::Heartbeat heartbeat;
            QTRY_COMPARE_WITH_TIMEOUT(rows(), repositories, 30'000);
            report("listing", heartbeat);
        }
        {
            test::Heartbeat heartbeat;
            for (const QChar c : u"model-12"_s) {
                QTest::keyClick(find<QLineEdit>(u"repositoryFilter"_s), c.toLatin1());
                beatOnce(heartbeat);
            }
            QTRY_COMPARE(rows(), 100);
            for (int i = 0; i < 8; ++i) {
                QTest::keyClick(find<QLineEdit>(u"repositoryFilter"_s), Qt::Key_Backspace);
                beatOnce(heartbeat);
            }
            QTRY_COMPARE(rows(), repositories);
            report("searching", heartbeat);
        }
        {
            test::Heartbeat heartbeat;
            for (int other = 0; other < ui::RepositoryModel::ColumnCount; ++other) {
                table()->sortByColumn(other, Qt::DescendingOrder);
                beatOnce(heartbeat);
            }
            report("sorting", heartbeat);
        }
        {
            test::Heartbeat heartbeat;
            const int asked = m_server->requestCount();
            m_page->refresh();
            // 25 pages of models, one of each other type, and the storage.
            if (!QTest::qWaitFor([&] { return m_server->requestCount() >= asked + 28; }, 30'000))
                QFAIL(qPrintable(QString::number(m_server->requestCount() - asked)));
            QTRY_VERIFY(!find<QLabel>(u"repositoryCount"_s)->text().contains(u"so far"));
            report("refreshing", heartbeat);
        }
        QCOMPARE(rows(), repositories);
    }

private:
    void answer(LoopbackServer::Exchange &exchange)
    {
        const QUrl target(QString::fromLatin1(exchange.request().target));
        const QUrlQuery query(target);
        if (target.path() == u"/api/whoami-v2") {
            exchange.reply(200, identity(), "Content-Type: application/json\r\n");
        } else if (target.path() == u"/api/models" && query.hasQueryItem(u"author"_s)) {
            const int from = query.queryItemValue(u"cursor"_s).toInt();
            if (from > 0)
                m_gate->wait();
            const int until = std::min(repositories, from + query.queryItemValue(u"limit"_s).toInt());
            QJsonArray page;
            for (int i = from; i < until; ++i)
                page.append(row(i));
            exchange.reply(200, QJsonDocument(page).toJson(QJsonDocument::Compact), linkAfter(target, until));
        } else if (target.path() == u"/api/datasets" || target.path() == u"/api/spaces") {
            exchange.reply(200, "[]");
        } else {
            exchange.reply(404, R"({"error":"Sorry"})");
        }
    }

    QByteArray linkAfter(const QUrl &target, int until) const
    {
        if (until >= repositories)
            return {};
        QUrlQuery query(target);
        query.removeQueryItem(u"cursor"_s);
        query.addQueryItem(u"cursor"_s, QString::number(until));
        QUrl next = m_server->url(target.path());
        next.setQuery(query);
        return "Link: <" + next.toEncoded() + ">; rel=\"next\"\r\n";
    }

    void openGate()
    {
        if (m_gate && !m_gate->try_wait())
            m_gate->count_down();
    }

    void beatOnce(const test::Heartbeat &heartbeat)
    {
        const int before = heartbeat.beats();
        QTRY_VERIFY(heartbeat.beats() > before);
    }

    void report(const char *what, const test::Heartbeat &heartbeat)
    {
        qInfo("%s: the longest pause was %lld ms", what, static_cast<long long>(heartbeat.longestMs()));
        QVERIFY2(heartbeat.longestMs() <= test::limitMs(50), qPrintable(QString::number(heartbeat.longestMs())));
    }

    template <typename Widget>
    Widget *find(const QString &name)
    {
        return m_page->findChild<Widget *>(name);
    }
    QTreeView *table() { return find<QTreeView>(u"repositoryTable"_s); }
    int rows() { return table()->model()->rowCount(); }

    std::unique_ptr<std::latch> m_gate;  ///< Holds back every page but the first.
    std::unique_ptr<LoopbackServer> m_server;
    std::unique_ptr<test::TestServices> m_services;
    std::unique_ptr<ui::AccountSession> m_session;
    std::unique_ptr<ui::RepositoriesPage> m_page;
};

QTEST_MAIN(TestRepositoryListing)
#include "tst_repositorylisting.moc"
