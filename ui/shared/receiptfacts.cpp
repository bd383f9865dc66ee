#include "ui/shared/receiptfacts.h"

#include "ui/shared/factform.h"
#include "ui/shared/formatting.h"
#include "ui/shared/iconbutton.h"
#include "ui/shared/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype shortIdLength = 7;  // as much of a commit's id as people read

int publishedCount(const core::Receipt &receipt)
{
    return static_cast<int>(std::ranges::count_if(receipt.entries, [](const core::ReceiptEntry &entry) {
        return entry.action == core::PlanAction::Add || entry.action == core::PlanAction::Replace;
    }));
}

}  // namespace

ReceiptFacts::ReceiptFacts(QWidget *parent)
    : QFrame(parent)
    , m_facts(new FactForm(this))
    , m_branch(m_facts->addFact(tr("Branch"), u"resultBranch"_s))
    , m_commit(new QLabel(this))
    , m_commitRow(createCommitRow())
{
    theme::setCard(this);
    setMaximumWidth(theme::contentWidth);
    m_facts->addFact(tr("Commit"), m_commitRow);
    m_verified = m_facts->addFact(tr("Verified"), u"resultVerified"_s);
    m_sent = m_facts->addFact(tr("Sent"), u"resultSent"_s);
    m_reused = m_facts->addFact(tr("Already on the server"), u"resultReused"_s);
    m_duration = m_facts->addFact(tr("Time taken"), u"resultDuration"_s);
}

QWidget *ReceiptFacts::createCommitRow()
{
    auto *row = new QWidget(this);
    m_commit->setObjectName(u"resultCommit"_s);
    m_commit->setTextFormat(Qt::PlainText);
    m_commit->setTextInteractionFlags(Qt::TextSelectableByMouse);
    theme::setTextRole(m_commit, theme::TextRole::Code);
    QToolButton *copy = createIconButton(u"copyCommit"_s, u"copy"_s, tr("Copy the commit’s full id"), row);
    copy->setFixedSize(theme::space::xl, theme::space::xl);  // hardly higher than the lines around it
    connect(copy, &QToolButton::clicked, this, [this] { QApplication::clipboard()->setText(m_commitId); });
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_commit);
    layout->addWidget(copy);
    layout->addStretch();
    return row;
}

void ReceiptFacts::showReceipt(const core::Receipt &receipt)
{
    const int count = publishedCount(receipt);
    m_commitId = receipt.commits.isEmpty() ? QString{} : receipt.commits.constLast().toString();
    m_branch->setText(receipt.revision);
    m_facts->setRowVisible(m_commitRow, !m_commitId.isEmpty());
    m_commit->setText(m_commitId.first(std::min(m_commitId.size(), shortIdLength)));
    m_verified->setText(receipt.verified ? tr("%Ln file(s), each compared with the server’s copy", nullptr, count)
                                         : tr("Not checked"));
    m_sent->setText(formatBytes(receipt.sentBytes));
    m_reused->setText(formatBytes(receipt.reusedBytes));
    m_duration->setText(formatDuration(
        std::chrono::seconds{std::max<qint64>(1, (receipt.startedAt.msecsTo(receipt.finishedAt) + 500) / 1000)}));
}

QUrl pageOf(const core::Receipt &receipt)
{
    return receipt.pullRequestUrl.isEmpty() ? receipt.webUrl : receipt.pullRequestUrl;
}

}  // namespace ui
