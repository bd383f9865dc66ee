#include "core/hub/hubclient.h"

#include "core/base/parallel.h"
#include "core/hub/commitbody_p.h"
#include "core/hub/filerequest_p.h"
#include "core/hub/hubrequest.h"
#include "core/hub/pages_p.h"
#include "core/hub/replyparser_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype pathsPerRequest = 1000;
constexpr qsizetype questionsPerRequest = 256;
constexpr std::size_t parallelPreuploads = 4;
constexpr int commitsPerPage = 1000;
constexpr std::chrono::seconds commitAnswerTimeout{180};  // the Hub itself gives up after 60, and checks content before

/// "/api/models/owner/name/VERB/REVISION"
QByteArray atRevision(const RepoId &repo, const QByteArray &verb, const QString &revision)
{
    return encodePath(repo.apiPath()) + '/' + verb + '/' + encodeSegment(revision);
}

QJsonObject toJson(const PreuploadQuestion &question)
{
    return {{u"path"_s, question.path},
            {u"size"_s, qint64{question.sizeBytes}},
            {u"sample"_s, QString::fromLatin1(question.sample.toBase64())}};
}

QJsonObject preuploadBody(const QList<PreuploadQuestion> &questions, const std::optional<QByteArray> &gitIgnore)
{
    QJsonArray files;
    for (const PreuploadQuestion &question : questions)
        files.append(toJson(question));
    QJsonObject body{{u"files"_s, files}};
    if (gitIgnore)
        body.insert(u"gitIgnore"_s, QString::fromUtf8(*gitIgnore));
    return body;
}

}  // namespace

Result<QList<RemoteEntry>> HubClient::tree(const RepoId &repo, const QString &revision, const QString &folder,
                                           const std::stop_token &stop) const
{
    QByteArray path = atRevision(repo, "tree", revision);
    if (!folder.isEmpty())
        path += '/' + encodePath(folder);
    return readPages<RemoteEntry>(*this, hubUrl(m_account.endpoint, path + "?recursive=true&expand=false"),
                                  repo.fullName(), parseEntries, stop);
}

Result<QList<RemoteEntry>> HubClient::pathsInfo(const RepoId &repo, const QString &revision, const QStringList &paths,
                                                const std::stop_token &stop) const
{
    const QUrl url = hubUrl(m_account.endpoint, atRevision(repo, "paths-info", revision));
    QList<RemoteEntry> all;
    for (qsizetype from = 0; from < paths.size(); from += pathsPerRequest) {
        HttpRequest request = hubRequest(m_account, HttpRequest::Method::Post, url, repo.fullName());
        request.retry = RetryMode::Safe;  // a question, although it is a POST
        setJsonBody(request,
                    {{u"paths"_s, QJsonArray::fromStringList(paths.mid(from, pathsPerRequest))}, {u"expand"_s, false}});
        auto page = readReply(callHub(*this, request, stop), repo.fullName(), parseEntries);
        if (!page)
            return std::unexpected(page.error());
        all.append(std::move(*page));
    }
    return all;
}

Result<QList<PreuploadAnswer>> HubClient::preupload(const RepoId &repo, const QString &revision,
                                                    const QList<PreuploadQuestion> &questions,
                                                    const std::optional<QByteArray> &gitIgnore, bool createPullRequest,
                                                    const std::stop_token &stop) const
{
    const QUrl url =
        hubUrl(m_account.endpoint, atRevision(repo, "preupload", revision) + (createPullRequest ? "?create_pr=1" : ""));
    const qsizetype batches = (questions.size() + questionsPerRequest - 1) / questionsPerRequest;
    std::vector<QList<PreuploadAnswer>> answers(static_cast<std::size_t>(batches));
    const auto askBatch = [&](std::size_t index, const std::stop_token &groupStop) -> Result<> {
        const auto batch = questions.mid(static_cast<qsizetype>(index) * questionsPerRequest, questionsPerRequest);
        HttpRequest request = hubRequest(m_account, HttpRequest::Method::Post, url, repo.fullName());
        request.retry = RetryMode::Safe;  // a question, although it is a POST
        setJsonBody(request, preuploadBody(batch, gitIgnore));
        auto reply = readReply(callHub(*this, request, groupStop), repo.fullName(),
                               [&](const QByteArray &body) { return parsePreupload(body, batch); });
        if (!reply)
            return std::unexpected(reply.error());
        answers[index] = std::move(*reply);
        return {};
    };
    if (const auto asked = runParallel(answers.size(), parallelPreuploads, stop, askBatch); !asked)
        return std::unexpected(asked.error());

    QList<PreuploadAnswer> all;
    all.reserve(questions.size());
    for (const QList<PreuploadAnswer> &batch : answers)
        all.append(batch);
    return all;
}

