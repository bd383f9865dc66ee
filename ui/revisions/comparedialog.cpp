#include "ui/revisions/comparedialog.h"

#include "ui/revisions/sidechooser.h"
#include "ui/shared/formatting.h"
#include "ui/shared/messagebar.h"
#include "ui/shared/workprogress.h"

#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr auto pollInterval = 100ms;
constexpr int usualWidth = 640;  // a message has its sentence and two buttons in a row

}  // namespace

CompareDialog::CompareDialog(const ComparisonContext &context, const QList<core::Ref> &refs, const NamedState &before,
                             const NamedState &after, QWidget *parent)
    : DialogFrame(u"compareDialog"_s, tr("Compare"), tr("Compare two states"), parent)
    , m_context(context)
    , m_before(new SideChooser(u"before"_s, tr("From"), refs, this))
    , m_after(new SideChooser(u"after"_s, tr("To"), refs, this))
    , m_swap(new QToolButton(this))
    , m_messages(new MessageBar(this))
    , m_work(new WorkProgress(this))
{
    setMinimumWidth(usualWidth);
    createSides(before, after);
    createButtons(tr("&Compare"), tr("Cancel"));
    m_poll.setInterval(pollInterval);
    connect(&m_poll, &QTimer::timeout, this, &CompareDialog::showProgress);
    connect(m_messages, &MessageBar::remedyRequested, this, [this](Remedy remedy) {
        m_messages->clear();
        if (remedy == Remedy::Retry)
            accept();
    });
    showState();
}

void CompareDialog::createSides(const NamedState &before, const NamedState &after)
{
    m_before->setSide(before);
    m_after->setSide(after);
    m_swap->setObjectName(u"swapSides"_s);
    m_swap->setText(tr("&Swap"));
    m_swap->setIcon(theme::icon(u"switch"_s));
    m_swap->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_swap, &QToolButton::clicked, this, &CompareDialog::swapSides);
    for (SideChooser *side : {m_before, m_after})
        connect(side, &SideChooser::sideChanged, this, &CompareDialog::showState);
    content()->addWidget(m_messages);
    content()->addWidget(m_before);
    content()->addWidget(m_swap, 0, Qt::AlignHCenter);
    content()->addWidget(m_after);
    content()->addWidget(m_work);
    setTabOrder(m_before, m_swap);
}

void CompareDialog::setRepositories(const QList<core::RepoId> &repos)
{
    m_before->setRepositories(repos);
    m_after->setRepositories(repos);
}

void CompareDialog::swapSides()
{
    const NamedState before = m_before->side();
    m_before->setSide(m_after->side());
    m_after->setSide(before);
}

void CompareDialog::showState()
{
    const bool isBusy = m_query.isRunning();
    for (QWidget *control :
         {static_cast<QWidget *>(m_before), static_cast<QWidget *>(m_after), static_cast<QWidget *>(m_swap)})
        control->setEnabled(!isBusy);
    acceptButton()->setEnabled(!isBusy && m_before->side().isComplete() && m_after->side().isComplete());
    m_work->setVisible(isBusy);
}

void CompareDialog::accept()
{
    if (!acceptButton()->isEnabled())
        return;
    m_messages->clear();
    m_progress = std::make_shared<core::MirrorProgress>();
    m_query = m_lane.run(
        this,
        [before = m_before->side(), after = m_after->side(), context = m_context, progress = m_progress](
            const std::stop_token &stop) { return compareStates(before, after, context, *progress, stop); },
        [this](const core::Result<core::Comparison> &comparison) { end(comparison); });
    m_poll.start();
    showState();
    showProgress();
}

void CompareDialog::reject()
{
    if (!m_query.isRunning())
        return DialogFrame::reject();
    m_query.cancel();
    m_poll.stop();
    showState();
}

void CompareDialog::showProgress()
{
    const std::int64_t bytes = m_progress->receivedBytes.load();
    m_work->setText(bytes > 0 ? tr("Fetching the history of the other repository") : tr("Comparing"));
    m_work->setShare(m_progress->receivedObjects.load(), m_progress->totalObjects.load());
    m_work->setDetail(bytes > 0 ? tr("%1 so far").arg(formatBytes(bytes)) : QString{});
}

void CompareDialog::end(const core::Result<core::Comparison> &comparison)
{
    m_poll.stop();
    showState();
    if (!comparison)
        return m_messages->showError(comparison.error());
    emit compared(*comparison, comparisonTitle(m_before->side(), m_after->side()));
    DialogFrame::accept();
}

}  // namespace ui
