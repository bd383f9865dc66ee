#pragma once

#include "core/doctor/connectiondoctor.h"
#include "core/settings/settings.h"
#include "ui/shared/querylane.h"

#include <QWidget>

#include <functional>

class QFrame;
class QPushButton;

namespace ui {

class ConnectionRow;

/// Which Hub is checked, as whom, and with which repository. Without an endpoint, Hugging Face anonymously.
struct ConnectionTarget
{
    core::HubAccount account = {};
    std::optional<core::RepoId> repo = {};
};

/// "Check the connection": one row per service, filled in as the answers arrive, and a report to copy.
///
/// A change of the settings makes what is shown old: the rows go, and a running check ends.
class ConnectionPanel final : public QWidget
{
    Q_OBJECT

public:
    /// `target` is asked when a check starts. `limits` are for tests.
    ConnectionPanel(core::Settings &settings, core::HttpClient &http, std::function<ConnectionTarget()> target,
                    QWidget *parent, core::doctor::Limits limits = {});

    void check();
    void stop();  ///< What was found stays.
    [[nodiscard]] bool isChecking() const { return m_pending > 0; }

signals:
    void checked();

private:
    QWidget *createButtons();
    QWidget *createRows();
    void checkService(const core::doctor::ConnectionDoctor &doctor, ConnectionRow *row);
    void forget();
    void showState();
    void copyReport();

    core::HttpClient &m_http;
    const std::function<ConnectionTarget()> m_target;
    const core::doctor::Limits m_limits;
    QPushButton *m_check;
    QPushButton *m_stop;
    QPushButton *m_copy;
    QFrame *m_card;
    QList<ConnectionRow *> m_rows;
    int m_pending = 0;
    QList<Query> m_queries;
    core::Settings::Subscription m_subscription;
    QueryLane m_lane{4};  // last: its work is stopped before what it may look at goes
};

}  // namespace ui
