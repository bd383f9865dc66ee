#include "ui/revisions/restoredialog.h"

#include "ui/revisions/restorewords.h"
#include "ui/shared/caption.h"
#include "ui/shared/formatting.h"
#include "ui/shared/messagebar.h"
#include "ui/shared/planmodel.h"
#include "ui/shared/plantext.h"
#include "ui/shared/planview.h"
#include "ui/shared/receiptdialog.h"
#include "ui/shared/receiptfacts.h"
#include "ui/shared/windowsize.h"
#include "ui/shared/workprogress.h"
#include "ui/shell/services.h"

#include "core/publish/receipt.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr QSize usualSize{820, 720};
constexpr int descriptionLines = 2;

QString titleOf(const RestoreRequest &request)
{
    return request.isRevert ? RestoreDialog::tr("Revert") : RestoreDialog::tr("Restore");
}

}  // namespace

RestoreDialog::RestoreDialog(const Services &services, core::HubClient hub, const RestoreSubject &subject,
                             QWidget *parent)
    : DialogFrame(u"restoreDialog"_s, titleOf(subject.request), restoreHeading(subject.request), parent)
    , m_services(services)
    , m_run(new RestoreRun(std::move(hub), services.receipts, this))
    , m_request(subject.request)
    , m_messages(new MessageBar(this))
    , m_fields(new QWidget(this))
    , m_branch(new QComboBox(m_fields))
    , m_parent(new QComboBox(m_fields))
    , m_summary(new QLineEdit(m_fields))
    , m_description(new QPlainTextEdit(m_fields))
    , m_pullRequest(new QCheckBox(tr("Propose as a pull &request"), m_fields))
    , m_stack(new QStackedWidget(this))
    , m_progress(new WorkProgress(this))
    , m_totals(new QLabel(this))
    , m_travel(createCaption(u"restoreTravel"_s, this))
    , m_model(new PlanModel(this))
    , m_view(new PlanView(this))
    , m_facts(new ReceiptFacts(this))
{
    resize(withinScreen(*this, usualSize));
    createFields(subject);
    createStack();
    auto *commit = new QLabel(subject.commitText, this);
    commit->setTextFormat(Qt::PlainText);
    commit->setWordWrap(true);
    for (QWidget *part : {static_cast<QWidget *>(commit), static_cast<QWidget *>(m_messages), m_fields})
        content()->addWidget(part);
    content()->addWidget(m_stack, 1);
    createButtons(restoreButtonText(m_request), tr("Cancel"));
    connectRun();
    prepare();
}

void RestoreDialog::createFields(const RestoreSubject &subject)
{
    createChoices(subject);
    m_summary->setObjectName(u"restoreSummary"_s);
    m_description->setObjectName(u"restoreDescription"_s);
    m_description->setAccessibleName(tr("Description"));
    m_description->setTabChangesFocus(true);
    m_description->setFixedHeight(m_description->fontMetrics().lineSpacing() * descriptionLines + theme::space::xl);
    m_description->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);  // its row takes no more either
    m_pullRequest->setObjectName(u"restorePullRequest"_s);
    m_pullRequest->setToolTip(tr("The branch stays as it is until someone accepts the proposal."));
    QFormLayout *form = createFieldForm(m_fields);
    addField(form, tr("&Branch"), m_branch);
    if (!subject.parents.isEmpty())
        addField(form, tr("&Go back to"), m_parent);
    m_parent->setVisible(!subject.parents.isEmpty());
    addField(form, tr("&Message"), m_summary);
    addField(form, tr("&Description"), m_description);
    form->addRow(QString(), m_pullRequest);
}

void RestoreDialog::createChoices(const RestoreSubject &subject)
{
    m_branch->setObjectName(u"restoreBranch"_s);
    for (const QString &branch : subject.branches)
        m_branch->addItem(theme::icon(u"branch"_s), core::printable(branch), branch);
    m_branch->setCurrentIndex(std::max(m_branch->findData(m_request.options.branch), 0));
    m_parent->setObjectName(u"restoreParent"_s);
    for (const auto &[parent, words] : subject.parents)
        m_parent->addItem(words, QVariant::fromValue(parent.toString()));
    connect(m_branch, &QComboBox::currentIndexChanged, this, &RestoreDialog::prepare);
    connect(m_parent, &QComboBox::currentIndexChanged, this, &RestoreDialog::prepare);
}

void RestoreDialog::createStack()
{
    m_planPage = createPlanPage();
    m_resultPage = createResultPage();
    for (QWidget *page : {static_cast<QWidget *>(m_progress), m_planPage, m_resultPage})
        m_stack->addWidget(page);
}

QWidget *RestoreDialog::createPlanPage()
{
    auto *page = new QWidget(this);
    m_totals->setObjectName(u"restoreTotals"_s);
    m_totals->setWordWrap(true);
    theme::setTextRole(m_totals, theme::TextRole::Heading);
    m_view->setPlanModel(m_model);
    m_view->setMode(PlanView::Mode::Show);
    auto *hide = new QCheckBox(tr("Hide &unchanged"), page);
    hide->setObjectName(u"restoreHideUnchanged"_s);
    connect(hide, &QCheckBox::toggled, this, [this](bool hides) { m_model->setFilter({.hidesUnchanged = hides}); });
    hide->setChecked(true);
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::space::m);
    line->addWidget(m_travel, 1);
    line->addWidget(hide, 0, Qt::AlignTop | Qt::AlignTrailing);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::xs);
    layout->addWidget(m_totals);
    layout->addLayout(line);
    layout->addWidget(m_view, 1);
    return page;
}

