#pragma once

#include "ui/revisions/diffcontent.h"
#include "ui/shared/querylane.h"

#include <QWidget>

class QStackedWidget;

namespace ui {

class DiffBar;
class EmptyState;
class FactsView;
class ImageDiffView;
class MeaningView;
class TextDiffView;

/// What changed in one file, in the way that tells most, and in the others on demand.
///
/// Reads and compares beside the window. Thread: GUI.
class DiffPane final : public QWidget
{
    Q_OBJECT

public:
    explicit DiffPane(QWidget *parent = nullptr);

    /// Nothing: no file is selected.
    void showEntry(const std::optional<core::ChangedEntry> &entry);
    void goToNextChange();
    void goToPreviousChange();

    /// How changes are looked at, to be remembered.
    [[nodiscard]] QString state() const;
    void restoreState(const QString &state);

signals:
    void stateChanged();

private:
    void createViews();
    void connectBar();
    void read();
    void showContent(const core::Result<DiffContent> &content);
    void showAspect();
    void showText(const QString &heading, const QString &explanation);

    DiffBar *m_bar;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    TextDiffView *m_text;
    MeaningView *m_meaning;
    ImageDiffView *m_images;
    FactsView *m_facts;
    std::optional<core::ChangedEntry> m_entry;
    Query m_query;
    QueryLane m_lane{1};  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
