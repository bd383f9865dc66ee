#include "ui/publish/resultpanel.h"

#include "ui/shared/receiptfacts.h"
#include "ui/shared/repositorybox.h"
#include "ui/shared/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int pictureSize = 48;

}  // namespace

ResultPanel::ResultPanel(QWidget *parent)
    : QWidget(parent)
    , m_picture(new QLabel(this))
    , m_heading(new QLabel(this))
    , m_subheading(new QLabel(this))
    , m_facts(new ReceiptFacts(this))
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
    row->addWidget(m_facts, 1000);
    row->addStretch(1);
    return row;
}

// Not a focus proxy: with one the Tab key would pass over what comes before the button.
void ResultPanel::focusInEvent(QFocusEvent *)
{
    m_open->setFocus(Qt::OtherFocusReason);
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
    const bool isProposal = !receipt.pullRequestUrl.isEmpty();
    m_heading->setText(isProposal ? tr("Proposed to %1").arg(displayName(receipt.repo))
                                  : tr("Published to %1").arg(displayName(receipt.repo)));
    m_subheading->setText(receipt.webUrl.toDisplayString());
    m_facts->showReceipt(receipt);
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
