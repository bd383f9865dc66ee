#pragma once

#include "core/hub/discussion.h"

#include <QFrame>

class QHBoxLayout;
class QMenu;

namespace ui {

/// What may be done with a comment.
struct CommentRights
{
    bool mayEdit = false;
    bool mayHide = false;
    bool mayAnswer = false;

    friend bool operator==(const CommentRights &, const CommentRights &) = default;
};

/// One comment: who, when, and what, as Markdown that fetches nothing. A long one shows how it begins, and all of it on
/// demand.
class CommentCard final : public QFrame
{
    Q_OBJECT

public:
    CommentCard(const core::DiscussionEvent &comment, const CommentRights &rights, QWidget *parent);

    [[nodiscard]] const core::DiscussionEvent &comment() const { return m_comment; }

    static constexpr qsizetype mostShownChars = 6000;  ///< What a person reads at once; laid out in milliseconds.

signals:
    void editRequested(const core::DiscussionEvent &comment);
    void hideRequested(const core::DiscussionEvent &comment);
    void quoteRequested(const core::DiscussionEvent &comment);
    void wholeRequested(const core::DiscussionEvent &comment);
    void webLinkActivated(const QUrl &url);

private:
    QHBoxLayout *createHeader(const CommentRights &rights);
    void fillMenu(QMenu *menu, const CommentRights &rights);
    QWidget *createBody();
    [[nodiscard]] QString whenText() const;

    const core::DiscussionEvent m_comment;
};

}  // namespace ui
