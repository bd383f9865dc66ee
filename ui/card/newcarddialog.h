#pragma once

#include "ui/card/cardgenerator.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace core {
class Settings;
}

namespace ui {

class FolderField;
class MessageBar;
class TextView;

/// A new card from a template: one of Slipway's, or a file of the person's own, filled in from a folder where there is
/// one. Shows the text before it is used.
///
/// Accepted, it has put the card in the place of the text that was there, as a change that can be undone. The own
/// template is remembered in the settings. Thread: GUI.
class NewCardDialog final : public QDialog
{
    Q_OBJECT

public:
    NewCardDialog(CardGenerator &generator, core::Settings &settings, QWidget *parent = nullptr);

private:
    void createList();
    void createLayout();
    [[nodiscard]] QWidget *createChoice();
    [[nodiscard]] QWidget *createButtons();
    void connectGenerator();
    void showChoice();
    void askForPreview();
    void chooseOwn();
    void takeOwn(const QString &path);
    void apply();
    [[nodiscard]] bool isOwnChosen() const;
    [[nodiscard]] core::CardTemplate chosenTemplate() const;

    CardGenerator &m_generator;
    core::Settings &m_settings;
    FolderField *m_folder;
    QListWidget *m_list;
    QLabel *m_description;
    QPushButton *m_choose;
    MessageBar *m_messages;
    TextView *m_text;
    QLabel *m_replaces;
    QPushButton *m_use = nullptr;
    std::optional<CardGenerator::Preview> m_preview;  ///< Of the chosen template; nothing while it is being made.
};

}  // namespace ui
