#include "ui/account/browserwait.h"

#include "ui/account/copybutton.h"
#include "ui/account/waitingbar.h"
#include "ui/shared/caption.h"
#include "ui/shared/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

BrowserWait::BrowserWait(QWidget *parent)
    : QWidget(parent)
    , m_state(new QLabel(this))
    , m_explanation(createCaption(u"browserExplanation"_s, this))
    , m_link(new QLineEdit(this))
    , m_copy(new CopyButton(tr("Copy &link"), this))
    , m_open(new QPushButton(theme::icon(u"external"_s), tr("&Open again"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(u"browserWait"_s);
    m_state->setObjectName(u"browserState"_s);
    m_state->setWordWrap(true);
    theme::setTextRole(m_state, theme::TextRole::Heading);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::m);
    layout->addWidget(m_state);
    layout->addWidget(m_explanation);
    layout->addSpacing(theme::space::xs);
    layout->addWidget(new WaitingBar(tr("Waiting for your browser"), this));
    layout->addSpacing(theme::space::s);
    layout->addWidget(createLinkField());
    layout->addWidget(createButtons());
}

void BrowserWait::focusAnswer()
{
    m_open->setFocus();
}

QWidget *BrowserWait::createLinkField()
{
    auto *box = new QWidget(this);
    auto *title = new QLabel(tr("Another browser? Open this link there:"), box);
    title->setWordWrap(true);
    title->setBuddy(m_link);
    m_link->setObjectName(u"browserLink"_s);
    m_link->setReadOnly(true);
    m_link->setAccessibleName(tr("Link for the browser"));
    m_copy->setObjectName(u"copyBrowserLink"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::space::s);
    row->addWidget(m_link, 1);
    row->addWidget(m_copy);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::xs);
    layout->addWidget(title);
    layout->addLayout(row);
    return box;
}

QWidget *BrowserWait::createButtons()
{
    auto *box = new QWidget(this);
    m_open->setObjectName(u"openBrowserAgain"_s);
    m_cancel->setObjectName(u"browserCancel"_s);
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, theme::space::s, 0, 0);
    layout->setSpacing(theme::space::s);
    layout->addWidget(m_open);
    layout->addWidget(m_cancel);
    layout->addStretch(1);
    connect(m_open, &QPushButton::clicked, this, [this] { emit openRequested(m_address); });
    connect(m_cancel, &QPushButton::clicked, this, &BrowserWait::cancelRequested);
    return box;
}

void BrowserWait::present(const QUrl &address, bool didOpen)
{
    m_address = address;
    const QString link = address.toString(QUrl::FullyEncoded);
    m_link->setText(link);
    m_link->setCursorPosition(0);
    m_copy->setContent(link);
    m_state->setText(didOpen ? tr("Waiting for your browser…") : tr("No browser could be opened"));
    m_explanation->setText(
        didOpen
            ? tr("Confirm there that Slipway may act for you. This window goes on by itself afterwards.")
            : tr("Copy the link into a browser on this computer and confirm there that Slipway may act for you. This "
                 "window goes on by itself afterwards."));
}

}  // namespace ui
