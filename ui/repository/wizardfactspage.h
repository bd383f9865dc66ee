#pragma once

#include "ui/repository/wizardpage.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace ui {

class FactRow;
class FindBox;
class MessageBar;

/// Second page: what the files say about the model, each with its reason and changed in place.
class WizardFactsPage final : public WizardPage
{
    Q_OBJECT

public:
    WizardFactsPage(WizardDraft &draft, QWidget *parent);

    [[nodiscard]] QWidget *firstControl() const override;

private:
    [[nodiscard]] QWidget *createSummary();
    [[nodiscard]] QWidget *createKind();
    [[nodiscard]] QWidget *createTask();
    [[nodiscard]] QWidget *createLibrary();
    [[nodiscard]] QWidget *createBaseModel();
    [[nodiscard]] QWidget *createRelation();
    [[nodiscard]] QWidget *createLanguages();
    void takeBaseModels(const QString &text);

    void showAnswers();
    void showKindAndTask();
    void showOrigin();
    void showSummary();
    void showProblems();

    QLabel *m_summary;
    MessageBar *m_problems;
    QComboBox *m_kind;
    FindBox *m_task;
    FindBox *m_library;
    QLineEdit *m_base;
    QComboBox *m_relation;
    QLineEdit *m_languages;
    FactRow *m_kindRow;
    FactRow *m_taskRow;
    FactRow *m_libraryRow;
    FactRow *m_baseRow;
    FactRow *m_relationRow;
    FactRow *m_languagesRow;
    bool m_isShowing = false;  // what changes in a control is not the person's doing
};

}  // namespace ui
