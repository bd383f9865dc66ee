#include "core/revisions/fetchtransport_p.h"

#include "core/hub/hubrequest.h"
#include "core/revisions/diskspace_p.h"

#include <git2/sys/errors.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype bytesBetweenLooks = 1024 * 1024;

}  // namespace

struct FetchTransport::Subtransport : git_smart_subtransport
{
    FetchTransport *fetch;
};

struct FetchTransport::Stream : git_smart_subtransport_stream
{
    FetchTransport *fetch;
    bool isAdvertisement;
    QByteArray question;
    std::optional<QByteArray> advertised;
    qsizetype readBytes = 0;
    std::unique_ptr<AnswerStream> answer;
};

FetchTransport::FetchTransport(const HubClient &hub, const RepoId &repo, const QString &spoolFolder,
                               const std::stop_token &stop)
    : m_hub(hub)
    , m_subject(repo.fullName())
    , m_spoolFolder(spoolFolder)
    , m_stop(stop)
    , m_base(hubUrl(hub.account().endpoint, encodePath(repo.webPath()) + ".git"))
{
}

int FetchTransport::create(git_transport **out, git_remote *owner, void *transport)
{
    static_cast<FetchTransport *>(transport)->m_failure.reset();  // of a conversation before
    git_smart_subtransport_definition definition{
        .callback =
            [](git_smart_subtransport **made, git_transport *, void *fetch) {
                auto *subtransport = new Subtransport{};  // libgit2 frees it through `free`
                subtransport->action = open;
                subtransport->close = [](git_smart_subtransport *) { return 0; };
                subtransport->free = [](git_smart_subtransport *old) { delete static_cast<Subtransport *>(old); };
                subtransport->fetch = static_cast<FetchTransport *>(fetch);
                *made = subtransport;
                return 0;
            },
        .rpc = 1,
        .param = transport};
    return git_transport_smart(out, owner, &definition);
}

int FetchTransport::open(git_smart_subtransport_stream **out, git_smart_subtransport *subtransport, const char *,
                         git_smart_service_t service)
{
    FetchTransport *fetch = static_cast<Subtransport *>(subtransport)->fetch;
    if (service != GIT_SERVICE_UPLOADPACK_LS && service != GIT_SERVICE_UPLOADPACK)
        return fetch->refuse({.kind = ErrorKind::InvalidInput, .subject = fetch->m_subject});
    auto *stream = new Stream{};  // libgit2 frees it through `free`
    stream->subtransport = subtransport;
    stream->fetch = fetch;
    stream->isAdvertisement = service == GIT_SERVICE_UPLOADPACK_LS;
    stream->read = read;
    stream->write = [](git_smart_subtransport_stream *target, const char *bytes, size_t length) {
        static_cast<Stream *>(target)->question.append(bytes, static_cast<qsizetype>(length));
        return 0;
    };
    stream->free = [](git_smart_subtransport_stream *old) { delete static_cast<Stream *>(old); };
    *out = stream;
    return 0;
}

int FetchTransport::read(git_smart_subtransport_stream *stream, char *buffer, size_t maxBytes, size_t *got)
{
    auto *own = static_cast<Stream *>(stream);
    const auto bytes = own->fetch->readInto(*own, buffer, static_cast<qsizetype>(maxBytes));
    if (!bytes)
        return own->fetch->refuse(bytes.error());
    *got = static_cast<size_t>(*bytes);
    return 0;
}

Result<qsizetype> FetchTransport::readInto(Stream &stream, char *buffer, qsizetype maxBytes)
{
    if (stream.isAdvertisement) {
        if (!stream.advertised) {
            auto text = advertisement();
            if (!text)
                return std::unexpected(text.error());
            stream.advertised = std::move(*text);
        }
        const qsizetype bytes = std::min(maxBytes, stream.advertised->size() - stream.readBytes);
        std::copy_n(stream.advertised->constData() + stream.readBytes, bytes, buffer);
        stream.readBytes += bytes;
        return bytes;
    }
    if (!stream.answer) {
        auto begun = answer(stream.question);
        if (!begun)
            return std::unexpected(begun.error());
        stream.answer = std::move(*begun);
    }
    const auto bytes = stream.answer->read(buffer, maxBytes);
    if (bytes && isDiskFull(*bytes))
        return fail(ErrorKind::OutOfSpace, m_subject);
    return bytes;
}

