#pragma once

#include "ui/card/opencard.h"

#include <QWidget>

class QSplitter;
class QTabWidget;

namespace ui {

class FindingsPanel;

/// The panes on an open card, side by side: its source, how it will look, and beside them form, outline and findings.
/// Each shows the one text of the session and changes it there.
class CardWorkbench final : public QWidget
{
    Q_OBJECT

public:
    explicit CardWorkbench(OpenCard &card, QWidget *parent = nullptr);

    void showFindings();  ///< Brings them to the front.

private:
    void createSide();
    void connectFindings();
    void goTo(core::TextSpan span);

    OpenCard &m_card;
    QSplitter *m_splitter;
    QTabWidget *m_side;
    FindingsPanel *m_findings;
};

}  // namespace ui
