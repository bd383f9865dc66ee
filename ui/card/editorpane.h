#pragma once

#include <QWidget>

class QLabel;
class QToolBar;
class QToolButton;

namespace ui {

class CardEditor;
class EditorActions;
class FindBar;
class SpellChecker;

/// A card's text with a toolbar above it and the search below. Its actions() are all that can be done there.
class EditorPane final : public QWidget
{
    Q_OBJECT

public:
    explicit EditorPane(QWidget *parent = nullptr);

    [[nodiscard]] CardEditor &editor() { return *m_editor; }

    /// The card's languages; without any the system's is taken.
    void setLanguages(const QStringList &codes);
    /// The pair that imagePairOffered() was about, where it is now.
    void insertImagePair(const QString &light, const QString &dark);

signals:
    void imagePairOffered(const QString &lightPath, const QString &darkPath);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void createToolBar();
    void addTools(const QStringList &names);
    void finishTool(QToolButton &button, const QAction &action);
    void createSpelling();
    void showSpelling();
    void editTable();
    void chooseImages();
    void chooseImagePair();

    QToolBar *m_tools;  ///< First: Tab goes through what was made in that order.
    CardEditor *m_editor;
    FindBar *m_findBar;
    EditorActions *m_editorActions;
    QLabel *m_hint;
    QAction *m_spelling = nullptr;
    SpellChecker *m_checker = nullptr;  ///< Made when the pane is shown with spelling on.
    QStringList m_languages;
};

}  // namespace ui
