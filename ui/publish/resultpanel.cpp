#include "ui/publish/resultpanel.h"

#include "ui/publish/targetbar.h"
#include "ui/shared/factform.h"
#include "ui/shared/formatting.h"
#include "ui/shared/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int pictureSize = 48;

int publishedCount(const core::Receipt &receipt)
{
    return static_cast<int>(std::ranges::count_if(receipt.entries, [](const core::ReceiptEntry &entry) {
        return entry.action == core::PlanAction::Add || entry.action == core::PlanAction::Replace;
    }));
}

QUrl pageOf(const core::Receipt &receipt)
{
    return receipt.pullRequestUrl.isEmpty() ? receipt.webUrl : receipt.pullRequestUrl;
}

}  // namespace

QString shortOid(const core::GitOid &oid)
{
    return oid.toString().first(7);
}

ResultPanel::ResultPanel(QWidget *parent)
    : QWidget(parent)
    , m_picture(new QLabel(this))
    , m_heading(new QLabel(this))
    , m_subheading(new QLabel(this))
{
    setObjectName(u"resultPanel"_s);
    m_heading->setObjectName(u"resultHeading"_s);
    m_heading->setAlignment(Qt::AlignCenter);
    m_heading->setWordWrap(true);
    m_heading->setTextFormat(Qt::PlainText);
    theme::setTextRole(m_heading, theme::TextRole::Title);
    m_subheading->setAlignment(Qt::AlignCenter);
    m_subheading->setWordWrap(true);
    theme::setTextRole(m_subheading, theme::TextRole::Caption);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(theme::space::m);
    layout->addStretch();
    layout->addWidget(m_picture, 0, Qt::AlignHCenter);
    layout->addWidget(m_heading);
    layout->addWidget(m_subheading);
    layout->addSpacing(theme::space::s);
    layout->addLayout(createFactsRow());
    layout->addSpacing(theme::space::s);
    layout->addWidget(createButtons(), 0, Qt::AlignHCenter);
    layout->addStretch();
    showPicture();
}

/// As wide as a column of text may be, and narrower in a narrow window: then the facts wrap.
QLayout *ResultPanel::createFactsRow()
{
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(createFacts(), 1000);
    row->addStretch(1);
    return row;
}

// Not a focus proxy: with one the Tab key would pass over what comes before the button.
void ResultPanel::focusInEvent(QFocusEvent *)
{
    m_open->setFocus(Qt::OtherFocusReason);
}

QWidget *ResultPanel::createFacts()
{
    auto *card = new QFrame(this);
    theme::setCard(card);
    card->setMaximumWidth(theme::contentWidth);
    m_facts = new FactForm(card);
    m_branch = m_facts->addFact(tr("Branch"), u"resultBranch"_s);
    m_commitRow = createCommitRow(card);
    m_facts->addFact(tr("Commit"), m_commitRow);
    m_verified = m_facts->addFact(tr("Verified"), u"resultVerified"_s);
    m_sent = m_facts->addFact(tr("Sent"), u"resultSent"_s);
    m_reused = m_facts->addFact(tr("Already on the server"), u"resultReused"_s);
    m_duration = m_facts->addFact(tr("Time taken"), u"resultDuration"_s);
    return card;
}

QWidget *ResultPanel::createCommitRow(QWidget *parent)
{
    auto *row = new QWidget(parent);
    m_commit = new QLabel(row);
    m_commit->setObjectName(u"resultCommit"_s);
    m_commit->setTextFormat(Qt::PlainText);
    m_commit->setTextInteractionFlags(Qt::TextSelectableByMouse);
    theme::setTextRole(m_commit, theme::TextRole::Code);
    auto *copy = new QToolButton(row);
    copy->setObjectName(u"copyCommit"_s);
    copy->setIcon(theme::icon(u"copy"_s));
    copy->setAutoRaise(true);
    copy->setFixedSize(theme::space::xl, theme::space::xl);  // hardly higher than the lines around it
    copy->setToolTip(tr("Copy the commit’s full id"));
    copy->setAccessibleName(tr("Copy the commit’s full id"));
    connect(copy, &QToolButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_receipt.commits.constLast().toString()); });
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_commit);
    layout->addWidget(copy);
    layout->addStretch();
    return row;
}

QWidget *ResultPanel::createButtons()
{
    auto *row = new QWidget(this);
    m_open = new QPushButton(theme::icon(u"external"_s, theme::colors().accentText), tr("&Open in browser"), row);
    auto *receipt = new QPushButton(tr("Show &receipt"), row);
    auto *openCard = new QPushButton(tr("Open &card"), row);
    auto *another = new QPushButton(tr("Publish &more"), row);
    m_open->setObjectName(u"openInBrowser"_s);
    receipt->setObjectName(u"showReceipt"_s);
    openCard->setObjectName(u"openCard"_s);
    another->setObjectName(u"publishAnother"_s);
    theme::setPrimary(m_open);
    connect(m_open, &QPushButton::clicked, this, [this] { emit openRequested(pageOf(m_receipt)); });
    connect(receipt, &QPushButton::clicked, this, &ResultPanel::receiptRequested);
    connect(openCard, &QPushButton::clicked, this, &ResultPanel::cardRequested);
    connect(another, &QPushButton::clicked, this, &ResultPanel::anotherRequested);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_open);
    layout->addWidget(receipt);
    layout->addWidget(openCard);
    layout->addWidget(another);
    return row;
}

void ResultPanel::showReceipt(const core::Receipt &receipt)
{
    m_receipt = receipt;
    const int count = publishedCount(receipt);
    const bool isProposal = !receipt.pullRequestUrl.isEmpty();
    m_heading->setText(isProposal ? tr("Proposed to %1").arg(displayName(receipt.repo))
                                  : tr("Published to %1").arg(displayName(receipt.repo)));
    m_subheading->setText(receipt.webUrl.toDisplayString());
    m_branch->setText(receipt.revision);
    m_facts->setRowVisible(m_commitRow, !receipt.commits.isEmpty());
    if (!receipt.commits.isEmpty())
        m_commit->setText(shortOid(receipt.commits.constLast()));
    m_verified->setText(receipt.verified ? tr("%Ln file(s), each compared with the server’s copy", nullptr, count)
                                         : tr("Not checked"));
    m_sent->setText(formatBytes(receipt.sentBytes));
    m_reused->setText(formatBytes(receipt.reusedBytes));
    m_duration->setText(formatDuration(
        std::chrono::seconds{std::max<qint64>(1, (receipt.startedAt.msecsTo(receipt.finishedAt) + 500) / 1000)}));
    m_open->setText(isProposal ? tr("&Open the pull request") : tr("&Open in browser"));
}

void ResultPanel::showPicture()
{
    m_picture->setPixmap(theme::icon(u"success"_s, theme::colors().success.text)
                             .pixmap(QSize{pictureSize, pictureSize}, devicePixelRatioF()));
    if (m_open)
        m_open->setIcon(theme::icon(u"external"_s, theme::colors().accentText));
}

void ResultPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showPicture();
}

}  // namespace ui
