#pragma once

#include "ui/revisions/restorerun.h"
#include "ui/shared/dialogframe.h"
#include "ui/shared/errortext.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QStackedWidget;

namespace ui {

class MessageBar;
class PlanModel;
class PlanView;
class ReceiptFacts;
class WorkProgress;
struct Services;

/// What a RestoreDialog is about.
struct RestoreSubject
{
    RestoreRequest request = {};  ///< `options.branch` is the branch that is proposed.
    QString commitText = {};  ///< The commit in words; plain text.
    QStringList branches = {};  ///< That can get the new commit.
    QList<std::pair<core::GitOid, QString>> parents = {};  ///< Of a merge: which states it can go back to, in words.
};

/// Shows what a restore or revert would change, carries it out when that is wanted, and shows the receipt.
///
/// `services` outlives it.
class RestoreDialog final : public DialogFrame
{
    Q_OBJECT

public:
    RestoreDialog(const Services &services, core::HubClient hub, const RestoreSubject &subject, QWidget *parent);

public slots:
    void accept() override;  ///< Carries the plan out.
    void reject() override;  ///< Stops what runs, or closes.

signals:
    void restored();  ///< There is a new commit.
    void remedyRequested(ui::Remedy remedy);  ///< That only the page can provide.

private:
    void createFields(const RestoreSubject &subject);
    void createChoices(const RestoreSubject &subject);
    void createStack();
    [[nodiscard]] QWidget *createPlanPage();
    [[nodiscard]] QWidget *createResultPage();
    void connectRun();
    void prepare();
    void showState();
    void showPlan();
    void showReceipt();
    void showProgress();
    void showFailure();
    void remedy(Remedy remedy);
    [[nodiscard]] bool isRunning() const { return m_run->state() == RestoreRun::State::Running; }

    const Services &m_services;
    RestoreRun *m_run;
    RestoreRequest m_request;
    MessageBar *m_messages;
    QWidget *m_fields;
    QComboBox *m_branch;
    QComboBox *m_parent;
    QLineEdit *m_summary;
    QPlainTextEdit *m_description;
    QCheckBox *m_pullRequest;
    QStackedWidget *m_stack;
    WorkProgress *m_progress;
    QWidget *m_planPage = nullptr;
    QLabel *m_totals;
    QLabel *m_travel;
    PlanModel *m_model;
    PlanView *m_view;
    QWidget *m_resultPage = nullptr;
    ReceiptFacts *m_facts;
};

}  // namespace ui
