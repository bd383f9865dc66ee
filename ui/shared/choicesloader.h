#pragma once

#include "core/hub/hubclient.h"
#include "ui/shared/querylane.h"

#include <QObject>

namespace ui {

/// Asks for the repositories that an account can choose from on a page: once the page is looked at, and again when the
/// account is another.
///
/// Thread: GUI; the network runs beside it. Owner: the page.
class ChoicesLoader final : public QObject
{
    Q_OBJECT

public:
    explicit ChoicesLoader(QWidget *page);
    ~ChoicesLoader() override;

    void setAccount(const core::HubClient &hub, const core::Identity &identity);
    void clearAccount();  ///< Nobody is signed in: there is nothing to choose from.
    void reload();  ///< The account may have other repositories now.

signals:
    /// Not when the list cannot be had: any repository can still be typed.
    void loaded(const QList<core::RepoId> &repos);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Account
    {
        core::HubClient hub;
        core::Identity identity;
    };

    bool m_wasShown = false;
    std::optional<Account> m_account;
    Query m_query;
    QueryLane m_lane{1};  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
