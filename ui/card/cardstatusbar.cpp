#include "ui/card/cardstatusbar.h"

#include "ui/card/completenessbutton.h"
#include "ui/shared/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QLabel *createState(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    theme::setTextRole(label, theme::TextRole::Caption);
    return label;
}

}  // namespace

CardStatusBar::CardStatusBar(OpenCard &card, QWidget *parent)
    : QFrame(parent)
    , m_card(card)
    , m_findings(new QPushButton(this))
    , m_completeness(new CompletenessButton(this))
    , m_verdict(createState(u"cardVerdict"_s, this))
    , m_draft(createState(u"cardDraft"_s, this))
    , m_reason(createState(u"cardReason"_s, this))
    , m_review(new QPushButton(tr("&Review and publish…"), this))
{
    createParts();
    connectCard();
    showFindings();
    showVerdict();
    showDraft();
}

void CardStatusBar::createParts()
{
    m_findings->setObjectName(u"cardFindings"_s);
    m_findings->setFlat(true);
    m_review->setObjectName(u"reviewCard"_s);
    theme::setPrimary(m_review);
    m_reason->setWordWrap(true);
    m_reason->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::space::m);
    row->addWidget(m_findings);
    row->addWidget(m_completeness);
    row->addWidget(m_verdict);
    row->addWidget(m_draft);
    row->addStretch(1);
    row->addWidget(m_review);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::xs);
    layout->addLayout(row);
    layout->addWidget(m_reason);
    connect(m_findings, &QPushButton::clicked, this, &CardStatusBar::findingsRequested);
    connect(m_review, &QPushButton::clicked, this, &CardStatusBar::reviewRequested);
}

void CardStatusBar::connectCard()
{
    connect(&m_card.checker(), &CardChecker::findingsChanged, this, &CardStatusBar::showFindings);
    connect(m_completeness, &CompletenessButton::findingsRequested, this, &CardStatusBar::findingsRequested);
    connect(m_completeness, &CompletenessButton::fixRequested, &m_card.checker(), &CardChecker::fix);
    connect(&m_card.checker(), &CardChecker::verdictChanged, this, &CardStatusBar::showVerdict);
    connect(&m_card, &OpenCard::modifiedChanged, this, &CardStatusBar::showReview);
    connect(&m_card, &OpenCard::stateChanged, this, &CardStatusBar::showReview);
    connect(&m_card, &OpenCard::reviewStateChanged, this, &CardStatusBar::showReview);
    connect(&m_card, &OpenCard::conflictChanged, this, &CardStatusBar::showReview);
    connect(&m_card, &OpenCard::draftStateChanged, this, &CardStatusBar::showDraft);
}

void CardStatusBar::showFindings()
{
    const int errors = m_card.checker().errorCount();
    const int warnings = m_card.checker().warningCount();
    const theme::Colors &colors = theme::colors();
    if (errors > 0)
        m_findings->setIcon(theme::icon(u"error"_s, colors.danger.text));
    else if (warnings > 0)
        m_findings->setIcon(theme::icon(u"warning"_s, colors.warning.text));
    else
        m_findings->setIcon(theme::icon(u"success"_s, colors.success.text));
    const QString errorText = tr("%Ln error(s)", nullptr, errors);
    const QString warningText = tr("%Ln warning(s)", nullptr, warnings);
    if (errors > 0 && warnings > 0)
        //: %1 is "3 errors", %2 is "2 warnings".
        m_findings->setText(tr("%1, %2").arg(errorText, warningText));
    else if (errors > 0 || warnings > 0)
        m_findings->setText(errors > 0 ? errorText : warningText);
    else
        m_findings->setText(tr("No errors, no warnings"));
    m_findings->setToolTip(tr("Show the findings"));
    m_completeness->setCompleteness(m_card.checker().completeness(), m_card.checker().findings());
    showReview();
}

void CardStatusBar::showVerdict()
{
    using enum CardChecker::Verdict;
    switch (m_card.checker().verdict()) {
    case NotAsked: m_verdict->clear(); break;
    case Asking: m_verdict->setText(tr("Asking the server…")); break;
    case Accepted: m_verdict->setText(tr("The server accepts it.")); break;
    case Refused: m_verdict->setText(tr("The server refuses it.")); break;
    case Unknown: m_verdict->setText(tr("The server could not be asked.")); break;
    }
    m_verdict->setVisible(!m_verdict->text().isEmpty());
}

void CardStatusBar::showDraft()
{
    using enum OpenCard::DraftState;
    switch (m_card.draftState()) {
    case None: m_draft->clear(); break;
    case Waiting: m_draft->setText(tr("Keeping the draft…")); break;
    case Kept: m_draft->setText(tr("Draft kept")); break;
    case Failed: m_draft->setText(tr("The draft could not be kept.")); break;
    }
    const bool isBad = m_card.draftState() == Failed;
    theme::setTextTone(m_draft, isBad ? theme::TextTone::Danger : theme::TextTone::Muted);
    m_draft->setVisible(!m_draft->text().isEmpty());
    showReview();
}

QString CardStatusBar::reasonAgainst() const
{
    if (const int errors = m_card.checker().errorCount(); errors > 0)
        return tr("%Ln error(s) must be settled first.", nullptr, errors);
    if (m_card.conflict())
        return tr("The server’s card has changed: merge first.");
    if (!m_card.isModified())
        return tr("Nothing has changed.");
    return {};
}

void CardStatusBar::showReview()
{
    const bool isOpen = m_card.state() == OpenCard::State::Open;
    const QString reason = isOpen ? reasonAgainst() : QString{};
    m_reason->setText(reason);
    m_review->setEnabled(isOpen && reason.isEmpty() && !m_card.isPreparingReview());
    m_review->setAccessibleDescription(reason);
}

}  // namespace ui
