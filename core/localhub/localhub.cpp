#include "core/localhub/localhub.h"

#include "core/git/gitlibrary.h"
#include "core/localhub/accountsetup_p.h"
#include "core/localhub/delivery_p.h"
#include "core/localhub/faultgate_p.h"
#include "core/localhub/httpserver_p.h"
#include "core/localhub/hubcontext_p.h"
#include "core/localhub/router_p.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <openssl/rand.h>

#include <array>
#include <chrono>
#include <fcntl.h>
#include <sys/file.h>
#include <thread>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr std::chrono::milliseconds stopGrace{1500};
constexpr std::int64_t affordableRestBytes = 4LL * 1024 * 1024;
constexpr std::chrono::seconds lockPatience{3};
constexpr std::chrono::milliseconds lockStep{20};

/// The folder belongs to one server at a time. Git processes of a killed one hold on to it until they end, so there is
/// some patience.
Result<localhub::FileHandle> lockRoot(const QString &root)
{
    auto file = localhub::FileHandle::open(root + u"/lock"_s, O_RDWR | O_CREAT);
    if (!file)
        return file;
    const auto deadline = std::chrono::steady_clock::now() + lockPatience;
    while (::flock(file->fd(), LOCK_EX | LOCK_NB) != 0) {
        if (std::chrono::steady_clock::now() > deadline)
            return fail(ErrorKind::Storage, root, u"another server is using this folder"_s);
        std::this_thread::sleep_for(lockStep);
    }
    return file;
}

Result<QByteArray> loadSecret(const QString &root)
{
    constexpr qsizetype secretBytes = 32;
    QFile file{root + u"/secret"_s};
    if (file.open(QIODevice::ReadOnly)) {
        QByteArray secret = file.readAll();
        if (secret.size() == secretBytes)
            return secret;
    }
    QByteArray secret{secretBytes, Qt::Uninitialized};
    RAND_bytes(reinterpret_cast<unsigned char *>(secret.data()), static_cast<int>(secret.size()));
    QSaveFile made{file.fileName()};
    if (!made.open(QIODevice::WriteOnly) || !made.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || made.write(secret) != secret.size() || !made.commit())
        return fail(ErrorKind::Storage, made.fileName(), made.errorString());
    return secret;
}

/// An id for a support question, as the Hub's load balancer makes them.
std::string nextRequestId()
{
    static std::atomic<std::uint64_t> next = 0;
    static const auto start = std::chrono::system_clock::now().time_since_epoch().count();
    return "Root=1-" + QByteArray::number(static_cast<qulonglong>(start), 16).toStdString() + '-'
        + std::to_string(++next);
}

}  // namespace

class LocalHub::Private
{
public:
    Private(const Options &options, QList<LocalSignIn> people, localhub::FileHandle lock, localhub::Accounts accounts,
            const QByteArray &secret);
    ~Private();
    Q_DISABLE_COPY_MOVE(Private)

    Result<> open();

    const Options &options() const { return m_hub.options; }
    const QList<LocalSignIn> signIns;
    QString endpoint() const { return m_hub.endpoint; }

private:
    void serve(const httplib::Request &http, const httplib::ContentReader *reader, localhub::Connection &connection,
               httplib::Response &response);

    const GitLibrary m_library;
    const localhub::FileHandle m_rootLock;
    localhub::HubContext m_hub;
    localhub::HttpServer m_server;
};

LocalHub::Private::Private(const Options &options, QList<LocalSignIn> people, localhub::FileHandle lock,
                           localhub::Accounts accounts, const QByteArray &secret)
    : signIns(std::move(people))
    , m_rootLock(std::move(lock))
    , m_hub{.options = options,
            .endpoint = {},
            .accounts = std::move(accounts),
            .repositories = localhub::Repositories{options.root},
            .lfs = localhub::LfsStore{options.root, options.capacityBytes},
            .signer = localhub::Signer{secret},
            .oauth = localhub::OAuthStore{options.root, options.oauth.accessToken},
            .signIns = localhub::PendingSignIns{options.oauth},
            .idTokens = localhub::IdTokenSigner{secret},
            .stopping = {},
            .rootLock = m_rootLock.fd()}
    , m_server([this](const httplib::Request &request, const httplib::ContentReader *reader,
                      localhub::Connection &connection,
                      httplib::Response &response) { serve(request, reader, connection, response); })
{
    m_hub.stopping = m_server.stopping();
}

