#include "ui/repository/accessrequestsdialog.h"

#include "ui/repository/accessrequestmodel.h"
#include "ui/shared/emptystate.h"
#include "ui/shared/messagebar.h"
#include "ui/shared/taborder.h"
#include "ui/shared/theme.h"
#include "ui/shared/windowsize.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr QSize usualSize{680, 520};
constexpr int narrowest = 600;  // less, and a message would be a column of words

QPushButton *createButton(const QString &name, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

}  // namespace

AccessRequestsDialog::AccessRequestsDialog(const core::HubClient &hub, const core::RepoId &repo, QWidget *parent)
    : DialogFrame(u"accessRequestsDialog"_s, tr("Access requests"), tr("Access to %1").arg(repo.fullName()), parent)
    , m_admin(hub)
    , m_repo(repo)
    , m_model(new AccessRequestModel(this))
    , m_message(new MessageBar(this))
    , m_status(new QComboBox(this))
    , m_table(new QTreeView(this))
    , m_empty(new EmptyState(u"people"_s, {}, {}, this))
    , m_reason(new QLineEdit(this))
    , m_accept(createButton(u"accessAccept"_s, tr("&Accept"), this))
    , m_reject(createButton(u"accessReject"_s, tr("&Reject"), this))
    , m_person(new QLineEdit(this))
    , m_grant(createButton(u"accessGrant"_s, tr("&Let in"), this))
{
    createList();
    createDecision();
    createGrant();
    createButtons({}, tr("Close"));
    tabThrough({m_status, m_message, m_table, m_reason, m_reject, m_accept, m_person, m_grant});
    resize(withinScreen(*this, usualSize).expandedTo({narrowest, 0}));
    refresh();
}

void AccessRequestsDialog::createList()
{
    m_status->setObjectName(u"accessStatus"_s);
    m_status->setAccessibleName(tr("Which requests to show"));
    m_status->addItem(tr("Waiting for an answer"), static_cast<int>(core::AccessStatus::Pending));
    m_status->addItem(tr("Accepted"), static_cast<int>(core::AccessStatus::Accepted));
    m_status->addItem(tr("Rejected"), static_cast<int>(core::AccessStatus::Rejected));
    connect(m_status, &QComboBox::currentIndexChanged, this, [this] {
        m_isLoaded = false;
        m_model->reset({});
        refresh();
    });
    m_table->setObjectName(u"accessTable"_s);
    m_table->setAccessibleName(tr("Access requests"));
    m_table->setModel(m_model);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setAllColumnsShowFocus(true);
    m_table->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &AccessRequestsDialog::showState);
    m_empty->setObjectName(u"accessEmpty"_s);
    content()->addWidget(m_status, 0, Qt::AlignLeading);
    content()->addWidget(m_message);
    content()->addWidget(m_table, 1);
    content()->addWidget(m_empty, 1);
    connect(m_message, &MessageBar::remedyRequested, this, &AccessRequestsDialog::refresh);
}

void AccessRequestsDialog::createDecision()
{
    m_reason->setObjectName(u"accessReason"_s);
    m_reason->setMaxLength(core::RepoAdmin::longestReason);
    m_reason->setPlaceholderText(tr("Why, if you reject; the person reads it"));
    m_reason->setAccessibleName(tr("Reason for a rejection"));
    connect(m_accept, &QPushButton::clicked, this, [this] { decide(core::AccessStatus::Accepted); });
    connect(m_reject, &QPushButton::clicked, this, [this] { decide(core::AccessStatus::Rejected); });
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::space::s);
    row->addWidget(m_reason, 1);
    row->addWidget(m_reject);
    row->addWidget(m_accept);
    content()->addLayout(row);
}

void AccessRequestsDialog::createGrant()
{
    auto *label = new QLabel(tr("Let &somebody in who has not asked"), this);
    label->setBuddy(m_person);
    m_person->setObjectName(u"accessPerson"_s);
    m_person->setPlaceholderText(tr("Name on the Hub"));
    connect(m_person, &QLineEdit::textChanged, this, &AccessRequestsDialog::showState);
    connect(m_person, &QLineEdit::returnPressed, this, &AccessRequestsDialog::grant);
    connect(m_grant, &QPushButton::clicked, this, &AccessRequestsDialog::grant);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::space::s);
    row->addWidget(label);
    row->addWidget(m_person, 1);
    row->addWidget(m_grant);
    content()->addLayout(row);
}

