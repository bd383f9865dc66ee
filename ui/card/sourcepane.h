#pragma once

#include "ui/card/documentmap.h"
#include "ui/card/opencard.h"

#include <QWidget>

class QPlainTextEdit;

namespace ui {

/// The source of an open card. What is typed here and what is changed elsewhere are changes of the one text of the
/// session, to the byte; undo and redo are the session's.
class SourcePane final : public QWidget
{
    Q_OBJECT

public:
    explicit SourcePane(OpenCard &card, QWidget *parent = nullptr);

    /// Puts the cursor on a place in the card's text, and the keyboard into the source.
    void goTo(core::TextSpan span);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createEditor();
    void connectSession();
    void handleDocument(int position, int removed, int added);

    CardSession &m_session;
    QPlainTextEdit *m_edit;
    DocumentMap m_map;
};

}  // namespace ui
