#include "ui/settings/connectionpanel.h"

#include "ui/settings/connectionrow.h"
#include "ui/settings/connectiontext.h"
#include "ui/shared/theme.h"

#include <QClipboard>
#include <QFrame>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr core::Service services[] = {core::Service::Hub, core::Service::Lfs, core::Service::Cdn, core::Service::Cas};

bool concernsNetwork(core::Setting setting)
{
    return entryOf(setting).key.startsWith("network/"_L1);
}

}  // namespace

ConnectionPanel::ConnectionPanel(core::Settings &settings, core::HttpClient &http,
                                 std::function<ConnectionTarget()> target, QWidget *parent, core::doctor::Limits limits)
    : QWidget(parent)
    , m_http(http)
    , m_target(std::move(target))
    , m_limits(limits)
    , m_check(new QPushButton(tr("Check the co&nnection"), this))
    , m_stop(new QPushButton(tr("S&top"), this))
    , m_copy(new QPushButton(theme::icon(u"copy"_s), tr("Cop&y report"), this))
    , m_card(new QFrame(this))
{
    setObjectName(u"connectionPanel"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::m);
    layout->addWidget(createButtons());
    layout->addWidget(createRows());
    m_subscription = settings.subscribe([this](core::Setting setting) {
        if (concernsNetwork(setting))
            forget();
    });
    showState();
}

QWidget *ConnectionPanel::createButtons()
{
    m_check->setObjectName(u"checkConnection"_s);
    theme::setPrimary(m_check);
    m_stop->setObjectName(u"stopCheck"_s);
    m_copy->setObjectName(u"copyConnectionReport"_s);
    connect(m_check, &QPushButton::clicked, this, &ConnectionPanel::check);
    connect(m_stop, &QPushButton::clicked, this, &ConnectionPanel::stop);
    connect(m_copy, &QPushButton::clicked, this, &ConnectionPanel::copyReport);
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addWidget(m_check);
    layout->addWidget(m_stop);
    layout->addWidget(m_copy);
    layout->addStretch(1);
    return row;
}

QWidget *ConnectionPanel::createRows()
{
    theme::setCard(m_card);
    m_card->setObjectName(u"connectionResults"_s);
    m_card->hide();
    auto *layout = new QVBoxLayout(m_card);
    layout->setContentsMargins(theme::space::l, theme::space::l, theme::space::l, theme::space::l);
    layout->setSpacing(theme::space::l);
    for (const core::Service service : services) {
        auto *row = new ConnectionRow(service, m_card);
        m_rows.append(row);
        layout->addWidget(row);
    }
    return m_card;
}

void ConnectionPanel::check()
{
    forget();
    ConnectionTarget target = m_target();
    if (target.account.endpoint.isEmpty())
        target.account.endpoint = QUrl(u"https://huggingface.co"_s);
    const core::doctor::ConnectionDoctor doctor(m_http.options(), target.account, target.repo, m_limits);
    m_pending = static_cast<int>(m_rows.size());
    for (ConnectionRow *row : std::as_const(m_rows)) {
        row->showChecking();
        checkService(doctor, row);
    }
    m_card->show();
    showState();
}

void ConnectionPanel::checkService(const core::doctor::ConnectionDoctor &doctor, ConnectionRow *row)
{
    m_queries.append(m_lane.run(
        this, [doctor, service = row->service()](const std::stop_token &stop) { return doctor.check(service, stop); },
        [this, row](const core::doctor::Finding &finding) {
            row->showFinding(finding);
            --m_pending;
            showState();
            if (m_pending == 0)
                emit checked();
        }));
}

void ConnectionPanel::stop()
{
    for (Query &query : m_queries)
        query.cancel();
    m_queries.clear();
    m_pending = 0;
    for (ConnectionRow *row : std::as_const(m_rows))
        row->setVisible(row->finding().has_value());
    const bool hasAny =
        std::ranges::any_of(m_rows, [](const ConnectionRow *row) { return row->finding().has_value(); });
    m_card->setVisible(hasAny);
    showState();
}

void ConnectionPanel::forget()
{
    stop();
    m_card->hide();
    for (ConnectionRow *row : std::as_const(m_rows)) {
        row->showChecking();
        row->show();
    }
    showState();
}

void ConnectionPanel::showState()
{
    m_check->setEnabled(!isChecking());
    m_stop->setVisible(isChecking());
    m_copy->setVisible(!isChecking() && !m_card->isHidden());
    m_copy->setText(tr("Cop&y report"));
}

void ConnectionPanel::copyReport()
{
    QList<core::doctor::Finding> findings;
    for (const ConnectionRow *row : std::as_const(m_rows)) {
        if (row->finding())
            findings.append(*row->finding());
    }
    QGuiApplication::clipboard()->setText(connectionReport(findings));
    m_copy->setText(tr("Copied"));
}

}  // namespace ui