core::AccessStatus AccessRequestsDialog::shownStatus() const
{
    return static_cast<core::AccessStatus>(m_status->currentData().toInt());
}

QStringList AccessRequestsDialog::selectedUsers() const
{
    QStringList users;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        users.append(m_model->request(index.row()).user);
    return users;
}

void AccessRequestsDialog::refresh()
{
    m_list.cancel();
    m_list = m_lane.run(
        this,
        [admin = m_admin, repo = m_repo, status = shownStatus()](const std::stop_token &stop) {
            return admin.accessRequests(repo, status, stop);
        },
        [this](const core::Result<QList<core::AccessRequest>> &requests) { showRequests(requests); });
    showState();
}

void AccessRequestsDialog::showRequests(const core::Result<QList<core::AccessRequest>> &requests)
{
    if (requests) {
        m_isLoaded = true;
        m_model->reset(*requests);
        if (m_message->tone() == MessageBar::Tone::Error)
            m_message->clear();
        if (!requests->isEmpty())
            m_table->setCurrentIndex(m_model->index(0, 0));
    } else {
        m_message->showError(requests.error());
    }
    showState();
}

void AccessRequestsDialog::decide(core::AccessStatus status)
{
    const QStringList users = selectedUsers();
    if (users.isEmpty())
        return;
    const auto count = static_cast<int>(users.size());
    const bool accepts = status == core::AccessStatus::Accepted;
    const QString outcome =
        accepts ? tr("%Ln person(s) let in.", nullptr, count) : tr("%Ln person(s) rejected.", nullptr, count);
    run(
        [users, status, repo = m_repo, reason = m_reason->text().trimmed()](
            const core::RepoAdmin &admin, const std::stop_token &stop) -> core::Result<> {
            for (const QString &user : users) {
                if (const auto decided = admin.decide(repo, user, status, reason, stop); !decided)
                    return decided;
            }
            return {};
        },
        outcome);
}

void AccessRequestsDialog::grant()
{
    const QString person = m_person->text().trimmed();
    if (person.isEmpty())
        return;
    run([person, repo = m_repo](const core::RepoAdmin &admin,
                                const std::stop_token &stop) { return admin.grant(repo, person, stop); },
        tr("%1 may have the files now.").arg(person));
}

void AccessRequestsDialog::run(std::function<core::Result<>(const core::RepoAdmin &, const std::stop_token &)> work,
                               const QString &outcome)
{
    if (m_change.isRunning())
        return;
    m_change = m_lane.run(
        this, [admin = m_admin, work = std::move(work)](const std::stop_token &stop) { return work(admin, stop); },
        [this, outcome](const core::Result<> &done) {
            if (done) {
                m_reason->clear();
                m_person->clear();
                m_message->showMessage(MessageBar::Tone::Success, {.text = outcome});
            } else {
                m_message->showError(done.error());
            }
            refresh();  // also after a failure: some of several may have been decided
        });
    showState();
}

void AccessRequestsDialog::showState()
{
    const bool hasRows = m_model->rowCount() > 0;
    const bool isIdle = !m_change.isRunning();
    const bool hasSelection = m_table->selectionModel()->hasSelection() && isIdle;
    m_table->setVisible(hasRows);
    m_empty->setVisible(!hasRows);
    m_empty->setIcon(m_isLoaded || m_list.isRunning() ? u"people"_s : QString());  // after a failure the message speaks
    if (m_isLoaded)
        m_empty->setTexts(shownStatus() == core::AccessStatus::Pending ? tr("Nobody waits for an answer")
                                                                       : tr("There are no such requests"),
                          {});
    else
        m_empty->setTexts(m_list.isRunning() ? tr("Asking the Hub for the requests…") : QString(), {});
    m_accept->setEnabled(hasSelection && shownStatus() != core::AccessStatus::Accepted);
    m_reject->setEnabled(hasSelection && shownStatus() != core::AccessStatus::Rejected);
    m_reason->setEnabled(m_reject->isEnabled());
    m_grant->setEnabled(isIdle && !m_person->text().trimmed().isEmpty());
}

}  // namespace ui
