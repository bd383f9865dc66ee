#include "ui/revisions/historysource.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct HistorySourceText
{
    Q_DECLARE_TR_FUNCTIONS(HistorySourceText)
};

}  // namespace

UserMessage describe(const core::Error &error, const HistorySource &source)
{
    UserMessage message = describe(error);
    if (!source.isFolder())
        return message;
    const QString folder = core::printable(source.folder);
    if (error.kind == core::ErrorKind::FileNotFound) {
        message.text = HistorySourceText::tr("The folder “%1” is not there. Perhaps it was moved or renamed, or its "
                                             "disk is not connected. Try again once it is back, or open another one.")
                           .arg(folder);
        message.remedy = Remedy::Retry;
    } else if (error.kind == core::ErrorKind::Repository) {
        message.text = HistorySourceText::tr("“%1” is not in a git repository that can be read. Nothing in it was "
                                             "changed. Open another folder, or check this one with “git fsck”.")
                           .arg(folder);
    }
    return message;
}

QString onlyOnHubText()
{
    return HistorySourceText::tr("This works with repositories of the Hub. What is open is a folder on this computer.");
}

}  // namespace ui
