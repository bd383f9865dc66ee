#pragma once

#include <QWizardPage>

class QVBoxLayout;

namespace ui {

class WizardDraft;

/// What the pages of the new-repository wizard share: a heading, a sentence, and a column below it that scrolls.
class WizardPage : public QWizardPage
{
    Q_OBJECT

public:
    WizardPage(WizardDraft &draft, const QString &heading, const QString &explanation, QWidget *parent);

    /// Where typing begins when the page comes up.
    [[nodiscard]] virtual QWidget *firstControl() const = 0;

protected:
    [[nodiscard]] WizardDraft &draft() const { return m_draft; }
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }

private:
    WizardDraft &m_draft;
    QVBoxLayout *m_column;
};

}  // namespace ui
