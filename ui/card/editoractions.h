#pragma once

#include <QList>
#include <QObject>

#include <functional>

class QAction;
class QMenu;
class QWidget;

namespace ui {

class CardEditor;
class FindBar;

/// What can be done with the text of a card, as actions of `owner`: named "card.verb", each with its shortcut, so that
/// menu, palette and shortcut sheet know them.
class EditorActions final : public QObject
{
    Q_OBJECT

public:
    EditorActions(CardEditor &editor, FindBar &findBar, QWidget &owner);

    [[nodiscard]] QAction *find(const QString &name) const;

signals:
    void tableRequested();
    void imageRequested();
    void imagePairRequested();

private:
    struct Words;
    using Handler = std::function<void()>;

    QAction *add(const Words &words, Handler handler);
    void createInlineActions();
    void createLineActions();
    void createBlockActions();
    void createSearchActions();
    void createFindingActions();
    void showLanguages();

    CardEditor &m_editor;
    FindBar &m_findBar;
    QWidget &m_owner;
};

}  // namespace ui
