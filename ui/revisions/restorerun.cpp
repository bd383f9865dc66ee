#include "ui/revisions/restorerun.h"

#include "core/publish/publisher.h"

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto pollInterval = 100ms;

core::Result<PlanTreePtr> makeTree(const core::HubClient &hub, const RestoreRequest &request,
                                   core::ProgressBoard &board, const std::stop_token &stop)
{
    core::Publisher publisher{hub, board};
    auto plan = request.isRevert ? publisher.prepareRevert(request.options, request.parent, stop)
                                 : publisher.prepareRestore(request.options, stop);
    return std::move(plan).transform(
        [](core::PublishPlan made) { return std::make_shared<const PlanTree>(std::move(made)); });
}

}  // namespace

struct RestoreRun::Executed
{
    core::Result<core::Receipt> receipt;
    std::optional<core::Error> saveError = {};
};

RestoreRun::RestoreRun(core::HubClient hub, core::ReceiptStore receipts, QObject *parent)
    : QObject(parent)
    , m_hub(std::move(hub))
    , m_receipts(std::move(receipts))
    , m_board(std::make_shared<core::ProgressBoard>())
{
    m_poll.setInterval(pollInterval);
    connect(&m_poll, &QTimer::timeout, this, &RestoreRun::progressed);
}

RestoreRun::~RestoreRun()
{
    m_stop.request_stop();
}

void RestoreRun::prepare(const RestoreRequest &request)
{
    if (m_state == State::Running)
        return;
    m_request = request;
    m_preparing.cancel();
    m_tree.reset();
    m_board = std::make_shared<core::ProgressBoard>();  // the canceled one may still write to the old one
    setState(State::Preparing);
    m_preparing = m_lane.run(
        this,
        [hub = m_hub, request, board = m_board](const std::stop_token &stop) {
            return makeTree(hub, request, *board, stop);
        },
        [this](const core::Result<PlanTreePtr> &tree) { takePlan(tree); });
}

void RestoreRun::takePlan(const core::Result<PlanTreePtr> &tree)
{
    if (!tree)
        return fail(tree.error());
    m_tree = *tree;
    setState(State::Ready);
}

void RestoreRun::execute(const QString &summary, const QString &description, bool createPullRequest)
{
    if (m_state != State::Ready || m_tree->plan().isEmpty())
        return;
    core::PublishPlan plan = m_tree->plan();
    if (!summary.isEmpty())
        plan.summary = summary;
    plan.description = description;
    plan.createPullRequest = createPullRequest;
    m_stop = std::stop_source{};
    m_board = std::make_shared<core::ProgressBoard>();
    setState(State::Running);
    m_lane.run(
        this,
        [hub = m_hub, receipts = m_receipts, plan = std::move(plan), board = m_board,
         stop = m_stop.get_token()](const std::stop_token &) {
            Executed executed{.receipt = core::Publisher{hub, *board}.execute(plan, stop)};
            if (executed.receipt) {
                if (const auto saved = receipts.save(*executed.receipt); !saved)
                    executed.saveError = saved.error();
            }
            return executed;
        },
        [this](const Executed &executed) { takeReceipt(executed); });
}

void RestoreRun::takeReceipt(const Executed &executed)
{
    if (executed.receipt) {
        m_receipt = *executed.receipt;
        setState(State::Done);
        if (executed.saveError)
            emit receiptNotSaved(*executed.saveError);
        return;
    }
    if (executed.receipt.error().kind != core::ErrorKind::Canceled)
        return fail(executed.receipt.error());
    const core::PublishStage stage = m_board->snapshot().stage;
    setState(State::Idle);
    prepareAgain();  // from what is there now
    emit canceled(stage == core::PublishStage::Committing || stage == core::PublishStage::Verifying);
}

void RestoreRun::cancel()
{
    m_stop.request_stop();
}

void RestoreRun::fail(const core::Error &error)
{
    m_error = error;
    setState(State::Failed);
}

void RestoreRun::setState(State state)
{
    if (std::exchange(m_state, state) == state)
        return;
    if (state == State::Preparing || state == State::Running)
        m_poll.start();
    else
        m_poll.stop();
    emit stateChanged();
}

}  // namespace ui
