#pragma once

#include "core/settings/settings.h"
#include "ui/settings/connectionpanel.h"

#include <QDialog>
#include <QIcon>
#include <QTimer>

class QPushButton;
class QStackedWidget;

namespace ui {

class MessageBar;
class NetworkPage;
class PageList;

/// Everything that can be set, in pages. Not modal. Changes hold at once, and can be undone until it is closed.
///
/// The shell adds pages of others with addPage(). A change of language makes the dialog's own pages anew.
///
/// Thread: GUI. Owner: its parent; show() it, it deletes itself when closed. `settings` and `http` outlive it.
class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `target` tells what to check the connection with; it is asked at the start of each check.
    SettingsDialog(core::Settings &settings, core::HttpClient &http, std::function<ConnectionTarget()> target,
                   QWidget *parent);

    /// Puts a page above the dialog's own, below those that were added before, and takes it.
    void addPage(const QIcon &icon, const QString &title, QWidget *page);
    /// Puts a page of addPage() anew, say in another language, and takes it; `old` goes.
    void replacePage(QWidget *old, const QString &title, QWidget *page);
    void showPage(QWidget *page);
    void showNetworkPage();
    /// The same, and starts the check: for whoever comes here because something did not work.
    void checkConnection();

signals:
    /// "de", "en", or empty for the system's. It is in the settings already.
    void languageChosen(const QString &language);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *createButtons();
    void createOwnPages();
    QWidget *createAppearancePage();
    QWidget *createLanguagePage();
    void insertPage(int row, const QIcon &icon, const QString &title, QWidget *page);
    void renewOwnPages();
    void follow(core::Setting setting);
    void undo();
    void save();
    void showUndo();

    core::Settings &m_settings;
    core::HttpClient &m_http;
    const std::function<ConnectionTarget()> m_target;
    const core::Settings::Snapshot m_before;
    MessageBar *m_message;
    PageList *m_list;
    QStackedWidget *m_pages;
    QPushButton *m_undo;
    QPushButton *m_close;
    int m_addedPages = 0;
    NetworkPage *m_network = nullptr;
    core::Settings::Subscription m_subscription;
    QTimer m_saving;  ///< Several changes at once are written once.
};

}  // namespace ui
