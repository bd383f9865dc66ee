#pragma once

#include "ui/discussions/commentcard.h"
#include "ui/discussions/discussionrights.h"

#include <QScrollArea>
#include <QTimer>

class QPushButton;
class QVBoxLayout;

namespace ui {

/// What happened in a discussion, the oldest above. Of very many events the description and the newest are shown, and
/// those between on demand; cards are made a few at a time, so that the window stays quick.
class EventList final : public QScrollArea
{
    Q_OBJECT

public:
    explicit EventList(QWidget *parent = nullptr);

    /// What is there already and has not changed keeps its place.
    void setThread(const core::DiscussionDetails &thread, const DiscussionRights &rights);
    void clear();
    void showEnd();  ///< Once what setThread() brings next is there.

signals:
    void editRequested(const core::DiscussionEvent &comment);
    void hideRequested(const core::DiscussionEvent &comment);
    void quoteRequested(const core::DiscussionEvent &comment);
    void wholeRequested(const core::DiscussionEvent &comment);
    void webLinkActivated(const QUrl &url);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Shown
    {
        core::DiscussionEvent event;
        CommentRights rights;

        friend bool operator==(const Shown &, const Shown &) = default;
    };
    void choose();
    void fill();
    void drop(qsizetype first);
    [[nodiscard]] QWidget *createPart(const Shown &shown);
    [[nodiscard]] QWidget *createComment(const Shown &shown);
    [[nodiscard]] QWidget *createLine(const core::DiscussionEvent &event);

    QVBoxLayout *m_column;
    QPushButton *m_earlier;  ///< Between the description and the rest.
    QList<Shown> m_all;
    QList<Shown> m_wanted;  ///< Those of them that are to be shown.
    QList<std::pair<Shown, QWidget *>> m_parts;  ///< Those that are.
    qsizetype m_room = 0;  ///< How many of the newest.
    bool m_wantsEnd = false;
    QTimer m_filling;
};

}  // namespace ui
