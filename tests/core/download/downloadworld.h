#pragma once

#include "core/download/downloader.h"
#include "tests/support/committer.h"
#include "tests/support/hubfixture.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>

namespace test {

/// A Local Hub with the repository alice/demo, and a folder to download into.
class DownloadWorld
{
public:
    [[nodiscard]] QString problem() const { return m_fixture.problem(); }
    [[nodiscard]] HubFixture &fixture() { return m_fixture; }
    [[nodiscard]] core::FaultPlan &faults() { return m_fixture.faults(); }
    [[nodiscard]] core::HubClient hub()
    {
        return {m_http, {.endpoint = m_fixture.endpoint(), .token = core::AccessToken{HubFixture::aliceToken}}};
    }
    [[nodiscard]] Committer committer() { return Committer{hub(), repo}; }

    [[nodiscard]] QString folder() const { return m_folder.filePath(QStringLiteral("out")); }
    [[nodiscard]] QString at(const QString &path) const { return folder() + u'/' + path; }
    [[nodiscard]] QByteArray read(const QString &path) const
    {
        QFile file{at(path)};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }
    [[nodiscard]] bool put(const QString &path, const QByteArray &content) const
    {
        QFile file{at(path)};
        return QDir{}.mkpath(QFileInfo{file}.path()) && file.open(QIODevice::WriteOnly)
            && file.write(content) == content.size();
    }
    /// Every file in and beside the folder, relative to it, sorted: what is left over shows.
    [[nodiscard]] QStringList files() const
    {
        QStringList found;
        QDirIterator all{m_folder.path(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories};
        while (all.hasNext())
            found.append(QDir{folder()}.relativeFilePath(all.next()));
        found.sort();
        return found;
    }

    [[nodiscard]] core::DownloadRequest request(const QStringList &paths = {}) const
    {
        return {.repo = repo, .paths = paths, .folder = folder()};
    }
    [[nodiscard]] core::Result<core::DownloadPlan> prepare(const core::DownloadRequest &request)
    {
        return core::Downloader{hub(), m_board}.prepare(request, {});
    }
    [[nodiscard]] core::Result<core::DownloadReport> execute(const core::DownloadPlan &plan,
                                                             const std::stop_token &stop = {})
    {
        return core::Downloader{hub(), m_board}.execute(plan, stop);
    }
    [[nodiscard]] core::Result<core::DownloadReport> download(const QStringList &paths = {})
    {
        return prepare(request(paths)).and_then([this](const core::DownloadPlan &plan) { return execute(plan); });
    }
    [[nodiscard]] core::DownloadBoard &board() { return m_board; }

    static inline const core::RepoId repo{.owner = QStringLiteral("alice"), .name = QStringLiteral("demo")};

private:
    HubFixture m_fixture;
    QTemporaryDir m_folder;
    core::HttpClient m_http{{.retry = {.base = std::chrono::milliseconds{5}}}};
    core::DownloadBoard m_board;
};

/// Bytes that are no text and do not repeat.
inline QByteArray noise(qsizetype count, quint64 seed = 1)
{
    QByteArray bytes{count, Qt::Uninitialized};
    for (char &byte : bytes) {
        seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
        byte = static_cast<char>(seed >> 56);
    }
    return bytes;
}

constexpr qsizetype mebibyte = 1024 * 1024;

}  // namespace test
