#include "core/localhub/repositories_p.h"

#include "core/localhub/gitrefs_p.h"
#include "core/localhub/treeedit_p.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

constexpr auto gitSuffix = ".git"_L1;
constexpr auto movedSuffix = ".moved"_L1;
constexpr int maxMoves = 16;

Result<> renamePath(const QString &from, const QString &to)
{
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return fail(ErrorKind::Storage, to, QString::fromLocal8Bit(std::strerror(errno)));
    return {};
}

Result<> save(const QString &path, const QByteArray &content)
{
    QSaveFile file{path};
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return fail(ErrorKind::Storage, path, file.errorString());
    return {};
}

/// Sorted. Takes the folder's own word for what its entries are: QDir asks the disk about each of thousands.
QStringList foldersIn(const QString &folder)
{
    QStringList names;
    std::error_code problem;
    for (const auto &entry : std::filesystem::directory_iterator(QFile::encodeName(folder).toStdString(), problem)) {
        if (entry.is_directory(problem))
            names.append(QFile::decodeName(entry.path().filename().c_str()));
    }
    names.sort();
    return names;
}

/// The name in `folder` that equals `name` in all but case.
QString nameInOtherCase(const QString &folder, const QString &name, const QString &suffix)
{
    for (const QString &entry : QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (entry.compare(name + suffix, Qt::CaseInsensitive) == 0)
            return entry.chopped(suffix.size());
    }
    return {};
}

}  // namespace

Repositories::Repositories(const QString &root)
    : m_repos(root + u"/repos"_s)
    , m_incoming(root + u"/lfs/incoming"_s)
{
}

Result<> Repositories::prepare()
{
    for (const RepoType type : {RepoType::Model, RepoType::Dataset, RepoType::Space}) {
        if (!QDir().mkpath(m_repos + u'/' + apiSegment(type)))
            return fail(ErrorKind::Storage, m_repos, u"the folder cannot be made"_s);
        for (const RepoId &id : list(type)) {
            // A lock is a file of git's that only its owner removes. Whoever held one has ended with the last server.
            QDir bare{path(id)};
            for (const QString &name : bare.entryList({u"*.lock"_s}, QDir::Files))
                bare.remove(name);
            QDirIterator locks{path(id) + u"/refs"_s, {u"*.lock"_s}, QDir::Files, QDirIterator::Subdirectories};
            while (locks.hasNext())
                QFile::remove(locks.next());
        }
    }
    return {};
}

QString Repositories::path(const RepoId &id) const
{
    return m_repos + u'/' + apiSegment(id.type) + u'/' + id.owner + u'/' + id.name + gitSuffix;
}

bool Repositories::exists(const RepoId &id) const
{
    return QFile::exists(path(id) + u"/HEAD"_s);
}

std::optional<RepoId> Repositories::locate(const RepoId &id) const
{
    RepoId current = id;
    for (int moves = 0; moves < maxMoves && !exists(current); ++moves) {
        QFile moved{path(current).chopped(gitSuffix.size()) + movedSuffix};
        if (moved.open(QIODevice::ReadOnly)) {
            const auto next = RepoId::parse(QString::fromUtf8(moved.readAll()), id.type);
            if (!next)
                return {};
            current = *next;
            continue;
        }
        const QString ofType = m_repos + u'/' + apiSegment(id.type);
        const QString owner = nameInOtherCase(ofType, current.owner, {});
        const QString name =
            owner.isEmpty() ? QString() : nameInOtherCase(ofType + u'/' + owner, current.name, gitSuffix);
        if (name.isEmpty())
            return {};
        current.owner = owner;
        current.name = name;
    }
    return exists(current) ? std::optional{current} : std::nullopt;
}

QList<RepoId> Repositories::list(RepoType type) const
{
    QList<RepoId> ids;
    const QString ofType = m_repos + u'/' + apiSegment(type);
    for (const QString &owner : foldersIn(ofType)) {
        for (const QString &name : foldersIn(ofType + u'/' + owner)) {
            if (name.endsWith(gitSuffix))
                ids.append({.type = type, .owner = owner, .name = name.chopped(gitSuffix.size())});
        }
    }
    return ids;
}

