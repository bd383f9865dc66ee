#pragma once

#include "ui/repository/wizardpage.h"

class QLabel;
class QTreeView;

namespace ui {

class FactForm;
class MessageBar;
class ReviewModel;

/// Last page: exactly what publishing will create and send.
class WizardReviewPage final : public WizardPage
{
    Q_OBJECT

public:
    WizardReviewPage(WizardDraft &draft, QWidget *parent);

    void initializePage() override;
    [[nodiscard]] QWidget *firstControl() const override;
    /// Why the wizard could not end.
    [[nodiscard]] MessageBar &messages() const { return *m_messages; }

private:
    [[nodiscard]] QWidget *createCard();
    [[nodiscard]] QWidget *createFiles();
    void addLine(const QString &label, const QString &text, const QString &name);
    void showRepository();
    void showFiles();

    MessageBar *m_messages;
    QLabel *m_address;
    FactForm *m_lines;
    QLabel *m_filesHeading;
    QTreeView *m_files;
    ReviewModel *m_model;
    QLabel *m_promise;
};

}  // namespace ui
