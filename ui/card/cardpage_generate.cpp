// What the card page does with files: fill in a card that is there, or begin a new one.

#include "ui/card/cardgenerator.h"
#include "ui/card/cardpage.h"
#include "ui/card/cardtarget.h"
#include "ui/card/filesdialog.h"
#include "ui/card/newcarddialog.h"
#include "ui/card/templatewords.h"
#include "ui/shared/messagebar.h"
#include "ui/shared/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

QLayout *CardPage::createTop()
{
    m_write->setObjectName(u"writeCard"_s);
    m_write->setMenu(new QMenu(m_write));
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::space::m);
    row->addWidget(m_target, 1);
    row->addWidget(m_write, 0, Qt::AlignTop);
    return row;
}

void CardPage::createGenerateActions()
{
    struct Entry
    {
        QString name;
        QString icon;
        QString text;
        void (CardPage::*handler)();
    };
    const Entry entries[] = {
        {u"card.fillFromFiles"_s, u"folder"_s, tr("Fill in from &files…"), &CardPage::fillFromFiles},
        {u"card.newFromTemplate"_s, u"card"_s, tr("&New card from a template…"), &CardPage::beginNewCard},
    };
    for (const Entry &entry : entries) {
        auto *action = new QAction(theme::icon(entry.icon), entry.text, this);
        action->setObjectName(entry.name);
        connect(action, &QAction::triggered, this, entry.handler);
        addAction(action);
        m_write->menu()->addAction(action);
    }
}

void CardPage::updateGenerateActions()
{
    const bool isOpen = m_card.state() == OpenCard::State::Open;
    m_write->setEnabled(isOpen);
    for (QAction *action : m_write->menu()->actions()) {
        const bool needsTemplates = action->objectName() == u"card.newFromTemplate";
        action->setEnabled(isOpen && !(needsTemplates && templatesFor(m_card.place().repo.type).isEmpty()));
    }
}

void CardPage::fillFromFiles()
{
    if (findChild<FilesDialog *>())
        return;
    auto *dialog = new FilesDialog(*m_generator, this);
    connect(dialog, &QDialog::accepted, this, [this] { showApplied(tr("The card is filled in from the files.")); });
    dialog->open();
}

void CardPage::beginNewCard()
{
    if (findChild<NewCardDialog *>())
        return;
    auto *dialog = new NewCardDialog(*m_generator, m_services.settings, this);
    connect(dialog, &QDialog::accepted, this, [this] { showApplied(tr("This is the new card. Please complete it.")); });
    dialog->open();
}

/// Nobody should have to look for how to begin.
void CardPage::offerNewCard()
{
    const core::RepoId &repo = m_card.place().repo;
    if (!m_card.session().text().isEmpty() || templatesFor(repo.type).isEmpty())
        return;
    m_messages->showMessage(
        MessageBar::Tone::Info,
        {.text = tr("%1 has no card yet. Begin with a template, or just write.").arg(displayName(repo))});
    m_messages->setAction(tr("New card from a template…"));
    m_messageAction = &CardPage::beginNewCard;
}

void CardPage::showApplied(const QString &text)
{
    m_messages->showMessage(MessageBar::Tone::Success, {.text = text});
    m_messages->setAction(tr("Undo"));
    m_messageAction = &CardPage::undo;
    // Whatever is done next would be what "Undo" takes back.
    connect(
        &m_card.session(), &CardSession::changed, this,
        [this] {
            if (m_messageAction == &CardPage::undo)
                m_messages->clear();
        },
        Qt::SingleShotConnection);
}

void CardPage::undo()
{
    m_card.session().undoStack().undo();
}

}  // namespace ui