Result<GitRepo> Repositories::open(const RepoId &id)
{
    return GitRepo::open(path(id), m_facts);
}

Result<RepoRecord> Repositories::record(const RepoId &id) const
{
    QFile file{path(id) + u"/hub.json"_s};
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::RepositoryNotFound, id.fullName(), file.errorString());
    return RepoRecord::fromJson(QJsonDocument::fromJson(file.readAll()).object());
}

Result<RepoRecord> Repositories::updateRecord(const RepoId &id, const std::function<void(RepoRecord &record)> &change)
{
    const std::scoped_lock lock{m_namesMutex};  // So that it does not move away meanwhile.
    auto record = this->record(id);
    if (!record)
        return record;
    change(*record);
    if (const auto saved = save(path(id) + u"/hub.json"_s, QJsonDocument(record->toJson()).toJson()); !saved)
        return std::unexpected(saved.error());
    return record;
}

Result<> Repositories::create(const RepoId &id, const RepoRecord &record, const QList<InitialFile> &files)
{
    const std::scoped_lock lock{m_namesMutex};
    if (exists(id))
        return fail(ErrorKind::AlreadyExists, id.fullName());
    const QString made = temporaryPath();
    if (const auto filled = fill(made, record, files); !filled) {
        QDir(made).removeRecursively();
        return filled;
    }
    const QString to = path(id);
    QDir().mkpath(QFileInfo(to).path());
    QFile::remove(to.chopped(gitSuffix.size()) + movedSuffix);
    return renamePath(made, to);
}

Result<> Repositories::fill(const QString &path, const RepoRecord &record, const QList<InitialFile> &files)
{
    if (const auto made = GitRepo::init(path); !made)
        return made;
    const auto repo = GitRepo::open(path, m_facts);
    if (!repo)
        return std::unexpected(repo.error());
    TreeEdit tree{*repo, nullptr};
    for (const InitialFile &file : files) {
        const auto blob = repo->writeBlob(file.content);
        if (!blob)
            return std::unexpected(blob.error());
        if (const auto put = tree.putFile(file.path, *blob); !put)
            return put;
    }
    const auto root = tree.write();
    if (!root)
        return std::unexpected(root.error());
    const auto commit = writeCommit(*repo, *root, {}, CommitAuthor::system(), u"initial commit"_s);
    if (!commit)
        return std::unexpected(commit.error());
    if (const auto branch = GitRefs(*repo).create(u"refs/heads/main"_s, *commit); !branch)
        return branch;
    return save(path + u"/hub.json"_s, QJsonDocument(record.toJson()).toJson());
}

Result<> Repositories::remove(const RepoId &id)
{
    const std::scoped_lock lock{m_namesMutex};
    if (!exists(id))
        return fail(ErrorKind::RepositoryNotFound, id.fullName());
    const QString gone = temporaryPath();
    const auto renamed = renamePath(path(id), gone);
    if (renamed)
        QDir(gone).removeRecursively();
    return renamed;
}

Result<> Repositories::move(const RepoId &from, const RepoId &to)
{
    const std::scoped_lock lock{m_namesMutex};
    if (!exists(from))
        return fail(ErrorKind::RepositoryNotFound, from.fullName());
    if (exists(to))
        return fail(ErrorKind::AlreadyExists, to.fullName(),
                    u"A %1 repository called %2 already exists"_s.arg(toString(to.type), to.fullName()));
    QDir().mkpath(QFileInfo(path(to)).path());
    QFile::remove(path(to).chopped(gitSuffix.size()) + movedSuffix);
    if (const auto renamed = renamePath(path(from), path(to)); !renamed)
        return renamed;
    return save(path(from).chopped(gitSuffix.size()) + movedSuffix, to.fullName().toUtf8());
}

std::shared_ptr<std::mutex> Repositories::lockFor(const RepoId &id)
{
    const std::scoped_lock lock{m_locksMutex};
    std::shared_ptr<std::mutex> &mutex = m_locks[path(id)];
    if (!mutex)
        mutex = std::make_shared<std::mutex>();
    return mutex;
}

QString Repositories::temporaryPath()
{
    return m_incoming + u"/repository-"_s + QString::number(m_nextName++);
}

}  // namespace core::localhub