LocalHub::Private::~Private()
{
    m_server.stopListening(stopGrace);
    m_hub.index.stopWarmUp();
}

Result<> LocalHub::Private::open()
{
    if (const auto prepared = m_hub.lfs.prepare(); !prepared)
        return prepared;
    if (const auto prepared = m_hub.repositories.prepare(); !prepared)
        return prepared;
    if (const auto loaded = m_hub.oauth.load(); !loaded)
        return loaded;
    const auto port = m_server.bind(m_hub.options.port);
    if (!port)
        return std::unexpected(port.error());
    m_hub.endpoint = u"http://127.0.0.1:%1"_s.arg(*port);
    m_hub.index.warmUp();
    m_server.run();
    return {};
}

void LocalHub::Private::serve(const httplib::Request &http, const httplib::ContentReader *reader,
                              localhub::Connection &connection, httplib::Response &response)
{
    using namespace localhub;
    const QByteArray rawPath = QByteArray::fromStdString(http.target).split('?').first();
    const FaultGate gate{m_hub.options.faults.get(), QByteArray::fromStdString(http.method), decoded(rawPath)};
    RequestBody body{http, reader, connection, gate.fault(), m_server.stopping()};
    Request request = makeRequest(http, body);

    std::optional<Reply> planned = gate.before(body, m_server.stopping());
    Reply reply = planned ? *std::move(planned) : gate.after(answer(m_hub, request));
    body.discardRest(affordableRestBytes);
    gate.record(body, reply.status);
    if (reply.status == 0) {
        connection.interrupt();
        reply = Reply{.status = 500};
    }
    response.set_header("X-Request-Id", nextRequestId());
    if (connection.endsAfterReply())
        response.set_header("Connection", "close");
    deliver(std::move(reply), response, gate.cutResponseAfter());
}

Result<std::unique_ptr<LocalHub>> LocalHub::start(Options options)
{
    if (!QDir().mkpath(options.root))
        return fail(ErrorKind::Storage, options.root, u"the folder cannot be made"_s);
    auto lock = lockRoot(options.root);
    if (!lock)
        return std::unexpected(lock.error());
    auto signIns = localhub::ensureAccounts(options);
    if (!signIns)
        return std::unexpected(signIns.error());
    auto users = readAccounts(options.root);
    if (!users)
        return std::unexpected(users.error());
    auto organisations = readOrganisations(options.root);
    if (!organisations)
        return std::unexpected(organisations.error());
    const auto secret = loadSecret(options.root);
    if (!secret)
        return std::unexpected(secret.error());
    auto d = std::make_unique<Private>(std::move(options), *std::move(signIns), *std::move(lock),
                                       localhub::Accounts{*std::move(users), *std::move(organisations)}, *secret);
    if (const auto opened = d->open(); !opened)
        return std::unexpected(opened.error());
    return std::unique_ptr<LocalHub>(new LocalHub(std::move(d)));
}

LocalHub::LocalHub(std::unique_ptr<Private> data)
    : d(std::move(data))
{
}

LocalHub::~LocalHub() = default;

QUrl LocalHub::endpoint() const
{
    return {d->endpoint()};
}

QString LocalHub::userName() const
{
    return d->options().user;
}

QString LocalHub::token() const
{
    return d->signIns.first().token;
}

const QList<LocalSignIn> &LocalHub::signIns() const
{
    return d->signIns;
}

}  // namespace core