Result<QStringList> HubClient::suggestRepos(const QString &words, RepoType type, const std::stop_token &stop) const
{
    const QString subject = m_account.endpoint.host();
    const QByteArray path =
        "/api/quicksearch?q=" + encodeSegment(words) + "&type=" + toString(type).toUtf8() + "&limit=20";
    const auto request = hubRequest(m_account, HttpRequest::Method::Get, hubUrl(m_account.endpoint, path), subject);
    return readReply(callHub(*this, request, stop), subject,
                     [type](const QByteArray &body) { return parseSuggestions(body, type); });
}

Result<HubVerdict> HubClient::validateCard(const QString &content, RepoType type, const std::stop_token &stop) const
{
    const QString subject = m_account.endpoint.host();
    HttpRequest request =
        hubRequest(m_account, HttpRequest::Method::Post, hubUrl(m_account.endpoint, "/api/validate-yaml"), subject);
    request.retry = RetryMode::Safe;  // a question, although it is a POST
    setJsonBody(request, {{u"content"_s, content}, {u"repoType"_s, toString(type)}});
    const auto response = sendToHub(*this, request, stop);
    if (!response)
        return std::unexpected(response.error());
    // A refusal is an answer to this question, too; other kinds of 400 have no list of errors.
    constexpr int refused = 400;
    const auto parse = [&content](const QByteArray &body) { return parseVerdict(body, content); };
    if (response->status == refused) {
        if (auto verdict = readReply(response, subject, parse))
            return verdict;
    }
    if (!response->isSuccess())
        return std::unexpected(errorFromResponse(*response, subject));
    return readReply(response, subject, parse);
}

Result<CommitReply> HubClient::commit(const RepoId &repo, const QString &revision, const CommitRequest &commit,
                                      std::atomic<std::int64_t> *sentBytes, const std::stop_token &stop) const
{
    const auto body = CommitBody::write(commit, stop);
    if (!body)
        return std::unexpected(body.error());
    const QByteArray path = atRevision(repo, "commit", revision) + (commit.createPullRequest ? "?create_pr=1" : "");
    HttpRequest request =
        hubRequest(m_account, HttpRequest::Method::Post, hubUrl(m_account.endpoint, path), repo.fullName());
    request.headers.emplaceBack("Content-Type", "application/x-ndjson");
    request.body = body->range();
    request.answerTimeout = commitAnswerTimeout;
    request.sentBytes = sentBytes;
    auto reply = readReply(callHub(*this, request, stop), repo.fullName(), [&](const QByteArray &answer) {
        return parseCommitReply(answer, commit.createPullRequest);
    });
    if (reply && reply->url.isEmpty())
        reply->url = hubUrl(m_account.endpoint, encodePath(repo.webPath()) + "/commit/" + reply->oid.toHex());
    return reply;
}

Result<QList<CommitRecord>> HubClient::commits(const RepoId &repo, const QString &revision, int limit,
                                               const std::stop_token &stop) const
{
    if (limit <= 0)
        return {};
    const QByteArray path =
        atRevision(repo, "commits", revision) + "?limit=" + QByteArray::number(std::min(limit, commitsPerPage));
    return readPages<CommitRecord>(*this, hubUrl(m_account.endpoint, path), repo.fullName(), parseCommits, stop, limit);
}

}  // namespace core
