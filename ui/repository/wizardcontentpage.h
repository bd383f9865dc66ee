#pragma once

#include "ui/repository/wizardpage.h"

class QLabel;
class QListWidget;
class QPlainTextEdit;

namespace ui {

class LicenseField;

/// Fourth page: the licence, and the files that Slipway prepares for the first commit, with a look into each.
class WizardContentPage final : public WizardPage
{
    Q_OBJECT

public:
    WizardContentPage(WizardDraft &draft, QWidget *parent);

    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] QWidget *firstControl() const override;

private:
    [[nodiscard]] QWidget *createFiles();
    void showFiles();
    void showPreview();
    void takeChecks();

    LicenseField *m_license;
    QLabel *m_explanation;
    QListWidget *m_files;
    QPlainTextEdit *m_preview;
};

}  // namespace ui
