#pragma once

#include "core/card/textsearch.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace ui {

class CardEditor;

/// Finds and replaces in a CardEditor, below which it stands. Hidden until openFind() or openReplace().
///
/// Object names for tests: "findText", "replaceText", "findCase", "findWords", "findExpression", "findSelection",
/// "findNext", "findPrevious", "replaceOne", "replaceAll", "findCount", "findClose".
class FindBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(CardEditor &editor, QWidget *parent = nullptr);

public slots:
    void openFind();
    void openReplace();
    void findNext();
    void findPrevious();
    void close();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void createFindRow();
    void createReplaceRow();
    QToolButton *createSwitch(const QString &name, const QString &sign, const QString &words);
    void open(bool withReplace);
    void search();
    void step(bool backwards);
    void replaceOne();
    void replaceAll();
    void limitToSelection(bool isLimited);
    void follow(const core::TextEdits &edits);
    void showCount();
    [[nodiscard]] core::TextSpan area() const;
    [[nodiscard]] QString lineEnd() const;

    CardEditor &m_editor;
    QLineEdit *m_pattern;
    QLineEdit *m_replacement;
    QWidget *m_replaceRow;
    QLabel *m_count;
    QLabel *m_problem;
    QToolButton *m_case = nullptr;
    QToolButton *m_words = nullptr;
    QToolButton *m_expression = nullptr;
    QToolButton *m_inSelection = nullptr;
    QTimer m_delay;
    std::optional<core::TextSearch> m_search;
    core::TextSearch::Matches m_matches;
    std::optional<core::TextSpan> m_selection;  ///< What it is limited to.
};

}  // namespace ui
