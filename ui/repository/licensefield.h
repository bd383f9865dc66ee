#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace ui {

class FactRow;
class LicenseBox;
class WizardDraft;

/// The licence with its reason, what other sources say, the name and link of one that the Hub does not know, and the
/// copyright holder where the text names one.
class LicenseField final : public QWidget
{
    Q_OBJECT

public:
    LicenseField(WizardDraft &draft, QWidget *parent);

    /// False while something is typed that the Hub would refuse.
    [[nodiscard]] bool isComplete() const;
    [[nodiscard]] QWidget *box() const;

signals:
    void completeChanged();

private:
    [[nodiscard]] QWidget *createOther();
    [[nodiscard]] QWidget *createHolder();
    void takeLicense();
    void showAnswers();
    void showHint();
    [[nodiscard]] QString otherProblem() const;  ///< One sentence; empty when name and link will do.

    WizardDraft &m_draft;
    LicenseBox *m_box;
    FactRow *m_row;
    QLabel *m_hint;
    QWidget *m_other;
    QLineEdit *m_name;
    QLineEdit *m_link;
    QWidget *m_holderField;
    QLineEdit *m_holder;
    bool m_isShowing = false;  // what changes in a control is not the person's doing
};

}  // namespace ui
