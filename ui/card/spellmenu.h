#pragma once

#include <QObject>

class QMenu;

namespace ui {

class CardEditor;
class SpellChecker;

/// What the editor's menu offers for a word that is misspelled.
class SpellMenu final : public QObject
{
    Q_OBJECT

public:
    SpellMenu(CardEditor &editor, SpellChecker &checker);

private:
    void extend(QMenu *menu, qsizetype position);
    void addSuggestions(QMenu &menu, const QString &word, qsizetype begin);

    CardEditor &m_editor;
    SpellChecker &m_checker;
};

}  // namespace ui
