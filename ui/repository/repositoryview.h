#pragma once

#include "core/hub/hubreplies.h"
#include "core/hub/repoaddress.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace ui {

class FactForm;
class RepositoryCommands;

/// One repository: what the Hub says about it, and everything that can be done with it.
class RepositoryView final : public QWidget
{
    Q_OBJECT

public:
    /// The buttons are those of `commands`, which outlive it.
    RepositoryView(const RepositoryCommands &commands, QWidget *parent = nullptr);

    void showAsking(const core::RepoId &repo);
    /// `address` is where somebody came from: its revision and path are shown when there are any, and its Hub when it
    /// is another one than the account's.
    void showRepository(const core::RepoInfo &info, const core::RepoAddress &address, bool isElsewhere);
    void focusBack();

signals:
    void backRequested();

private:
    QWidget *createTop();
    QWidget *createButtons(const RepositoryCommands &commands);
    void showFact(QLabel *fact, const QString &text);
    void createFacts();
    void showTitle(const core::RepoId &repo);

    QWidget *m_back;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_notice;
    QWidget *m_buttons;
    FactForm *m_facts;
    QLabel *m_visibility;
    QLabel *m_access;
    QLabel *m_size;
    QLabel *m_downloads;
    QLabel *m_likes;
    QLabel *m_task;
    QLabel *m_library;
    QLabel *m_license;
    QLabel *m_base;
    QLabel *m_created;
    QLabel *m_changed;
    QLabel *m_commit;
    QLabel *m_revision;
    QLabel *m_path;
};

}  // namespace ui