bool FetchTransport::isDiskFull(qsizetype arrived)
{
    m_uncheckedBytes += arrived;
    if (m_uncheckedBytes < bytesBetweenLooks)
        return false;
    m_uncheckedBytes = 0;
    return !hasDiskSpaceFor(m_spoolFolder, 0);
}

HttpRequest FetchTransport::request(HttpRequest::Method method, const QUrl &url, const AccessToken &token) const
{
    HttpRequest request{.method = method, .url = url, .subject = m_subject};
    // git's own way to sign in, which every server of git understands; the user's name does not matter.
    if (!token.isEmpty() && isSameOrigin(url, m_hub.account().endpoint))
        request.headers.emplaceBack("Authorization", "Basic " + QByteArray("slipway:" + token.secret()).toBase64());
    return request;
}

Result<AccessToken> FetchTransport::token() const
{
    const HubAccount &account = m_hub.account();
    return account.renewer ? account.renewer->token(m_stop) : account.token;
}

Result<QByteArray> FetchTransport::advertisement()
{
    const auto first = token();
    if (!first)
        return std::unexpected(first.error());
    const QString suffix = u"/info/refs"_s;
    QUrl url = m_base;
    url.setPath(url.path() + suffix);
    url.setQuery(u"service=git-upload-pack"_s);
    auto response = m_hub.http().call(request(HttpRequest::Method::Get, url, *first), m_stop);
    if (response && response->status == 401 && m_hub.account().renewer) {
        const auto better = m_hub.account().renewer->tokenAfter(*first, m_stop);
        if (!better)
            return std::unexpected(better.error());
        response = m_hub.http().call(request(HttpRequest::Method::Get, url, *better), m_stop);
    }
    if (!response)
        return std::unexpected(response.error());
    if (!response->isSuccess())
        return std::unexpected(errorFromResponse(*response, m_subject));
    // A repository that was renamed answers from its new place.
    if (response->url.path().endsWith(suffix))
        m_base.setUrl(response->url.toString(QUrl::RemoveQuery).chopped(suffix.size()));
    return response->body;
}

Result<std::unique_ptr<AnswerStream>> FetchTransport::answer(const QByteArray &question) const
{
    const auto secret = token();
    if (!secret)
        return std::unexpected(secret.error());
    QUrl url = m_base;
    url.setPath(url.path() + u"/git-upload-pack"_s);
    HttpRequest asked = request(HttpRequest::Method::Post, url, *secret);
    asked.retry = RetryMode::Never;
    asked.headers.emplaceBack("Content-Type", "application/x-git-upload-pack-request");
    asked.headers.emplaceBack("Accept", "application/x-git-upload-pack-result");
    asked.body = question;
    return std::make_unique<AnswerStream>(m_hub.http(), std::move(asked), m_spoolFolder, m_stop);
}

int FetchTransport::refuse(const Error &error)
{
    m_failure = error;
    git_error_set_str(GIT_ERROR_NET, error.detail.toUtf8().constData());
    return GIT_EUSER;
}

std::unexpected<Error> FetchTransport::failure() const
{
    if (isStopped())
        return canceled(m_subject);
    if (m_failure)
        return std::unexpected(*m_failure);
    auto own = gitFailure(m_subject);
    if (own.error().kind == ErrorKind::OutOfSpace)
        return own;
    const git_error *last = git_error_last();
    const bool isOurDisk = last && (last->klass == GIT_ERROR_OS || last->klass == GIT_ERROR_FILESYSTEM);
    return fail(isOurDisk ? ErrorKind::Storage : ErrorKind::ServerFault, m_subject, own.error().detail);
}

}  // namespace core
