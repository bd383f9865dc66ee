#include "ui/discussions/discussiondialogs.h"

#include "ui/discussions/changesview.h"
#include "ui/discussions/discussionwords.h"
#include "ui/discussions/openthread.h"
#include "ui/shared/textview.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

// What is asked about a discussion that is there.

namespace ui {

namespace {

constexpr QSize wholeSize{760, 560};

QLabel *createMeaning(const QString &text, QWidget *parent)
{
    auto *meaning = new QLabel(text, parent);
    meaning->setObjectName(u"dialogMeaning"_s);
    meaning->setTextFormat(Qt::PlainText);
    meaning->setWordWrap(true);
    return meaning;
}

QString mergeText(const OpenThread &thread, const core::RepoId &repo)
{
    const QString branch = branchText(thread.details().changes->base);
    const QString title = titleText(thread.details().discussion);
    if (thread.diffState() != OpenThread::DiffState::Read || !thread.diff().files) {
        //: %1 is a title, %2 a branch, %3 a repository.
        return MergePullRequestDialog::tr("“%1” becomes part of the branch %2 of %3. How many files it changes is not "
                                          "known: its commits could not be fetched to this computer.")
            .arg(title, branch, repo.fullName());
    }
    //: %1 is a title, %2 such as "2 commits, 3 changed files", %3 a branch, %4 a repository.
    return MergePullRequestDialog::tr("“%1” (%2) becomes part of the branch %3 of %4.")
        .arg(title, extentText(thread), branch, repo.fullName());
}

}  // namespace

MergePullRequestDialog::MergePullRequestDialog(const OpenThread &thread, const core::RepoId &repo, QWidget *parent)
    : DialogFrame(u"mergePullRequestDialog"_s, tr("Merge pull request"),
                  tr("Merge #%1?").arg(thread.details().discussion.number), parent)
{
    content()->addWidget(createMeaning(mergeText(thread, repo), this));
    content()->addWidget(createMeaning(tr("Everybody who asks for this branch gets it from then on. A merge cannot be "
                                          "undone, only reverted by another commit."),
                                       this));
    createButtons(tr("&Merge"), tr("Cancel"));
    preferReject();
}

DeleteCommitsDialog::DeleteCommitsDialog(const core::Discussion &discussion, QWidget *parent)
    : DialogFrame(u"deleteCommitsDialog"_s, tr("Delete commits"),
                  tr("Delete the commits of #%1?").arg(discussion.number), parent)
{
    const bool isMerged = discussion.status == core::DiscussionStatus::Merged;
    //: %1 is a reference such as refs/pr/3.
    content()->addWidget(createMeaning(
        isMerged
            ? tr("%1 is deleted on the Hub. What was merged stays; what was said stays.").arg(discussion.revision())
            : tr("%1 is deleted on the Hub, and with it the commits that are nowhere else: the pull request can "
                 "never be opened again. What was said stays.")
                  .arg(discussion.revision()),
        this));
    createButtons(tr("&Delete them"), tr("Keep them"), theme::ButtonRole::Dangerous);
    preferReject();
}

HideCommentDialog::HideCommentDialog(const core::DiscussionEvent &comment, QWidget *parent)
    : DialogFrame(u"hideCommentDialog"_s, tr("Hide comment"),
                  tr("Hide the comment by %1?").arg(core::printable(comment.author)), parent)
{
    content()->addWidget(
        createMeaning(tr("Nobody can read it any more, and there is no way here to bring it back."), this));
    createButtons(tr("&Hide it"), tr("Keep it"), theme::ButtonRole::Dangerous);
    preferReject();
}

DiscussionTitleDialog::DiscussionTitleDialog(const QString &title, QWidget *parent)
    : DialogFrame(u"discussionTitleDialog"_s, tr("Change the title"), tr("Change the title"), parent)
    , m_title(new QLineEdit(title, this))
{
    m_title->setObjectName(u"discussionTitle"_s);
    m_title->setMaxLength(longestTitle);
    QFormLayout *form = createFieldForm();
    addField(form, tr("&Title"), m_title);
    content()->addLayout(form);
    createButtons(tr("&Change it"), tr("Cancel"));
    connect(m_title, &QLineEdit::textChanged, this, [this, title] {
        acceptButton()->setEnabled(this->title().size() >= shortestTitle && this->title() != title);
    });
    acceptButton()->setEnabled(false);
    m_title->setFocus();
    m_title->selectAll();
}

QString DiscussionTitleDialog::title() const
{
    return m_title->text().trimmed();
}

WholeCommentDialog::WholeCommentDialog(const core::DiscussionEvent &comment, QWidget *parent)
    : DialogFrame(u"wholeCommentDialog"_s, tr("Comment"), tr("Comment by %1").arg(core::printable(comment.author)),
                  parent)
{
    auto *text = new TextView(u"wholeComment"_s, tr("The whole comment"), this);
    text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    text->setPlainText(shownText(comment.text));
    content()->addWidget(text, 1);
    createButtons({}, tr("Close"));
    resize(wholeSize);
}

}  // namespace ui
