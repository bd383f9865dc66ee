#pragma once

#include "ui/card/opencard.h"

#include <QWidget>

class QSplitter;
class QTabWidget;

namespace ui {

class FindingsPanel;
class PreviewPane;
class SourcePane;

/// The panes on an open card, side by side: its source, how it will look, and what the rules say. Each shows the one
/// text of the session and changes it there.
class CardWorkbench final : public QWidget
{
    Q_OBJECT

public:
    explicit CardWorkbench(OpenCard &card, QWidget *parent = nullptr);

    void showFindings();
    /// From the leading to the trailing edge.
    [[nodiscard]] QList<QWidget *> panes() const;  ///< Brings them to the front.

signals:
    void linkActivated(const QUrl &url);

private:
    void createSide();
    void connectFindings();

    OpenCard &m_card;
    QSplitter *m_splitter;
    SourcePane *m_source;
    PreviewPane *m_preview;
    QTabWidget *m_side;
    FindingsPanel *m_findings;
};

}  // namespace ui
