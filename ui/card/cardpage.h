#pragma once

#include "ui/card/opencard.h"
#include "ui/shared/errortext.h"
#include "ui/shell/services.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace ui {

class AccountSession;
class CardGenerator;
class CardStatusBar;
class CardTarget;
class CardWorkbench;
class ChoicesLoader;
class EmptyState;
class MessageBar;

/// Where a repository's card is written: source, preview and form of one text, what the rules say about it, and the way
/// to publish it.
///
/// Shows an OpenCard, which outlives it, as `services` and `session` do. Thread: GUI.
class CardPage final : public QWidget
{
    Q_OBJECT

public:
    CardPage(const Services &services, AccountSession &session, OpenCard &card, QWidget *parent = nullptr);
    ~CardPage() override;

public slots:
    /// `localPath`: a card on this computer whose text is to take the place of the server's.
    void openCard(const core::RepoId &repo, const QString &revision = {}, const QString &localPath = {});
    /// Why the files could not be handed over; stands in the message bar.
    void showNotice(const QString &text);

signals:
    /// These files are to be published at the root of the repository.
    void reviewRequested(const core::RepoId &repo, const QString &revision, const QStringList &localPaths);
    void signInRequested();
    void openNetworkSettingsRequested();
    void placeChanged();

private:
    void createStack();
    void createActions();
    void connectCard();
    void connectParts();
    void followAccount();
    void showState();
    void showRestored();
    void showConflict();
    void showFailure(const core::Error &error);
    void updateActions();
    void doAction();
    void remedy(Remedy remedy);
    void discardDraft();
    void openMerge();
    // What is written from files.
    [[nodiscard]] QLayout *createTop();
    void createGenerateActions();
    void updateGenerateActions();
    void fillFromFiles();
    void beginNewCard();
    void offerNewCard();
    void showApplied(const QString &text);
    void undo();

    const Services m_services;
    AccountSession &m_session;
    OpenCard &m_card;
    CardGenerator *m_generator;
    CardTarget *m_target;
    ChoicesLoader *m_choices;
    QPushButton *m_write;
    MessageBar *m_messages;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QWidget *m_wait;
    CardWorkbench *m_workbench;
    CardStatusBar *m_status;
    void (CardPage::*m_messageAction)() = nullptr;  ///< What the message bar's button does.
};

}  // namespace ui
