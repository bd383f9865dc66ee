#include "ui/shared/plantext.h"

#include "ui/shared/formatting.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct PlanText
{
    Q_DECLARE_TR_FUNCTIONS(PlanText)
};

/// "FILE:LINE: pattern" of core as a sentence; the raw text when it is not of that form.
QString gitIgnoreText(const QString &detail)
{
    if (detail.isEmpty())
        return PlanText::tr("Ignored by the repository’s .gitignore");
    const qsizetype patternAt = detail.indexOf(u": ");
    const qsizetype lineAt = patternAt < 0 ? -1 : detail.lastIndexOf(u':', patternAt - 1);
    if (lineAt <= 0)
        return PlanText::tr("Ignored by .gitignore: %1").arg(detail);
    const QString file = detail.first(lineAt).section(u'/', -1);
    //: %1 is a file name such as ".gitignore", %2 a line number, %3 a pattern.
    return PlanText::tr("Ignored by %1, line %2: %3")
        .arg(file, detail.sliced(lineAt + 1, patternAt - lineAt - 1), detail.sliced(patternAt + 2));
}

/// A commit by its first ten digits; any other revision as it is.
QString shortRevision(const QString &revision)
{
    return core::GitOid::fromHex(QStringView{revision}) ? revision.first(10) : core::printable(revision, 60);
}

QStringList totalsParts(const core::PublishPlan::Totals &totals)
{
    QStringList parts;
    const auto add = [&parts](int count, const QString &text) {
        if (count > 0)
            parts.append(text);
    };
    add(totals.addCount, PlanText::tr("%Ln file(s) to add", nullptr, totals.addCount));
    add(totals.replaceCount, PlanText::tr("%Ln to replace", nullptr, totals.replaceCount));
    if (totals.sendBytes > 0)
        //: %1 is "12 files to add" or "3 to replace", %2 the size of everything that will be sent.
        parts.last() = PlanText::tr("%1 (%2)").arg(parts.constLast(), formatBytes(totals.sendBytes));
    if (totals.copyBytes > 0)
        //: %1 is a size; the server has the content already, so nothing of it is sent.
        parts.append(PlanText::tr("%1 copied on the server").arg(formatBytes(totals.copyBytes)));
    add(totals.deleteCount, PlanText::tr("%Ln to delete", nullptr, totals.deleteCount));
    add(totals.keepCount, PlanText::tr("%Ln unchanged", nullptr, totals.keepCount));
    add(totals.skipCount, PlanText::tr("%Ln left out", nullptr, totals.skipCount));
    return parts;
}

}  // namespace

QString actionText(core::PlanAction action)
{
    using enum core::PlanAction;
    switch (action) {
    case Add: return PlanText::tr("Add", "what will happen to a file");
    case Replace: return PlanText::tr("Replace", "what will happen to a file");
    case Keep: return PlanText::tr("Unchanged", "what will happen to a file");
    case Delete: return PlanText::tr("Delete", "what will happen to a file");
    case Skip: return PlanText::tr("Left out", "what will happen to a file");
    }
    Q_UNREACHABLE_RETURN({});
}

QString doneText(core::PlanAction action)
{
    using enum core::PlanAction;
    switch (action) {
    case Add: return PlanText::tr("Added", "what was done to a file");
    case Replace: return PlanText::tr("Replaced", "what was done to a file");
    case Delete: return PlanText::tr("Deleted", "what was done to a file");
    case Keep:
    case Skip: return actionText(action);
    }
    Q_UNREACHABLE_RETURN({});
}

