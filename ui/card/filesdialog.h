#pragma once

#include "ui/card/cardgenerator.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeView;

namespace ui {

class DiffView;
class FolderField;
class ProposalsModel;

/// What the files of a folder propose for the open card: what of it is wanted, and what that changes in the text.
///
/// Accepted, it has put what was checked into the card, as one change that can be undone. Thread: GUI.
class FilesDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit FilesDialog(CardGenerator &generator, QWidget *parent = nullptr);

private:
    void createList();
    void createLayout();
    [[nodiscard]] QWidget *createButtons();
    void connectGenerator();
    void showChanges();
    void showExplanation();
    void askForPreview();
    void showPreview(const CardGenerator::Preview &preview);
    void apply();

    CardGenerator &m_generator;
    ProposalsModel *m_model;
    FolderField *m_folder;
    QTreeView *m_list;
    QLabel *m_explanation;
    QLabel *m_summary;
    DiffView *m_diff;
    QPushButton *m_apply = nullptr;
    std::optional<CardGenerator::Preview> m_preview;  ///< Of what is checked; nothing while it is being made.
};

}  // namespace ui
