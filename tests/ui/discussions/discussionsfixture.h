#pragma once

#include "core/hub/repodiscussions.h"
#include "tests/support/committer.h"
#include "tests/ui/support/accountworld.h"
#include "ui/discussions/discussionspage.h"

#include <memory>

namespace test {

/// The discussions page of somebody signed in to a Local Hub of its own, with the public repository alice/demo.
class DiscussionsFixture : public AccountWorld
{
public:
    DiscussionsFixture();

    /// There is a page then.
    [[nodiscard]] bool signIn(const QString &token = HubFixture::aliceToken);
    void show();  ///< The page, as its own window.
    /// A page made anew on the same state, as when the language changes.
    void renewPage();
    /// Opens the repository and waits for its list.
    [[nodiscard]] bool openDemo();
    /// Opens the discussion and waits for it.
    [[nodiscard]] bool read(int number);

    [[nodiscard]] ui::OpenDiscussions &open() { return *m_open; }
    [[nodiscard]] ui::OpenThread &thread() { return m_open->thread(); }
    [[nodiscard]] ui::DiscussionsPage &page() { return *m_page; }
    [[nodiscard]] core::RepoDiscussions as(const QString &token) { return core::RepoDiscussions{client(token)}; }
    [[nodiscard]] static core::RepoId demo()
    {
        return {.owner = QStringLiteral("alice"), .name = QStringLiteral("demo")};
    }
    [[nodiscard]] Committer committer(const QString &revision) { return Committer{client(), demo(), revision}; }
    /// As the Hub has it now.
    [[nodiscard]] core::DiscussionDetails served(int number);
    /// A pull request by bob that changes a.txt from "one" to `text`, marked as open.
    [[nodiscard]] int openPullRequest(const QByteArray &text);

    template <typename Widget>
    [[nodiscard]] Widget *find(const QString &name)
    {
        return m_page->findChild<Widget *>(name);
    }
    [[nodiscard]] QAction *action(const QString &name) { return find<QAction>(QStringLiteral("discussions.") + name); }
    /// What the cards say, the oldest first.
    [[nodiscard]] QStringList comments();
    [[nodiscard]] QStringList events();  ///< What the lines between them say.
    void type(const QString &text);  ///< Into the box for a comment.
    void send();
    /// Presses the main button of the dialog of that name.
    [[nodiscard]] bool acceptDialog(const QString &name);
    [[nodiscard]] QString message();  ///< Of the message bar; empty while it is hidden.

private:
    void makePage();

    std::unique_ptr<ui::OpenDiscussions> m_open;
    std::unique_ptr<ui::DiscussionsPage> m_page;
};

}  // namespace test
