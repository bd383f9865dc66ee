#pragma once

#include "tests/support/historygenerator.h"
#include "tests/ui/support/accountworld.h"
#include "ui/revisions/downloadsession.h"
#include "ui/revisions/historypage.h"
#include "ui/revisions/openhistory.h"

#include <QTreeView>

#include <memory>

namespace test {

/// The history page of alice, signed in to a Local Hub of its own.
class HistoryFixture : public AccountWorld
{
public:
    /// As alice; there is a page then.
    [[nodiscard]] bool signIn();
    void show();  ///< The page, as its own window.
    /// A page and a history made anew on the same cache folder, as after a restart.
    void reopen();

    [[nodiscard]] ui::OpenHistory &history() { return *m_history; }
    [[nodiscard]] ui::DownloadSession &downloads() { return *m_downloads; }
    [[nodiscard]] ui::HistoryPage &page() { return *m_page; }

    /// Creates alice/NAME without any commit.
    [[nodiscard]] core::RepoId createEmpty(const QString &name);
    /// Creates alice/NAME with a generated history.
    [[nodiscard]] core::RepoId create(const QString &name, const HistoryShape &shape);
    /// Creates alice/NAME from what `git fast-import` reads.
    [[nodiscard]] core::RepoId create(const QString &name, const QByteArray &stream);
    /// Runs git in the server's own repository.
    QByteArray onServer(const core::RepoId &repo, const QStringList &arguments, const QByteArray &input = {});

    template <typename Widget>
    [[nodiscard]] Widget *find(const QString &name)
    {
        return m_page->findChild<Widget *>(name);
    }
    [[nodiscard]] QTreeView &commits() { return *find<QTreeView>(QStringLiteral("commitList")); }
    [[nodiscard]] int rows() { return commits().model()->rowCount(); }
    void select(int row);
    /// Selects one of the files that the commit changed, and waits until what changed in it is shown. False: it is
    /// none.
    [[nodiscard]] bool selectFile(const QString &path);
    [[nodiscard]] QString message();  ///< Of the message bar; empty while it is hidden.
    [[nodiscard]] bool isSettled() const { return !m_history->isFetching(); }

private:
    void makePage();

    std::unique_ptr<ui::OpenHistory> m_history;
    std::unique_ptr<ui::DownloadSession> m_downloads;
    std::unique_ptr<ui::HistoryPage> m_page;
};

}  // namespace test
