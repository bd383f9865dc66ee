#include "core/publish/commitguard_p.h"

#include "core/base/pause.h"
#include "core/net/retrypolicy.h"
#include "core/publish/verification_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int historyLimit = 5;

/// Whether the server may have done it in spite of this error.
bool mayHaveLanded(ErrorKind kind)
{
    using enum ErrorKind;
    return kind == ServerFault || kind == Stalled || kind == Offline;
}

QString titleOf(const QString &summary)
{
    return summary.section(u'\n', 0, 0).trimmed();
}

/// The failure of a commit nobody can say landed or not.
Error unknownOutcome(Error error)
{
    const QString note = u"it is unknown whether the commit was made"_s;
    error.detail = error.detail.isEmpty() ? note : QString{error.detail + u"; " + note};
    return error;
}

QUrl below(QUrl url, const QString &path)
{
    url.setPath(url.path() + path);
    return url;
}

}  // namespace

Result<CommitReply> CommitGuard::commit(const QString &revision, const CommitRequest &request,
                                        const QList<ReceiptEntry> &expected)
{
    if (request.createPullRequest)
        return openPullRequest(revision, request, expected);
    return commitOnBranch(revision, request, expected);
}

Result<CommitReply> CommitGuard::commitOnBranch(const QString &revision, const CommitRequest &request,
                                                const QList<ReceiptEntry> &expected)
{
    const RetryPolicy policy;
    bool mayBeThere = false;  // an earlier attempt may have landed after all
    for (int attempt = 1;; ++attempt) {
        auto reply = m_hub.commit(m_repo, revision, request, nullptr, m_stop);
        if (reply || reply.error().kind == ErrorKind::Canceled)
            return reply;
        mayBeThere = mayBeThere || mayHaveLanded(reply.error().kind);
        // Conflict after such an attempt may well mean that it is our own commit that stands in the way.
        if (mayBeThere && (mayHaveLanded(reply.error().kind) || reply.error().kind == ErrorKind::Conflict)) {
            auto landed = findOnBranch(revision, request, expected);
            if (!landed && (landed.error().kind == ErrorKind::Conflict || landed.error().kind == ErrorKind::Canceled))
                return std::unexpected(landed.error());
            if (!landed)
                return std::unexpected(unknownOutcome(reply.error()));
            if (*landed)
                return **landed;
        }
        const auto delay = policy.delayAfter(reply.error(), attempt);
        if (!delay)
            return reply;
        if (!pauseFor(*delay, m_stop))
            return canceled(m_repo.fullName());
    }
}

Result<CommitReply> CommitGuard::openPullRequest(const QString &revision, const CommitRequest &request,
                                                 const QList<ReceiptEntry> &expected)
{
    const auto before = m_hub.refs(m_repo, m_stop);
    if (!before)
        return std::unexpected(before.error());
    QSet<QString> known;
    for (const RefRecord &ref : before->pullRequests)
        known.insert(ref.ref);

    auto reply = m_hub.commit(m_repo, revision, request, nullptr, m_stop);
    if (reply || !mayHaveLanded(reply.error().kind))
        return reply;
    const auto landed = findPullRequest(known, request, expected);
    if (!landed && landed.error().kind == ErrorKind::Canceled)
        return std::unexpected(landed.error());
    if (!landed || !*landed)
        return std::unexpected(unknownOutcome(reply.error()));
    return **landed;
}

Result<CommitGuard::Landed> CommitGuard::findOnBranch(const QString &revision, const CommitRequest &request,
                                                      const QList<ReceiptEntry> &expected) const
{
    const auto history = m_hub.commits(m_repo, revision, historyLimit, m_stop);
    if (!history) {
        // Before its first commit a repository has no branch to look at.
        if (!request.parent && history.error().kind == ErrorKind::RevisionNotFound)
            return Landed{};
        return std::unexpected(history.error());
    }
    const bool hasNotMoved = history->isEmpty() ? !request.parent : request.parent == history->first().oid;
    if (hasNotMoved)
        return Landed{};
    auto ours = findOurs(*history, request, expected);
    if (ours && !*ours)
        return fail(ErrorKind::Conflict, m_repo.fullName(), u"the branch moved while the commit was sent"_s);
    return ours;
}

Result<CommitGuard::Landed> CommitGuard::findPullRequest(const QSet<QString> &known, const CommitRequest &request,
                                                         const QList<ReceiptEntry> &expected) const
{
    const auto refs = m_hub.refs(m_repo, m_stop);
    if (!refs)
        return std::unexpected(refs.error());
    for (const RefRecord &ref : refs->pullRequests) {
        if (known.contains(ref.ref))
            continue;
        const auto history = m_hub.commits(m_repo, ref.ref, historyLimit, m_stop);
        if (!history)
            return std::unexpected(history.error());
        auto ours = findOurs(*history, request, expected);
        if (!ours)
            return ours;
        if (*ours) {
            (*ours)->pullRequestUrl = below(m_hub.webUrl(m_repo), u"/discussions/"_s + ref.ref.section(u'/', -1));
            return ours;
        }
    }
    return Landed{};
}

Result<CommitGuard::Landed> CommitGuard::findOurs(const QList<CommitRecord> &history, const CommitRequest &request,
                                                  const QList<ReceiptEntry> &expected) const
{
    // Newest first, so the commit made on top of the parent stands right before it.
    const auto parent =
        request.parent ? std::ranges::find(history, *request.parent, &CommitRecord::oid) : history.end();
    if (parent == history.begin() || (request.parent && parent == history.end()))
        return Landed{};
    const CommitRecord &candidate = *std::prev(parent);
    if (titleOf(candidate.title) != titleOf(request.summary))
        return Landed{};
    const auto mismatches = findMismatches(m_hub, m_repo, candidate.oid.toString(), expected, m_stop);
    if (!mismatches)
        return std::unexpected(mismatches.error());
    if (!mismatches->isEmpty())
        return Landed{};
    return CommitReply{.oid = candidate.oid,
                       .url = below(m_hub.webUrl(m_repo), u"/commit/"_s + candidate.oid.toString())};
}

}  // namespace core
