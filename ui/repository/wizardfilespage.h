#pragma once

#include "ui/repository/wizardpage.h"

class QLabel;
class QListWidget;
class QPushButton;

namespace ui {

class DropFrame;
class MessageBar;

/// First page: which files are to be published.
class WizardFilesPage final : public WizardPage
{
    Q_OBJECT

public:
    WizardFilesPage(WizardDraft &draft, QWidget *parent);

    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] QWidget *firstControl() const override;

private:
    [[nodiscard]] QWidget *createList();
    void showPaths();
    void showState();
    void removeSelected();

    MessageBar *m_messages;
    DropFrame *m_drop;
    QWidget *m_chosen;
    QListWidget *m_list;
    QPushButton *m_remove;
    QLabel *m_state;
};

}  // namespace ui
