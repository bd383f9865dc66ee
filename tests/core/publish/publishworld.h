#pragma once

#include "core/publish/publisher.h"
#include "tests/core/publish/testfiles.h"
#include "tests/support/hubfixture.h"

#include <QTemporaryDir>

namespace test {

/// A Local Hub, a folder to publish and everything in between. The repository is alice/demo.
class PublishWorld
{
public:
    explicit PublishWorld(core::LocalHub::Options options = {})
        : m_fixture(std::move(options))
    {
    }

    [[nodiscard]] QString problem() const { return m_fixture.problem(); }
    [[nodiscard]] HubFixture &fixture() { return m_fixture; }
    [[nodiscard]] core::FaultPlan &faults() { return m_fixture.faults(); }
    [[nodiscard]] core::ProgressBoard &board() { return m_board; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString at(const QString &path) const { return m_folder.filePath(path); }
    [[nodiscard]] bool put(const QString &path, const QByteArray &content) const
    {
        return writeFile(at(path), content);
    }

    [[nodiscard]] core::HubClient hub(const QString &token = HubFixture::aliceToken)
    {
        return {m_http, {.endpoint = m_fixture.endpoint(), .token = core::AccessToken{token}}};
    }
    [[nodiscard]] core::Publisher publisher(const QString &token = HubFixture::aliceToken)
    {
        return core::Publisher{hub(token), m_board};
    }

    /// The whole folder, into alice/demo, which is created when needed, for all to see.
    [[nodiscard]] core::PublishRequest request() const
    {
        return {.paths = {folder()},
                .plan = {.endpoint = m_fixture.endpoint(),
                         .repo = repo,
                         .createRepo = true,
                         .creation = {.id = repo, .visibility = core::Visibility::Public}}};
    }

    [[nodiscard]] core::Result<core::PublishPlan> prepare(const std::stop_token &stop = {})
    {
        return publisher().prepare(request(), stop);
    }
    [[nodiscard]] core::Result<core::Receipt> publish(const std::stop_token &stop = {})
    {
        const auto plan = prepare(stop);
        return plan ? publisher().execute(*plan, stop) : std::unexpected(plan.error());
    }

    /// Somebody else's commit: one small file on top of whatever is there.
    [[nodiscard]] bool commitBehindOurBack(const QByteArray &content)
    {
        QTemporaryDir elsewhere;
        const QString path = elsewhere.filePath(QStringLiteral("other.txt"));
        if (!writeFile(path, content))
            return false;
        const core::CommitRequest commit{.summary = QStringLiteral("Somebody else"),
                                         .operations = {{.path = QStringLiteral("other.txt"),
                                                         .localPath = path,
                                                         .sizeBytes = content.size(),
                                                         .blobOid = core::gitBlobOid(content)}}};
        return hub().commit(repo, QStringLiteral("main"), commit).has_value();
    }

    [[nodiscard]] ProgramRun git(QStringList arguments) const
    {
        arguments.prepend(QStringLiteral("--git-dir=") + m_fixture.root()
                          + QStringLiteral("/repos/models/alice/demo.git"));
        return runProgram(QStringLiteral("git"), arguments);
    }
    [[nodiscard]] QByteArray head(const QString &revision = QStringLiteral("main")) const
    {
        return git({QStringLiteral("rev-parse"), revision}).output.trimmed();
    }
    [[nodiscard]] int commitCount(const QString &revision = QStringLiteral("main")) const
    {
        return git({QStringLiteral("rev-list"), QStringLiteral("--count"), revision}).output.trimmed().toInt();
    }
    [[nodiscard]] QStringList publishedPaths(const QString &revision = QStringLiteral("main")) const
    {
        const auto list = git({QStringLiteral("ls-tree"), QStringLiteral("-r"), QStringLiteral("-z"),
                               QStringLiteral("--name-only"), revision});
        return QString::fromUtf8(list.output).split(QChar::Null, Qt::SkipEmptyParts);
    }
    /// As git has it; for an LFS pointer the file it points to.
    [[nodiscard]] QByteArray published(const QString &path, const QString &revision = QStringLiteral("main")) const
    {
        const QByteArray blob =
            git({QStringLiteral("cat-file"), QStringLiteral("blob"), revision + u':' + path}).output;
        const QString object = lfsObjectOf(blob);
        return object.isEmpty() ? blob : readFile(object);
    }
    [[nodiscard]] bool isLfs(const QString &path) const
    {
        const auto blob = git({QStringLiteral("cat-file"), QStringLiteral("blob"), QStringLiteral("main:") + path});
        return !lfsObjectOf(blob.output).isEmpty();
    }

    static inline const core::RepoId repo{.owner = QStringLiteral("alice"), .name = QStringLiteral("demo")};

private:
    [[nodiscard]] QString lfsObjectOf(const QByteArray &pointer) const
    {
        const qsizetype at = pointer.indexOf("oid sha256:");
        if (!pointer.startsWith("version https://git-lfs") || at < 0)
            return {};
        const QString oid = QString::fromLatin1(pointer.mid(at + 11, 64));
        return m_fixture.root() + QStringLiteral("/lfs/objects/%1/%2/%3").arg(oid.first(2), oid.sliced(2, 2), oid);
    }

    HubFixture m_fixture;
    QTemporaryDir m_folder;
    core::HttpClient m_http{{.retry = {.base = std::chrono::milliseconds{5}}}};
    core::ProgressBoard m_board;
};

/// Bytes that are no text and do not repeat.
inline QByteArray randomBytes(qsizetype count, quint64 seed = 1)
{
    QByteArray bytes{count, Qt::Uninitialized};
    for (char &byte : bytes) {
        seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
        byte = static_cast<char>(seed >> 56);
    }
    return bytes;
}

}  // namespace test
