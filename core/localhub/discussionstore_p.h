#pragma once

#include "core/base/digest.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace core::localhub {

/// The discussions and pull requests of one repository, one JSON file each, in one sequence of numbers.
///
/// Errors: EntryNotFound, Storage. Thread: writers hold the repository's lock.
class DiscussionStore
{
public:
    explicit DiscussionStore(const QString &repositoryPath)
        : m_folder(repositoryPath + QStringLiteral("/discussions"))
    {
    }

    struct Opening
    {
        QString title;
        QString description;
        QString author;
        QString status;  ///< "open" or "draft"
        bool isPullRequest = false;
        QString base;  ///< Full reference name; pull requests only.
    };

    [[nodiscard]] int nextNumber() const;
    [[nodiscard]] Result<> open(int number, const Opening &opening) const;
    [[nodiscard]] Result<QJsonObject> read(int number) const;
    [[nodiscard]] Result<> write(int number, const QJsonObject &discussion) const;
    [[nodiscard]] Result<> remove(int number) const;
    /// Adds the event of a commit to a pull request.
    [[nodiscard]] Result<> noteCommit(int number, const QString &author, const QString &subject,
                                      const GitOid &commit) const;
    /// Newest first.
    [[nodiscard]] QList<QJsonObject> all() const;

    /// A new event of the given type, by `author`, dated now.
    [[nodiscard]] static QJsonObject event(const QString &type, const QString &author, const QJsonObject &data);
    [[nodiscard]] static QJsonObject commentEvent(const QString &author, const QString &text);
    static void append(QJsonObject &discussion, const QJsonObject &event);

private:
    [[nodiscard]] QString filePath(int number) const;

    const QString m_folder;
};

}  // namespace core::localhub
