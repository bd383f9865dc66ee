#include "ui/discussions/opendiscussions.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

OpenDiscussions::OpenDiscussions(core::HttpClient &http, const QString &cacheFolder, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_cacheFolder(cacheFolder)
{
    connect(&m_model, &DiscussionModel::moreWanted, this, [this] {
        if (!isLoading())
            load(m_nextPage);
    });
    connect(&m_thread, &OpenThread::detailsChanged, this, &OpenDiscussions::followThread);
    connect(&m_changes, &DiscussionChanges::succeeded, this, [this](const DiscussionChange &change, int number) {
        if (!change.draft.isEmpty())
            setDraft(change.draft, {});
        if (number == m_thread.number())
            m_thread.reload();
        if (m_model.rowOf(number) < 0)
            load(0);  // it is new
    });
    // Nobody knows whether it has happened: look.
    connect(&m_changes, &DiscussionChanges::canceled, this, &OpenDiscussions::reload);
}

OpenDiscussions::~OpenDiscussions() = default;

core::HubClient OpenDiscussions::hub() const
{
    return {m_http, m_account};
}

QUrl OpenDiscussions::webUrl(int number) const
{
    QUrl url = hub().webUrl(m_repo);
    url.setPath(url.path() + u"/discussions"_s + (number > 0 ? u"/%1"_s.arg(number) : QString{}));
    return url;
}

void OpenDiscussions::setAccount(const core::HubAccount &account, const core::Identity &identity)
{
    const bool isOther = m_account.endpoint != account.endpoint;
    m_account = account;
    m_identity = identity;
    if (isOther)
        close();
    if (identity.name.isEmpty())
        return;  // signed out: what was typed waits
    const QString whose = account.endpoint.toString() + u' ' + identity.name;
    if (const QString before = std::exchange(m_whose, whose); !before.isEmpty() && before != whose)
        m_drafts.clear();
}

void OpenDiscussions::open(const core::RepoId &repo)
{
    if (repo == m_repo && m_state != State::Failed && m_state != State::Empty)
        return reload();
    close();
    m_repo = repo;
    setState(State::Loading);
    load(0);
}

void OpenDiscussions::reload()
{
    if (m_state == State::Empty)
        return;
    if (m_state == State::Failed)
        setState(State::Loading);
    load(0);
    m_thread.reload();
}

void OpenDiscussions::close()
{
    m_loading.cancel();
    m_changes.forget();
    m_thread.close();
    m_model.clear();
    m_filter = {};
    m_repo = {};
    setState(State::Empty);
    emit listChanged();
}

void OpenDiscussions::setFilter(const core::DiscussionFilter &filter)
{
    if (m_state == State::Empty)
        return;
    m_filter = filter;
    load(0);
}

void OpenDiscussions::showThread(int number)
{
    if (number != m_thread.number())
        m_thread.open(hub(), {m_cacheFolder, m_account.endpoint, m_repo}, m_repo, number);
}

void OpenDiscussions::send(const DiscussionChange &change)
{
    m_changes.start(hub(), change);
}

void OpenDiscussions::load(int page)
{
    m_loading.cancel();
    m_loading = m_lane.run(
        this,
        [hub = hub(), repo = m_repo, filter = m_filter, page](const std::stop_token &stop) {
            return core::RepoDiscussions{hub}.list(repo, filter, page, stop);
        },
        [this, page](const core::Result<core::DiscussionPage> &discussions) { takePage(page, discussions); });
    emit listChanged();
}

void OpenDiscussions::takePage(int page, const core::Result<core::DiscussionPage> &discussions)
{
    if (!discussions) {
        m_error = discussions.error();
        if (m_state == State::Open)
            emit listFailed(m_error);
        else
            setState(State::Failed);
        return emit listChanged();
    }
    m_nextPage = page + 1;
    if (page == 0)
        m_model.setFirst(*discussions);
    else
        m_model.append(*discussions);
    setState(State::Open);
    emit listChanged();
}

/// The row tells what the thread has become.
void OpenDiscussions::followThread()
{
    core::Discussion discussion = m_thread.details().discussion;
    const auto isComment = [](const core::DiscussionEvent &event) {
        return event.kind == core::DiscussionEvent::Kind::Comment;
    };
    discussion.commentCount = static_cast<int>(std::ranges::count_if(m_thread.details().events, isComment));
    m_model.update(discussion);
}

QString OpenDiscussions::draftKey(int number, const QString &eventId) const
{
    const QString key = m_repo.webPath() + u'#' + QString::number(number);
    return eventId.isEmpty() ? key : key + u'/' + eventId;
}

void OpenDiscussions::setDraft(const QString &key, const QString &text)
{
    if (m_drafts.value(key) == text)
        return;
    if (text.isEmpty())
        m_drafts.remove(key);
    else
        m_drafts.insert(key, text);
    emit draftsChanged();
}

void OpenDiscussions::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        emit stateChanged();
}

}  // namespace ui
