#include "tests/ui/revisions/historydriver.h"

#include "ui/revisions/commitlist.h"

using namespace Qt::StringLiterals;

namespace test {

namespace {

constexpr int patience = 30'000;

}  // namespace

bool HistoryDriver::open(const core::RepoId &repo)
{
    m_fixture.page().openHistory(repo);
    return settle();
}

bool HistoryDriver::settle()
{
    return QTest::qWaitFor(
        [this] {
            return m_fixture.isSettled() && m_fixture.history().state() == ui::OpenHistory::State::Open
                && !m_fixture.history().history().log.isEmpty();
        },
        patience);
}

bool HistoryDriver::select(const core::GitOid &commit)
{
    auto *list = m_fixture.find<ui::CommitList>(u"commitList"_s);
    const auto *ids = m_fixture.find<QLabel>(u"commitIds"_s);
    return list->select(commit) && QTest::qWaitFor([&] { return ids->text().startsWith(commit.toString()); }, patience);
}

void HistoryDriver::trigger(const QString &action)
{
    m_fixture.find<QAction>(action)->trigger();
}

bool HistoryDriver::command(const QString &action, const QString &dialogName)
{
    m_dialogName = dialogName;
    trigger(action);
    return QTest::qWaitFor([this] { return dialog() && dialog()->isVisible(); });
}

bool HistoryDriver::isClosed() const
{
    return QTest::qWaitFor([this] { return dialog() == nullptr; }, patience);
}

bool HistoryDriver::canAccept() const
{
    return QTest::qWaitFor([this] { return accept()->isEnabled(); }, patience);
}

QString HistoryDriver::message() const
{
    const auto *text = find<QLabel>(u"messageText"_s);
    return text->isVisible() ? text->text() : QString();
}

bool HistoryDriver::hasMessage(const QString &part) const
{
    return QTest::qWaitFor([&] { return message().contains(part); }, patience);
}

core::GitOid HistoryDriver::resolve(const core::RepoId &repo, const QString &revision)
{
    return core::GitOid::fromHex(m_fixture.onServer(repo, {u"rev-parse"_s, revision})).value_or(core::GitOid{});
}

}  // namespace test
