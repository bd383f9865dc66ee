#include "core/hub/repohistory.h"

#include "core/hub/pages_p.h"
#include "core/hub/replyparser_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int maxPerPage = 1000;
constexpr qsizetype longestDiffBytes = 256 * 1024 * 1024;

QByteArray atRevision(const RepoId &repo, const QByteArray &verb, const QString &revision)
{
    return encodePath(repo.apiPath()) + '/' + verb + '/' + encodeSegment(revision);
}

Result<GitOid> parseSquashed(const QByteArray &body)
{
    const auto object = jsonObject(body);
    if (!object)
        return std::unexpected(object.error());
    JsonFields fields{*object};
    const auto commit = fields.digest<GitOid>(u"commitId");
    if (!fields.problem().isEmpty())
        return malformedAnswer(fields.problem());
    return commit;
}

/// What went wrong, and that the way back failed as well.
Error alsoFailed(Error error, const QString &consequence)
{
    error.detail = error.detail.isEmpty() ? consequence : QString{error.detail + u"; "_s + consequence};
    return error;
}

}  // namespace

Result<CommitPage> RepoHistory::commits(const RepoId &repo, const QString &revision, int page, int perPage,
                                        bool formatted, const std::stop_token &stop) const
{
    const QByteArray path = atRevision(repo, "commits", revision) + "?p=" + QByteArray::number(std::max(page, 0))
        + "&limit=" + QByteArray::number(std::clamp(perPage, 1, maxPerPage))
        + (formatted ? "&expand%5B%5D=formatted" : "");
    const auto request =
        hubRequest(m_hub.account(), HttpRequest::Method::Get, hubUrl(m_hub.account().endpoint, path), repo.fullName());
    const auto response = callHub(m_hub, request, stop);
    auto commits = readReply(response, repo.fullName(), parseCommits);
    if (!commits)
        return std::unexpected(commits.error());
    bool isNumber = false;
    const std::int64_t total = response->header("x-total-count").toLongLong(&isNumber);
    const std::int64_t counted = isNumber && total >= 0 ? total : commits->size();
    return CommitPage{.commits = std::move(*commits), .total = counted, .isLast = !nextPage(*response).has_value()};
}

Result<QByteArray> RepoHistory::compare(const RepoId &repo, const QString &from, const QString &to, CompareFrom start,
                                        const std::stop_token &stop) const
{
    const QString dots = start == CompareFrom::MergeBase ? u"..."_s : u".."_s;
    const QByteArray path = atRevision(repo, "compare", from + dots + to) + "?raw=true";
    HttpRequest request =
        hubRequest(m_hub.account(), HttpRequest::Method::Get, hubUrl(m_hub.account().endpoint, path), repo.fullName());
    request.maxAnswerBytes = longestDiffBytes;
    return callHub(m_hub, request, stop).transform([](const HttpResponse &response) { return response.body; });
}

Result<GitOid> RepoHistory::squash(const RepoId &repo, const QString &branch, const QString &message,
                                   const std::stop_token &stop) const
{
    QJsonObject body;
    if (!message.isEmpty())
        body.insert(u"message"_s, message.left(longestSquashMessage));
    const HttpRequest request = changeRequest(m_hub.account(), HttpRequest::Method::Post,
                                              atRevision(repo, "super-squash", branch), body, repo.fullName());
    return readReply(callHub(m_hub, request, stop), repo.fullName(), parseSquashed);
}

Result<> RepoHistory::moveTag(const RepoId &repo, const RefRecord &tag, const QString &revision, const QString &note,
                              const std::stop_token &stop) const
{
    if (const auto removed = m_hub.deleteTag(repo, tag.name, stop); !removed)
        return removed;
    const auto made = m_hub.createTag(repo, tag.name, revision, note, stop);
    // Not with the caller's token: who gives up now must not lose the tag.
    if (made || m_hub.createTag(repo, tag.name, tag.target.toString()))
        return made;
    return std::unexpected(
        alsoFailed(made.error(), u"the tag %1 at %2 is gone"_s.arg(tag.name, tag.target.toString())));
}

/// Whether a branch still leads to where it led when it was read.
Result<> RepoHistory::checkTarget(const RepoId &repo, const RefRecord &branch, const std::stop_token &stop) const
{
    const auto refs = m_hub.refs(repo, stop);
    if (!refs)
        return std::unexpected(refs.error());
    const auto now = std::ranges::find(refs->branches, branch.name, &RefRecord::name);
    if (now == refs->branches.end() || now->target != branch.target)
        return fail(ErrorKind::Conflict, repo.fullName(), u"the branch moved meanwhile"_s);
    return {};
}

Result<> RepoHistory::renameBranch(const RepoId &repo, const RefRecord &branch, const QString &name,
                                   const std::stop_token &stop) const
{
    if (const auto made = m_hub.createBranch(repo, name, branch.target.toString(), stop); !made)
        return made;
    const auto removeOld = [&]() -> Result<> {
        return checkTarget(repo, branch, stop).and_then([&] { return m_hub.deleteBranch(repo, branch.name, stop); });
    };
    const auto removed = removeOld();
    if (removed || m_hub.deleteBranch(repo, name))
        return removed;
    return std::unexpected(alsoFailed(removed.error(), u"the branch %1 was made and is still there"_s.arg(name)));
}

Result<> RepoHistory::moveBranch(const RepoId &repo, const RefRecord &branch, const QString &revision,
                                 const std::stop_token &stop) const
{
    if (const auto checked = checkTarget(repo, branch, stop); !checked)
        return checked;
    const QJsonObject body{{u"startingPoint"_s, revision}, {u"overwrite"_s, true}};
    const HttpRequest request = changeRequest(m_hub.account(), HttpRequest::Method::Post,
                                              atRevision(repo, "branch", branch.name), body, repo.fullName());
    return callHub(m_hub, request, stop).transform([](const HttpResponse &) { });
}

}  // namespace core
