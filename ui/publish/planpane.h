#pragma once

#include "ui/shared/plantree.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace ui {

class PlanModel;
class PlanView;

/// The plan with its totals in words, what to hide, and buttons to add more or start over.
class PlanPane final : public QWidget
{
    Q_OBJECT

public:
    explicit PlanPane(QWidget *parent = nullptr);

    void setTree(const PlanTreePtr &tree, bool isDraft);
    /// A plan is being made: the one shown is of before.
    void setBusy(bool busy);
    /// While publishing nothing can be changed.
    void setPublishing(bool publishing);

    [[nodiscard]] PlanModel &model() const { return *m_model; }
    [[nodiscard]] PlanView &view() const { return *m_view; }

signals:
    void chooseFilesRequested();
    void chooseFolderRequested();
    void startOverRequested();

private:
    [[nodiscard]] QWidget *createTotalsRow();
    [[nodiscard]] QWidget *createButtons(QWidget *parent);
    void applyFilter();

    PlanModel *m_model;
    PlanView *m_view;
    QLabel *m_totals;
    QLabel *m_sideEffects;
    QCheckBox *m_hideUnchanged;
    QCheckBox *m_hideLeftOut;
    QPushButton *m_add;
    QPushButton *m_startOver;
    QProgressBar *m_busy;
};

}  // namespace ui
