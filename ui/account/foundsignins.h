#pragma once

#include "core/auth/account.h"
#include "core/hub/hubclient.h"
#include "ui/shared/querylane.h"
#include "ui/shell/services.h"

#include <QHash>
#include <QWidget>

class QCheckBox;
class QFrame;
class QPushButton;

namespace ui {

/// The sign-ins that are on this computer already, for the Hub in question: ours, those of the hf command line, and the
/// environment's. Hidden while there are none.
///
/// A token whose owner nobody has noted is asked about at its own Hub, so that it can be offered by name.
class FoundSignIns final : public QWidget
{
    Q_OBJECT

public:
    explicit FoundSignIns(Services services, QWidget *parent = nullptr);

    /// Reads anew what there is.
    void reload();
    /// Empty: none.
    void setEndpoint(const QUrl &endpoint);

signals:
    /// `copy`: with a copy of its own, rather than in step with the hf command line.
    void chosen(const core::Account &account, bool copy);

private:
    void showRows();
    QWidget *createRow(const core::Account &account);
    [[nodiscard]] QList<QWidget *> buttons() const;
    void askForNames(const QList<core::Account> &accounts);
    [[nodiscard]] QString originText(const core::Account &account) const;

    const Services m_services;
    QUrl m_endpoint;
    QList<core::Account> m_accounts;  ///< Of all Hubs.
    QHash<QString, core::Result<core::Identity>> m_owners;  ///< By Account::key(), as far as they were asked for.
    QFrame *m_rows;
    QCheckBox *m_inStep;
    Query m_reading;
    Query m_asking;
    QueryLane m_lane{2};  // last: its work is stopped before what it may look at goes
};

}  // namespace ui
