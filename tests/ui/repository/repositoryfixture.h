#pragma once

#include "tests/ui/support/accountworld.h"
#include "ui/repository/repositoriespage.h"

#include <QAbstractItemModel>
#include <QTreeView>

#include <memory>

namespace test {

/// The repositories page of alice, signed in to a Local Hub of its own.
class RepositoryFixture : public AccountWorld
{
public:
    RepositoryFixture();

    void open();  ///< Shows the page and waits until its shortcuts work.
    /// A page made anew on the same settings, as after a restart.
    void reopen();

    [[nodiscard]] ui::RepositoriesPage &page() { return *m_page; }
    [[nodiscard]] bool create(const QString &owner, const QString &name, core::RepoType type = core::RepoType::Model,
                              core::Visibility visibility = core::Visibility::Private);

    template <typename Widget>
    [[nodiscard]] Widget *find(const QString &name)
    {
        return m_page->findChild<Widget *>(name);
    }
    [[nodiscard]] QTreeView &table() { return *find<QTreeView>(QStringLiteral("repositoryTable")); }
    [[nodiscard]] int rows() { return table().model()->rowCount(); }
    [[nodiscard]] QString cell(int row, int column) { return table().model()->index(row, column).data().toString(); }
    void select(int row);  ///< Waits until the rows are shown: a hidden table scrolls to nothing.
    void select(const QString &name);  ///< The same, wherever that row is by then.
    /// The row of a name, or -1.
    [[nodiscard]] int rowOf(const QString &name);
    void trigger(const QString &action);  ///< "move" of "repositoryAction-move"; does nothing while that is disabled.
    [[nodiscard]] QString message();  ///< Of the message bar; empty while it is hidden.

private:
    std::unique_ptr<ui::RepositoriesPage> m_page;
};

}  // namespace test
