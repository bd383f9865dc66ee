#pragma once

#include "ui/repository/wizardpage.h"

#include <QFileDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace ui {

class DropField;
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
    void setUpDropField();
    [[nodiscard]] QWidget *createList();
    void choose(const QString &title, QFileDialog::FileMode mode);
    void takeDrop(const QStringList &localPaths, const QStringList &foreign);
    void showPaths();
    void showState();
    void removeSelected();

    MessageBar *m_messages;
    DropField *m_drop;
    QWidget *m_chosen;
    QListWidget *m_list;
    QPushButton *m_remove;
    QLabel *m_state;
};

}  // namespace ui
