#pragma once

#include "tests/support/committer.h"
#include "tests/ui/revisions/historyfixture.h"

namespace test {

/// The history page with all files of a commit of alice/demo, and a folder to download into.
class FilesFixture final : public HistoryFixture
{
public:
    static inline const core::RepoId repo{.owner = QStringLiteral("alice"), .name = QStringLiteral("demo")};

    [[nodiscard]] bool createRepo() { return client().createRepo({.id = repo}).has_value(); }
    [[nodiscard]] Committer committer() { return Committer{client(), repo}; }
    /// Opens the history and the tab with all files, and waits for both.
    [[nodiscard]] bool openFiles();

    [[nodiscard]] QTreeView &tree() { return *find<QTreeView>(QStringLiteral("fileTree")); }
    /// The row of a path, whose folders are opened on the way.
    [[nodiscard]] QModelIndex row(const QString &path);
    /// Makes it the current one; false when it is not there.
    [[nodiscard]] bool selectPath(const QString &path);
    [[nodiscard]] QStringList names(const QModelIndex &parent = {});
    /// Triggers an action of the tree by its name.
    void trigger(const QString &action);
    [[nodiscard]] QString text(const QString &label);  ///< Empty while it is hidden.

    [[nodiscard]] QDialog *downloadDialog() { return find<QDialog>(QStringLiteral("downloadDialog")); }
    /// Opens the dialog for what is selected, sets the folder, and waits for the plan.
    [[nodiscard]] QDialog *planDownload(const QString &action = QStringLiteral("treeDownload"));
    void accept(QDialog *dialog);

    [[nodiscard]] QString folder() const { return m_folder.filePath(QStringLiteral("out")); }
    [[nodiscard]] QByteArray read(const QString &path) const;
    [[nodiscard]] bool put(const QString &path, const QByteArray &content) const;
    [[nodiscard]] QStringList written() const;  ///< All files below folder(), sorted.

private:
    QTemporaryDir m_folder;
};

}  // namespace test
