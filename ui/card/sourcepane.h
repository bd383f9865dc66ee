#pragma once

#include "ui/card/opencard.h"

#include <QTimer>
#include <QWidget>

namespace ui {

class CardEditor;
class EditorPane;

/// The source of an open card. What is typed here and what is changed elsewhere are changes of the one text of the
/// session, to the byte; undo and redo are the session's. What the rules say is marked in it.
class SourcePane final : public QWidget
{
    Q_OBJECT

public:
    explicit SourcePane(OpenCard &card, QWidget *parent = nullptr);

    [[nodiscard]] EditorPane &pane() { return *m_pane; }
    [[nodiscard]] CardEditor &editor();

    /// Puts the cursor on a place in the card's text, and the keyboard into the source.
    void goTo(core::TextSpan span);

private:
    void connectSession();
    void showText();
    void connectFindings();
    void connectImages();
    void showFindings();
    void fix(const core::Finding &finding, int index, int option);
    void follow(const core::TextEdits &edits, ChangeOrigin origin);
    void readLanguages();

    OpenCard &m_card;
    CardSession &m_session;
    EditorPane *m_pane;
    int m_shownRevision = 0;  ///< Of the session: what the editor has.
    bool m_isTyping = false;  ///< The session is taking in what the editor has already.
    QTimer m_reading;  ///< Of the card's languages: not at every key.
    Query m_query;
    QueryLane m_lane{1};  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
