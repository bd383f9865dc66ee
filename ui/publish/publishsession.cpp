#include "ui/publish/publishsession.h"

#include "core/publish/publisher.h"

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ui {

namespace {

// Long enough to gather what arrives together (a drop, then a repository), too short to be felt as waiting.
constexpr auto debounceTime = 120ms;
constexpr auto pollInterval = 100ms;

/// A plan for files whose repository is not known: everything is new.
core::Result<core::PublishPlan> draftPlan(const core::FileSet &files, const core::PlanOptions &options)
{
    return core::makePlan(files, {}, options, {}, {});
}

/// Whether two plans do the same to the same files, whatever became of the repository in between.
bool hasSameChanges(const core::PublishPlan &left, const core::PublishPlan &right)
{
    return std::ranges::equal(left.entries, right.entries, [](const core::PlanEntry &a, const core::PlanEntry &b) {
        return a.path == b.path && a.action == b.action && a.stat == b.stat;
    });
}

}  // namespace

struct PublishSession::Prepared
{
    core::Result<PlanTreePtr> tree;
    std::optional<core::CardReview> card = {};
    QString proposedName = {};
    bool isDraft = false;
};

struct PublishSession::Published
{
    core::Result<core::Receipt> receipt;
    std::optional<core::Error> saveError = {};
};

/// A plan, and what the rules say about the card in it. Without a `hub` the repository counts as empty.
PublishSession::Prepared PublishSession::reviewed(core::Result<core::PublishPlan> plan,
                                                  const std::optional<core::HubClient> &hub,
                                                  const std::stop_token &stop)
{
    if (!plan)
        return {.tree = std::unexpected(plan.error())};
    auto card = hub ? core::reviewCard(*hub, *plan, stop) : core::reviewCard(*plan, QStringList{}, stop);
    if (!card)
        return {.tree = std::unexpected(card.error())};
    return {.tree = std::make_shared<const PlanTree>(*std::move(plan)), .card = *std::move(card)};
}

PublishSession::PublishSession(core::HttpClient &http, const core::ReceiptStore &receipts, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_receipts(receipts)
{
    m_debounce.setSingleShot(true);
    m_debounce.setInterval(debounceTime);
    m_poll.setInterval(pollInterval);
    connect(&m_debounce, &QTimer::timeout, this, &PublishSession::startPreparing);
    connect(&m_poll, &QTimer::timeout, this, &PublishSession::progressed);
}

PublishSession::~PublishSession() = default;

bool PublishSession::canPublish() const
{
    const bool isCardGood = !m_cardReview || !m_cardReview->blocks();
    return m_state == State::Ready && !m_isDraft && m_tree && !m_tree->plan().isEmpty() && isCardGood;
}

void PublishSession::setAccount(const core::HubAccount &account)
{
    if (account == m_account)
        return;
    m_account = account;
    schedulePrepare();
}

void PublishSession::chooseRepository(const core::RepoId &repo)
{
    if (m_repo == repo && !m_creation)
        return;
    m_repo = repo;
    m_creation.reset();
    schedulePrepare();
}

void PublishSession::setCreation(const core::RepoCreation &creation)
{
    m_repo = creation.id;
    m_creation = creation;
    schedulePrepare();
}

void PublishSession::clearRepository()
{
    if (!m_repo)
        return;
    m_repo.reset();
    m_creation.reset();
    schedulePrepare();
}

void PublishSession::setRevision(const QString &revision)
{
    const QString next = revision.isEmpty() ? u"main"_s : revision;
    if (next == m_revision)
        return;
    m_revision = next;
    schedulePrepare();
}

void PublishSession::setCreatePullRequest(bool create)
{
    if (create == m_createPullRequest)
        return;
    m_createPullRequest = create;
    schedulePrepare();
}

void PublishSession::addPaths(const QStringList &localPaths, const QString &destination)
{
    if (localPaths.isEmpty() || isPublishing())
        return;
    if (m_state == State::Done)
        clear();
    // Whoever chooses again after "not found" has given up on that path.
    if (m_state == State::Failed && m_error.kind == core::ErrorKind::FileNotFound)
        m_drops.remove({m_error.subject});
    m_drops.add(localPaths, destination);
    schedulePrepare();
}

void PublishSession::setDrops(const DropList &drops)
{
    if (isPublishing() || drops == m_drops)
        return;
    clear();
    m_drops = drops;
    schedulePrepare();
}

void PublishSession::removePaths(const QStringList &localPaths)
{
    if (localPaths.isEmpty() || isPublishing())
        return;
    m_drops.remove(localPaths);
    const auto isGone = [this](const core::PlanEntry &entry) {
        return entry.localPath.isEmpty() || m_drops.isRemoved(entry.localPath);
    };
    if (m_tree && std::ranges::all_of(m_tree->plan().entries, isGone))
        clear();
    else
        schedulePrepare();
}

void PublishSession::clear()
{
    if (isPublishing())
        return;
    m_stop.request_stop();
    ++m_generation;
    m_debounce.stop();
    m_drops.clear();
    m_proposedName.clear();
    setTree(nullptr);
    setState(State::Idle);
}

void PublishSession::schedulePrepare()
{
    if (m_drops.isEmpty() || isPublishing() || m_state == State::Done)
        return;
    // What runs would answer a question nobody asks any more.
    m_stop.request_stop();
    m_publishesAgain = false;
    m_publishesWhenReady = false;
    ++m_generation;
    m_debounce.start();
    setState(State::Preparing);
}

void PublishSession::prepare()
{
    if (m_drops.isEmpty() || isPublishing())
        return;
    m_stop.request_stop();
    startPreparing();
}

core::PlanOptions PublishSession::planOptions() const
{
    return {.endpoint = m_account.endpoint,
            .repo = m_repo.value_or(core::RepoId{}),
            .revision = m_revision,
            .createRepo = m_creation.has_value(),
            .creation = m_creation.value_or(core::RepoCreation{}),
            .createBranch = m_revision != u"main",
            .createPullRequest = m_createPullRequest};
}

void PublishSession::startPreparing()
{
    m_debounce.stop();
    const int generation = ++m_generation;
    setState(State::Preparing);
    const bool isDraft = !m_repo || m_account.token.isEmpty();
    auto job = [this, generation, isDraft, hub = core::HubClient{m_http, m_account}, drops = m_drops,
                options = planOptions()](const std::stop_token &stop) {
        m_board.begin(0, 0);
        m_board.setStage(core::PublishStage::Scanning);
        m_board.foundFiles = 0;
        auto plan = scanDrops(drops, stop, m_board.foundFiles).and_then([&](const core::FileSet &files) {
            return isDraft ? draftPlan(files, options) : core::Publisher{hub, m_board}.prepare(files, options, stop);
        });
        Prepared prepared = reviewed(std::move(plan), isDraft ? std::nullopt : std::optional(hub), stop);
        prepared.proposedName = proposedRepoName(drops);
        prepared.isDraft = isDraft;
        QMetaObject::invokeMethod(
            this,
            [this, generation, prepared = std::move(prepared)]() mutable {
                handlePrepared(generation, std::move(prepared));
            },
            Qt::QueuedConnection);
    };
    m_stop = m_worker.post(std::move(job));
}

void PublishSession::handlePrepared(int generation, Prepared prepared)
{
    if (generation != m_generation)
        return;
    m_proposedName = prepared.proposedName;
    if (!prepared.tree) {
        fail(prepared.tree.error());
        return;
    }
    const bool publishesAgain =
        std::exchange(m_publishesAgain, false) && m_tree && hasSameChanges(m_tree->plan(), (*prepared.tree)->plan());
    m_isDraft = prepared.isDraft;
    setTree(*std::move(prepared.tree), std::move(prepared.card));
    setState(State::Ready);
    const bool wasAwaited = std::exchange(m_publishesWhenReady, false) && onlyAdds();
    if (publishesAgain || wasAwaited)
        publish();
}

bool PublishSession::onlyAdds() const
{
    return m_tree && std::ranges::all_of(m_tree->plan().entries, [](const core::PlanEntry &entry) {
               return entry.action != core::PlanAction::Replace && entry.action != core::PlanAction::Delete;
           });
}

void PublishSession::publishWhenReady()
{
    if (m_state == State::Ready && onlyAdds())
        publish();
    else
        m_publishesWhenReady = m_state == State::Preparing;
}

void PublishSession::publish()
{
    if (!canPublish())
        return;
    core::PublishPlan plan = m_tree->plan();
    if (!m_summary.isEmpty())
        plan.summary = m_summary;
    plan.description = m_description;
    ++m_generation;
    m_board.begin(0, 0);
    setState(State::Publishing);
    auto job = [this, plan = std::move(plan), hub = core::HubClient{m_http, m_account}](const std::stop_token &stop) {
        Published published{.receipt = core::Publisher{hub, m_board}.execute(plan, stop)};
        if (published.receipt) {
            if (const auto saved = m_receipts.save(*published.receipt); !saved)
                published.saveError = saved.error();
        }
        QMetaObject::invokeMethod(this, [this, published] { handlePublished(published); }, Qt::QueuedConnection);
    };
    m_stop = m_worker.post(std::move(job));
}

void PublishSession::handlePublished(Published published)
{
    emit progressed();  // the last snapshot, so that what is shown does not stop short of the end
    if (published.receipt) {
        m_receipt = *std::move(published.receipt);
        m_creation.reset();
        setState(State::Done);
        emit finished(m_receipt);
        if (published.saveError)
            emit receiptNotSaved(*published.saveError);
        return;
    }
    if (published.receipt.error().kind != core::ErrorKind::Canceled) {
        fail(published.receipt.error());
        return;
    }
    const core::PublishStage stage = m_board.snapshot().stage;
    const bool mayHaveCommitted = stage == core::PublishStage::Committing || stage == core::PublishStage::Verifying;
    emit canceled(mayHaveCommitted);
    // The repository may have been created meanwhile, or the commit made: the next plan starts from what is there.
    m_state = State::Ready;
    startPreparing();
}

void PublishSession::fail(const core::Error &error)
{
    m_error = error;
    m_failedPublishing = isPublishing();
    m_publishesAgain = false;
    m_publishesWhenReady = false;
    setState(State::Failed);
    emit failed(error);
}

void PublishSession::cancel()
{
    if (isPublishing())
        m_stop.request_stop();
}

void PublishSession::retry()
{
    if (m_state != State::Failed)
        return;
    // The first attempt may have created the repository or the branch: plan again, and go on only if the user would see
    // the very list that was published before.
    m_publishesAgain = m_failedPublishing;
    prepare();
}

void PublishSession::setTree(PlanTreePtr tree, std::optional<core::CardReview> card)
{
    if (m_tree == tree)
        return;
    m_cardReview = std::move(card);
    PlanTreePtr old = std::exchange(m_tree, std::move(tree));
    emit planChanged();
    // Freeing a hundred thousand entries takes longer than a frame; the worker has the time.
    m_worker.post([last = std::move(old)](const std::stop_token &) mutable { last.reset(); });
}

void PublishSession::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    if (isRunning())
        m_poll.start();
    else
        m_poll.stop();
    emit stateChanged();
}

}  // namespace ui