QWidget *RestoreDialog::createResultPage()
{
    auto *page = new QWidget(this);
    auto *open = new QPushButton(theme::icon(u"external"_s), tr("&Open in browser"), page);
    open->setObjectName(u"restoreOpen"_s);
    connect(open, &QPushButton::clicked, this, [this] { (void)m_services.openInBrowser(pageOf(m_run->receipt())); });
    auto *receipt = new QPushButton(tr("Show re&ceipt"), page);
    receipt->setObjectName(u"restoreReceipt"_s);
    connect(receipt, &QPushButton::clicked, this, [this] {
        auto *dialog = new ReceiptDialog(m_run->receipt(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::space::s);
    buttons->addWidget(open);
    buttons->addWidget(receipt);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::m);
    layout->addWidget(m_facts);
    layout->addLayout(buttons);
    layout->addStretch(1);
    return page;
}

void RestoreDialog::connectRun()
{
    connect(m_run, &RestoreRun::stateChanged, this, &RestoreDialog::showState);
    connect(m_run, &RestoreRun::progressed, this, &RestoreDialog::showProgress);
    connect(m_run, &RestoreRun::canceled, this, [this](bool mayHaveCommitted) {
        m_messages->showMessage(MessageBar::Tone::Info,
                                {.text = mayHaveCommitted
                                     ? tr("Stopped while the commit was being made: it may be there. The plan below is "
                                          "made from what is there now.")
                                     : tr("Stopped. Nothing was changed.")});
    });
    connect(m_run, &RestoreRun::receiptNotSaved, this, [this](const core::Error &error) {
        UserMessage message = describe(error);
        message.text = tr("It is done, but its receipt could not be kept. %1").arg(message.text);
        m_messages->showMessage(MessageBar::Tone::Warning, message);
    });
    connect(m_messages, &MessageBar::remedyRequested, this, &RestoreDialog::remedy);
}

void RestoreDialog::prepare()
{
    m_request.options.branch = m_branch->currentData().toString();
    if (m_parent->count() > 0)
        m_request.parent = core::GitOid::fromHex(m_parent->currentData().toString());
    m_messages->clear();
    m_run->prepare(m_request);
}

void RestoreDialog::accept()
{
    if (m_run->state() != RestoreRun::State::Ready || !acceptButton()->isEnabled())
        return;
    m_messages->clear();
    m_run->execute(m_summary->text().trimmed(), m_description->toPlainText().trimmed(), m_pullRequest->isChecked());
}

void RestoreDialog::reject()
{
    if (!isRunning())
        return DialogFrame::reject();
    m_run->cancel();
    rejectButton()->setEnabled(false);
    m_progress->setDetail(tr("Stopping…"));
}

void RestoreDialog::showState()
{
    using enum RestoreRun::State;
    const RestoreRun::State state = m_run->state();
    acceptButton()->setEnabled(state == Ready && !m_run->tree()->plan().isEmpty());
    acceptButton()->setVisible(state != Done);
    rejectButton()->setText(state == Done ? tr("&Close") : tr("Cancel"));
    rejectButton()->setEnabled(true);
    m_fields->setEnabled(state != Running);
    m_fields->setVisible(state != Done);
    switch (state) {
    case Idle: break;
    case Preparing:
    case Running:
        m_stack->setCurrentWidget(m_progress);
        showProgress();
        break;
    case Ready: showPlan(); break;
    case Done: showReceipt(); break;
    case Failed: showFailure(); break;
    }
}

void RestoreDialog::showProgress()
{
    if (!rejectButton()->isEnabled())
        return;  // it is being stopped
    const auto now = m_run->snapshot();
    m_progress->setText(stageText(now.stage));
    m_progress->setShare(now.sentBytes, now.totalBytes);
    m_progress->setDetail(now.totalBytes > 0 ? formatBytesOf(now.sentBytes, now.totalBytes) : QString{});
}

void RestoreDialog::showPlan()
{
    const core::PublishPlan &plan = m_run->tree()->plan();
    m_model->setTree(m_run->tree());
    m_totals->setText(totalsText(plan.totals()));
    m_travel->setText(travelText(plan.totals()));
    m_travel->setVisible(!plan.isEmpty());
    if (!m_summary->isModified())
        m_summary->setText(plan.summary);
    if (!m_description->document()->isModified()) {
        m_description->setPlainText(plan.description);
        m_description->document()->setModified(false);
    }
    if (const QString remark = planRemark(m_request, plan); !remark.isEmpty())
        m_messages->showMessage(plan.isEmpty() ? MessageBar::Tone::Info : MessageBar::Tone::Warning, {.text = remark});
    m_stack->setCurrentWidget(m_planPage);
}

void RestoreDialog::showReceipt()
{
    setHeading(restoredHeading(m_request, m_run->receipt()));
    m_facts->showReceipt(m_run->receipt());
    m_stack->setCurrentWidget(m_resultPage);
    rejectButton()->setDefault(true);
    rejectButton()->setFocus();
    emit restored();
}

/// A plan that was there stays to be seen, until it is made anew.
void RestoreDialog::showFailure()
{
    m_messages->showMessage(MessageBar::Tone::Error, describeRestore(m_run->error(), m_request));
    m_progress->setText(tr("There is no plan yet"));
    m_progress->setDetail({});
    m_progress->setShare(0, 1);
    m_stack->setCurrentWidget(m_run->tree() ? m_planPage : static_cast<QWidget *>(m_progress));
}

void RestoreDialog::remedy(Remedy remedy)
{
    if (remedy == Remedy::Retry || remedy == Remedy::ReviewPlan)
        return prepare();
    emit remedyRequested(remedy);
    reject();
}

}  // namespace ui