QString actionIcon(core::PlanAction action)
{
    using enum core::PlanAction;
    switch (action) {
    case Add: return u"add"_s;
    case Replace: return u"replace"_s;
    case Keep: return u"keep"_s;
    case Delete: return u"delete"_s;
    case Skip: return u"eye-off"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString reasonText(const core::PlanEntry &entry)
{
    using enum core::PlanReason;
    switch (entry.reason) {
    case NewFile: return PlanText::tr("New in the repository");
    case ContentDiffers: return PlanText::tr("The repository has different content");
    case SameContent: return PlanText::tr("The repository has the same content");
    case DeletePattern: return PlanText::tr("Matches %1").arg(entry.detail);
    case GitIgnored: return gitIgnoreText(entry.detail);
    case Excluded: return PlanText::tr("Excluded by %1").arg(entry.detail);
    case HubInternal: return PlanText::tr("Belongs to git or the Hub client");
    case BrokenLink: return PlanText::tr("A link to a file that does not exist");
    case NotAFile: return PlanText::tr("Not a regular file");
    case LeavesFolder: return PlanText::tr("A link out of the folder, to %1").arg(entry.detail);
    //: %1 is a branch, a tag or a commit.
    case AtRevision: return PlanText::tr("As it is in %1").arg(shortRevision(entry.detail));
    //: %1 is a branch, a tag or a commit.
    case NotAtRevision: return PlanText::tr("Not in %1").arg(shortRevision(entry.detail));
    //: %1 is a commit that was to be undone.
    case ChangedSince: return PlanText::tr("Changed again since %1").arg(shortRevision(entry.detail));
    }
    Q_UNREACHABLE_RETURN({});
}

QString totalsText(const core::PublishPlan::Totals &totals)
{
    // A list, not a sentence: each part stands alone, so the order does not matter to the grammar.
    return totalsParts(totals).join(PlanText::tr(", ", "between the parts of a list"));
}

QString publishText(const core::PublishPlan &plan)
{
    const auto totals = plan.totals();
    const int sent = totals.addCount + totals.replaceCount;
    // The label of a button: a name of 96 characters would be wider than the page.
    const QString repo = core::printable(plan.repo.fullName(), 40);
    if (plan.createPullRequest)
        //: %1 is a repository such as acme/tiny-bert.
        return PlanText::tr("Propose %Ln file(s) to %1", nullptr, sent + totals.deleteCount).arg(repo);
    if (totals.deleteCount == 0)
        //: %1 is a repository such as acme/tiny-bert.
        return PlanText::tr("Publish %Ln file(s) to %1", nullptr, sent).arg(repo);
    if (sent == 0)
        //: %1 is a repository such as acme/tiny-bert.
        return PlanText::tr("Delete %Ln file(s) in %1", nullptr, totals.deleteCount).arg(repo);
    //: %n counts files that are sent or deleted, %1 is a repository.
    return PlanText::tr("Publish %Ln change(s) to %1", nullptr, sent + totals.deleteCount).arg(repo);
}

QString sideEffectsText(const core::PublishPlan &plan)
{
    if (plan.createRepo) {
        return plan.creation.visibility == core::Visibility::Private
            ? PlanText::tr("The private repository %1 will be created.").arg(plan.repo.fullName())
            : PlanText::tr("The public repository %1 will be created.").arg(plan.repo.fullName());
    }
    if (plan.createBranch)
        return PlanText::tr("The branch %1 will be created.").arg(plan.revision);
    return {};
}

QString stageText(core::PublishStage stage)
{
    using enum core::PublishStage;
    switch (stage) {
    case Idle: return PlanText::tr("Getting ready");
    case Scanning: return PlanText::tr("Looking through the files");
    case Comparing: return PlanText::tr("Comparing with the repository");
    case Planning: return PlanText::tr("Asking the server how to store each file");
    case Creating: return PlanText::tr("Creating the repository");
    case Hashing: return PlanText::tr("Reading and hashing the files");
    case Sending: return PlanText::tr("Sending");
    case Committing: return PlanText::tr("Making the commit");
    case Verifying: return PlanText::tr("Checking what arrived, file by file");
    case Done: return PlanText::tr("Done");
    }
    Q_UNREACHABLE_RETURN({});
}

QString fileStateText(core::FileState state)
{
    using enum core::FileState;
    switch (state) {
    case Waiting: return PlanText::tr("Waiting", "state of a file");
    case Hashing: return PlanText::tr("Reading", "state of a file");
    case Sending: return PlanText::tr("Sending", "state of a file");
    case Sent: return PlanText::tr("Sent", "state of a file");
    case AlreadyThere: return PlanText::tr("Already there", "state of a file");
    case Committed: return PlanText::tr("Committed", "state of a file");
    case Verified: return PlanText::tr("Verified", "state of a file");
    case Failed: return PlanText::tr("Failed", "state of a file");
    }
    Q_UNREACHABLE_RETURN({});
}

}  // namespace ui
