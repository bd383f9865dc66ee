#pragma once

#include "ui/revisions/diffcontent.h"
#include "ui/shared/errortext.h"
#include "ui/shared/querylane.h"

#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace ui {

class DiffBar;
class EmptyState;
class FactsView;
class ImageDiffView;
class MeaningView;
class MessageBar;
class RenderedCardView;
class TensorDiffView;
class TextDiffView;

/// What changed in one file, in the way that tells most, and in the others on demand.
///
/// Reads and compares beside the window. Thread: GUI.
class DiffPane final : public QWidget
{
    Q_OBJECT

public:
    explicit DiffPane(QWidget *parent = nullptr);

    /// Nothing: no file is selected. `sides` are what is compared, with the way to what is not on this computer.
    void showEntry(const std::optional<core::ChangedEntry> &entry, const ComparedSides &sides = {});
    void goToNextChange();
    void goToPreviousChange();

    /// How changes are looked at, to be remembered.
    [[nodiscard]] QString state() const;
    void restoreState(const QString &state);

signals:
    void stateChanged();
    void linkActivated(const QUrl &url);  ///< In a rendered card.
    void remedyRequested(ui::Remedy remedy);  ///< Other than to try again.

private:
    void createViews();
    void connectBar();
    void connectViews();
    void read();
    void showWaiting();
    void stopFetching();
    void remedy(Remedy remedy);
    void showContent(const core::Result<DiffContent> &content);
    void showAspect();
    void showText(const QString &heading, const QString &explanation);

    DiffBar *m_bar;
    MessageBar *m_messages;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    TextDiffView *m_text;
    MeaningView *m_meaning;
    ImageDiffView *m_images;
    TensorDiffView *m_tensors;
    RenderedCardView *m_rendered;
    FactsView *m_facts;
    std::optional<core::ChangedEntry> m_entry;
    ComparedSides m_sides;
    bool m_mayFetch = true;
    QTimer m_patience;  ///< Until it is worth saying that something is being fetched.
    Query m_query;
    QueryLane m_lane{1};  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
