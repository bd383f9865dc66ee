#include "core/auth/keychain.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QFileInfo>
#include <QThread>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr std::chrono::milliseconds probeTimeout{2'000};
constexpr std::chrono::milliseconds partingTimeout{1'000};

/// Without one, libdbus and GLib would start a bus of their own, which takes long and helps nobody.
bool hasSessionBus()
{
    if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtime.isEmpty() && QFileInfo::exists(runtime + u"/bus"_s);
}

/// Whether a keychain runs or would be started by the bus. On the keychain's thread: it may block.
bool hasKeychainService()
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return false;
    const QStringList running = bus.interface()->registeredServiceNames();
    const QStringList startable = bus.interface()->activatableServiceNames();
    return std::ranges::any_of(std::array{u"org.freedesktop.secrets"_s, u"org.kde.kwalletd6"_s, u"org.kde.kwalletd5"_s},
                               [&](const QString &name) { return running.contains(name) || startable.contains(name); });
}

Result<QByteArray> resultOf(QKeychain::Job *job)
{
    switch (job->error()) {
    case QKeychain::NoError: {
        const auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(job);
        return read != nullptr ? read->textData().toUtf8() : QByteArray{};
    }
    case QKeychain::EntryNotFound: return fail(ErrorKind::EntryNotFound, job->key());
    case QKeychain::AccessDeniedByUser: return fail(ErrorKind::NotPermitted, job->key(), job->errorString());
    case QKeychain::AccessDenied:  // also when it is locked and there is nobody to ask for the password
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError: break;
    }
    return fail(ErrorKind::Storage, job->key(), job->errorString());
}

/// What a caller waits for, and may have given up when it comes.
template <typename T>
class Answer
{
public:
    void give(T value)
    {
        const std::scoped_lock lock{m_mutex};
        m_value = std::move(value);
        m_given.notify_all();
    }

    [[nodiscard]] std::optional<T> wait(std::chrono::milliseconds timeout, const std::stop_token &stop)
    {
        std::unique_lock lock{m_mutex};
        m_given.wait_for(lock, stop, timeout, [this] { return m_value.has_value(); });
        return m_value;
    }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_given;
    std::optional<T> m_value;
};

}  // namespace

/// The thread on which everything of QtKeychain and Qt D-Bus happens; it starts with the first question.
class Keychain::Private
{
public:
    explicit Private(Options given)
        : options(std::move(given))
    {
    }

    ~Private()
    {
        if (!m_thread)
            return;
        m_thread->quit();
        if (m_thread->wait(partingTimeout))
            delete m_context;
        else
            std::ignore = m_thread.release();  // stuck in a call to the bus: a running QThread must not be destroyed
    }
    Q_DISABLE_COPY_MOVE(Private)

    template <typename T>
    std::shared_ptr<Answer<T>> ask(std::function<void(std::shared_ptr<Answer<T>>)> question)
    {
        const auto answer = std::make_shared<Answer<T>>();  // shared by the caller, who may leave, and the thread
        QMetaObject::invokeMethod(
            context(), [question = std::move(question), answer] { question(answer); }, Qt::QueuedConnection);
        return answer;
    }

    Result<QByteArray> run(const QString &key, const std::stop_token &stop,
                           const std::function<QKeychain::Job *(const QString &service)> &makeJob)
    {
        if (!hasSessionBus())
            return fail(ErrorKind::Storage, key, u"there is no session bus, so there is no keychain"_s);
        const auto answer = ask<Result<QByteArray>>([makeJob, key, service = options.service](const auto &given) {
            QKeychain::Job *job = makeJob(service);  // deletes itself when it is done, however late
            job->setKey(key);
            QObject::connect(job, &QKeychain::Job::finished, job,
                             [given](QKeychain::Job *done) { given->give(resultOf(done)); });
            job->start();
        });
        if (auto result = answer->wait(options.answerTimeout, stop))
            return *std::move(result);
        if (stop.stop_requested())
            return canceled(key);
        return fail(ErrorKind::Storage, key, u"the keychain does not answer"_s);
    }

    const Options options;

private:
    QObject *context()
    {
        const std::scoped_lock lock{m_mutex};
        if (!m_thread) {
            m_thread = std::make_unique<QThread>();
            m_thread->setObjectName(u"keychain"_s);
            m_context = new QObject;
            m_context->moveToThread(m_thread.get());
            m_thread->start();
        }
        return m_context;
    }

    std::mutex m_mutex;  // guards what follows
    std::unique_ptr<QThread> m_thread;
    QObject *m_context = nullptr;  // lives in m_thread; deleted once that has ended
};

Keychain::Keychain(Options options)
    : d(std::make_unique<Private>(std::move(options)))
{
}

Keychain::~Keychain() = default;

bool Keychain::isAvailable() const
{
    if (!hasSessionBus())
        return false;
    const auto answer =
        d->ask<bool>([](const auto &given) { given->give(hasKeychainService() && QKeychain::isAvailable()); });
    return answer->wait(probeTimeout, {}).value_or(false);
}

Result<QByteArray> Keychain::read(const QString &key, const std::stop_token &stop) const
{
    return d->run(key, stop, [](const QString &service) { return new QKeychain::ReadPasswordJob{service}; });
}

Result<> Keychain::write(const QString &key, const QByteArray &secret, const std::stop_token &stop)
{
    return d
        ->run(key, stop,
              [text = QString::fromUtf8(secret)](const QString &service) {
                  auto *job = new QKeychain::WritePasswordJob{service};
                  job->setTextData(text);
                  return job;
              })
        .transform([](const QByteArray &) {});
}

Result<> Keychain::remove(const QString &key, const std::stop_token &stop)
{
    const auto removed =
        d->run(key, stop, [](const QString &service) { return new QKeychain::DeletePasswordJob{service}; });
    if (!removed && removed.error().kind != ErrorKind::EntryNotFound)
        return std::unexpected(removed.error());
    return {};
}

}  // namespace core
