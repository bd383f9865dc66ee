#include "ui/card/previewpane.h"

#include "ui/shared/iconbutton.h"
#include "ui/shared/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

PreviewPane::PreviewPane(OpenCard &card, QWidget *parent)
    : QWidget(parent)
    , m_card(card)
    , m_preview(new CardPreview(this))
{
    m_preview->setObjectName(u"cardPreview"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::xs);
    layout->addWidget(createSwitches());
    layout->addWidget(m_preview, 1);
    connectCard();
    showDark();
    showCard();
}

QToolButton *PreviewPane::createSwitch(const QString &name, const QString &icon, const QString &text, QWidget *parent)
{
    QToolButton *button = createIconButton(name, icon, text, parent);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QWidget *PreviewPane::createSwitches()
{
    auto *row = new QWidget(this);
    m_dark = createSwitch(u"previewDark"_s, u"appearance"_s, tr("Dark, as half of the readers see it"), row);
    auto *phone = createSwitch(u"previewPhone"_s, u"phone"_s, tr("As wide as a phone"), row);
    auto *remote = createSwitch(u"previewRemote"_s, u"globe"_s, tr("Load pictures from other servers"), row);
    connect(m_dark, &QToolButton::toggled, m_preview, &CardPreview::setDark);
    connect(phone, &QToolButton::toggled, m_preview, &CardPreview::setPhoneWidth);
    connect(remote, &QToolButton::toggled, m_preview, &CardPreview::setRemoteAllowed);
    connect(&m_card, &OpenCard::stateChanged, remote, [this, remote] {
        if (m_card.state() == OpenCard::State::Loading)
            remote->setChecked(false);  // what one card may do, the next may not
    });
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addStretch(1);
    for (QToolButton *button : {m_dark, phone, remote})
        layout->addWidget(button);
    return row;
}

void PreviewPane::connectCard()
{
    connect(&m_card.session(), &CardSession::opened, this, &PreviewPane::showCard);
    connect(&m_card.session(), &CardSession::changed, this,
            [this](const core::TextEdits &edits) { m_preview->applyEdits(edits); });
    connect(&m_card, &OpenCard::imagesChanged, this, &PreviewPane::showBase);
    connect(m_preview, &CardPreview::linkActivated, this, &PreviewPane::linkActivated);
}

void PreviewPane::showCard()
{
    showBase();
    m_preview->setRemoteReader(m_card.remoteReader());
    m_preview->setCard(m_card.session().text());
}

void PreviewPane::showBase()
{
    const core::CardPlace &place = m_card.place();
    m_preview->setBase({.endpoint = place.endpoint,
                        .repo = place.repo.name.isEmpty() ? std::nullopt : std::optional(place.repo),
                        .revision = place.revision,
                        .root = m_card.filesFolder(),
                        .staged = m_card.stagedImages()});
}

void PreviewPane::showDark()
{
    m_dark->setChecked(theme::colors().isDark);
}

void PreviewPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_dark)
        showDark();
}

}  // namespace ui
