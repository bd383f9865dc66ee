#pragma once

#include <QWidget>

class QLabel;
class QListView;
class QStackedWidget;

namespace ui {

class DiscussionFilterBar;
class EmptyState;
class OpenDiscussions;

/// The discussions of a repository: filter, list, what stands there when it is empty, and how many there are.
///
/// Shows an OpenDiscussions, which outlives it. Thread: GUI.
class DiscussionList final : public QWidget
{
    Q_OBJECT

public:
    explicit DiscussionList(OpenDiscussions &open, QWidget *parent = nullptr);

    void focusFilter();
    void focusList();

private:
    void createView();
    void showList();
    void followSelection();
    void selectShown();
    [[nodiscard]] QString countText() const;

    OpenDiscussions &m_open;
    DiscussionFilterBar *m_filter;
    QStackedWidget *m_stack;
    QListView *m_view;
    EmptyState *m_empty;
    QLabel *m_count;
};

}  // namespace ui
