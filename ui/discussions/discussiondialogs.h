#pragma once

#include "core/base/repoid.h"
#include "core/hub/discussion.h"
#include "ui/shared/dialogframe.h"

class QLineEdit;

namespace ui {

class OpenThread;

// Source: the Hub's limits of a title, in characters.
inline constexpr int shortestTitle = 3;
inline constexpr int longestTitle = 200;

/// Says what lands where, and asks whether to merge.
class MergePullRequestDialog final : public DialogFrame
{
    Q_OBJECT

public:
    MergePullRequestDialog(const OpenThread &thread, const core::RepoId &repo, QWidget *parent);
};

/// Says what deleting the commits of a closed pull request means, and asks whether to.
class DeleteCommitsDialog final : public DialogFrame
{
    Q_OBJECT

public:
    DeleteCommitsDialog(const core::Discussion &discussion, QWidget *parent);
};

class HideCommentDialog final : public DialogFrame
{
    Q_OBJECT

public:
    HideCommentDialog(const core::DiscussionEvent &comment, QWidget *parent);
};

class DiscussionTitleDialog final : public DialogFrame
{
    Q_OBJECT

public:
    DiscussionTitleDialog(const QString &title, QWidget *parent);

    [[nodiscard]] QString title() const;

private:
    QLineEdit *m_title;
};

/// A comment that is too long for its card, as the text it is.
class WholeCommentDialog final : public DialogFrame
{
    Q_OBJECT

public:
    WholeCommentDialog(const core::DiscussionEvent &comment, QWidget *parent);
};

}  // namespace ui
