#pragma once

#include "core/localhub/lfsstore_p.h"
#include "core/localhub/treeedit_p.h"

#include <QJsonObject>
#include <QStringList>

namespace core::localhub {

/// What a commit request asks for, read line by line while it arrives. Contents go to git at once, so memory is
/// bounded by the longest line.
///
/// Errors: Rejected with the Hub's sentences, FileNameRejected, EntryNotFound, those of GitRepo.
class CommitPlan
{
public:
    static constexpr std::int64_t maxRegularBytes = 10 * 1024 * 1024;

    CommitPlan(const GitRepo &repo, const LfsStore &store)
        : m_repo(repo)
        , m_store(store)
    {
    }

    /// Any part of an NDJSON body.
    [[nodiscard]] Result<> addBytes(QByteArrayView bytes);
    /// After the last byte. Says whether the request as a whole makes sense.
    [[nodiscard]] Result<> finish();
    /// The older form: one object that holds everything.
    [[nodiscard]] Result<> addWhole(const QJsonObject &body);

    [[nodiscard]] QString summary() const { return m_summary; }
    [[nodiscard]] QString description() const { return m_description; }
    [[nodiscard]] QString message() const;
    [[nodiscard]] std::int64_t regularBytes() const { return m_regularBytes; }
    [[nodiscard]] QString parentCommit() const { return m_parentCommit; }

    /// Applies the operations in their order, then lets .gitattributes track what git-lfs would not see as large.
    [[nodiscard]] Result<> apply(TreeEdit &tree) const;

private:
    struct Operation
    {
        enum class Kind { Put, Move, RemoveFile, RemoveFolder, RemoveEntry };
        Kind kind = Kind::Put;
        QString path;
        QString oldPath;
        GitOid blob;
        bool isLarge = false;
    };

    [[nodiscard]] Result<> addLine(QByteArrayView line);
    [[nodiscard]] Result<> addOperation(const QString &key, const QJsonObject &value);
    [[nodiscard]] Result<> addFile(const QString &path, const QJsonObject &value);
    [[nodiscard]] Result<> addLargeFile(const QString &path, const QJsonObject &value);
    [[nodiscard]] Result<> applyOne(const Operation &operation, TreeEdit &tree) const;
    [[nodiscard]] Result<> trackLargeFiles(TreeEdit &tree) const;

    const GitRepo &m_repo;
    const LfsStore &m_store;
    QByteArray m_line;
    bool m_hasHeader = false;
    QString m_summary;
    QString m_description;
    QString m_parentCommit;
    std::int64_t m_regularBytes = 0;
    QList<Operation> m_operations;
    QStringList m_tooLarge;
    QStringList m_withoutObject;
};

}  // namespace core::localhub
