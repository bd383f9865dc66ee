#pragma once

#include "ui/shell/accountitem.h"
#include "ui/shell/workspace.h"

#include <QStackedWidget>

namespace ui {

/// The open accounts, of which one is shown. There is always at least one workspace, if only to sign in with.
///
/// An account is open once: whoever signs in to it again is taken to where it is.
class Workspaces final : public QStackedWidget
{
    Q_OBJECT

public:
    explicit Workspaces(Services services, QWidget *parent = nullptr);
    ~Workspaces() override;

    [[nodiscard]] Workspace &current() const;
    [[nodiscard]] int currentNumber() const { return static_cast<int>(m_all.indexOf(&current())); }
    [[nodiscard]] const QList<Workspace *> &all() const { return m_all; }
    [[nodiscard]] QList<AccountItem> accounts() const;
    [[nodiscard]] int publishingCount() const;
    [[nodiscard]] int downloadingCount() const;
    /// Where that account is open; null when it is not.
    [[nodiscard]] Workspace *holding(const core::Account &account) const;

    /// Another one, signed out and shown.
    Workspace &add();
    void show(int number);
    /// Goes to the next open account, and from the last to the first.
    void showNext();
    /// Ends its session but keeps its sign-in. The last one makes room for an empty one.
    void close(Workspace &workspace);

    /// Opens what was open, beside the Hub that the environment names.
    void restore(const SavedState &state);
    [[nodiscard]] SavedState saved() const;
    /// Makes all pages anew, in the language of the moment.
    void rebuild();

signals:
    void changed();  ///< Which accounts there are, which is shown, what they do.
    void stateChanged();  ///< What is worth keeping.
    void signInAgainRequested();
    void openNetworkSettingsRequested();

private:
    Workspace &create();
    void follow(Workspace &workspace);
    void remove(Workspace &workspace);
    void show(Workspace &workspace);
    [[nodiscard]] Workspace *openElsewhere(const Workspace &workspace) const;
    void updateWaysBack();

    const Services m_services;
    QList<Workspace *> m_all;  ///< In the order in which they were opened.
};

}  // namespace ui
