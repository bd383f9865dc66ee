#pragma once

#include "ui/card/opencard.h"

#include <QTimer>
#include <QWidget>

class QSplitter;
class QTabWidget;

namespace ui {

class FindingsPanel;
class MetadataForm;
class OutlinePanel;
class PreviewPane;
class SourcePane;

/// The panes on an open card, side by side: its source or its metadata as a form, how it will look, and what the rules
/// say. Each shows the one text of the session and changes it there. Where there is no room for three, the preview is a
/// tab beside the findings.
class CardWorkbench final : public QWidget
{
    Q_OBJECT

public:
    explicit CardWorkbench(OpenCard &card, QWidget *parent = nullptr);

    void showFindings();  ///< Brings them to the front.
    /// From the leading to the trailing edge.
    [[nodiscard]] QList<QWidget *> panes() const;
    /// What can be done with the text.
    [[nodiscard]] QList<QAction *> sourceActions() const;

signals:
    void linkActivated(const QUrl &url);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setCompact(bool isCompact);
    void createWriting();
    void createSide();
    void goTo(const core::TextSpan &span);
    void connectFindings();
    void connectOutline();
    void connectScrolling();
    void readOutline();

    OpenCard &m_card;
    QSplitter *m_splitter;
    QTabWidget *m_writing;
    SourcePane *m_source;
    MetadataForm *m_form;
    PreviewPane *m_preview;
    QTabWidget *m_side;
    FindingsPanel *m_findings;
    OutlinePanel *m_outline;
    bool m_isCompact = false;  ///< The preview is a tab.
    QTimer m_reading;  ///< Of the headings: not at every key.
    Query m_query;
    QueryLane m_lane{1};  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
