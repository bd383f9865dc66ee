#include "ui/revisions/restorewords.h"

#include "core/base/repoid.h"
#include "ui/shared/formatting.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct RestoreWords
{
    Q_DECLARE_TR_FUNCTIONS(RestoreWords)
};

/// The Hub keeps a pointer although the content was deleted. Its words are part of its API: hub-api, commit, 400.
bool isContentMissing(const core::Error &error)
{
    return error.kind == core::ErrorKind::Rejected
        && error.detail.contains(u"LFS pointer pointed to a file that does not exist");
}

QString shownBranch(const RestoreRequest &request)
{
    return core::printable(request.options.branch);
}

}  // namespace

QString restoreHeading(const RestoreRequest &request)
{
    if (request.isRevert)
        return RestoreWords::tr("Revert this commit");
    const QStringList &paths = request.options.paths;
    if (paths.isEmpty())
        return RestoreWords::tr("Restore the repository to this commit");
    if (paths.size() == 1)
        //: %1 is a file or folder.
        return RestoreWords::tr("Restore %1").arg(core::printable(paths.first()));
    return RestoreWords::tr("Restore %Ln file(s)", nullptr, static_cast<int>(paths.size()));
}

QString restoreButtonText(const RestoreRequest &request)
{
    return request.isRevert ? RestoreWords::tr("Re&vert") : RestoreWords::tr("Re&store");
}

QString restoredHeading(const RestoreRequest &request, const core::Receipt &receipt)
{
    if (!receipt.pullRequestUrl.isEmpty())
        return RestoreWords::tr("The change is proposed as a pull request");
    if (receipt.commits.isEmpty())
        return RestoreWords::tr("There was nothing to change");
    return request.isRevert ? RestoreWords::tr("The commit is reverted") : RestoreWords::tr("It is as it was then");
}

QString planRemark(const RestoreRequest &request, const core::PublishPlan &plan)
{
    const auto conflicts = static_cast<int>(core::conflictsOf(plan).size());
    if (plan.isEmpty() && conflicts > 0)
        return RestoreWords::tr("All that this commit changed was changed again since, so there is nothing that can be "
                                "reverted. Restore the files one by one instead.");
    if (plan.isEmpty() && request.isRevert)
        //: %1 is a branch.
        return RestoreWords::tr("Nothing of what this commit did is in %1 any more: there is nothing to revert.")
            .arg(shownBranch(request));
    if (plan.isEmpty())
        //: %1 is a branch.
        return RestoreWords::tr("In %1 it is as it was then: there is nothing to restore.").arg(shownBranch(request));
    if (conflicts > 0)
        return RestoreWords::tr("%Ln file(s) changed again after this commit and stay as they are. The others are "
                                "reverted.",
                                nullptr, conflicts);
    return {};
}

QString travelText(const core::PublishPlan::Totals &totals)
{
    if (totals.sendBytes == 0)
        return RestoreWords::tr("The server does it with what it has: 0 bytes are sent.");
    //: %1 is a size.
    return RestoreWords::tr("Small files are part of the commit itself: %1 of them are fetched and sent again. Large "
                            "files are copied on the server.")
        .arg(formatBytes(totals.sendBytes));
}

UserMessage describeRestore(const core::Error &error, const RestoreRequest &request)
{
    UserMessage message = describe(error);
    if (isContentMissing(error)) {
        const QString path = error.detail.section(u"Offending file: - "_s, 1).section(u'\n', 0, 0).trimmed();
        message.text = path.isEmpty()
            ? RestoreWords::tr("The content of a large file is no longer on the server, so it cannot be brought back. "
                               "Nothing was changed. Restore other files.")
            //: %1 is a file.
            : RestoreWords::tr("The content of %1 is no longer on the server, so it cannot be brought back. Nothing "
                               "was changed. Restore other files.")
                  .arg(core::printable(path));
        message.remedy = Remedy::None;
    } else if (error.kind == core::ErrorKind::Conflict) {
        //: %1 is a branch.
        message.text = RestoreWords::tr("Somebody published to %1 since this plan was made. Nothing was changed. Make "
                                        "the plan anew and look at it again.")
                           .arg(shownBranch(request));
    } else if (error.kind == core::ErrorKind::NothingToPublish) {
        message.text = RestoreWords::tr("This commit changed no file, so there is nothing to revert.");
        message.remedy = Remedy::None;
    } else if (error.kind == core::ErrorKind::InvalidInput && request.isRevert && !request.parent) {
        message.text = RestoreWords::tr("This commit joins two histories, and which they are is not known yet. Wait "
                                        "until the whole history is fetched, then revert it again.");
        message.remedy = Remedy::None;
    }
    return message;
}

}  // namespace ui
