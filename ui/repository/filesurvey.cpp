#include "ui/repository/filesurvey.h"

#include "core/review/modelfolder.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <map>

namespace ui {
namespace {

core::Result<> scanInto(FileSurvey &survey, const QStringList &paths, const QString &destination,
                        const std::stop_token &stop)
{
    const auto found = core::scanFiles(paths, {.destination = destination}, stop);
    if (!found)
        return std::unexpected(found.error());
    survey.files += core::modelFiles(*found);
    survey.skippedCount += static_cast<int>(found->skipped.size());
    survey.totalBytes += found->totalBytes();
    return {};
}

core::Result<> scanAll(FileSurvey &survey, const QList<ChosenPath> &paths, const std::stop_token &stop)
{
    std::map<QString, QStringList> byDestination;  // many files chosen together are one scan
    for (const ChosenPath &path : paths) {
        const QFileInfo info(path.localPath);
        QString destination = path.destination;
        if (path.keepsFolderName && info.isDir())
            destination = destination.isEmpty() ? info.fileName() : destination + u'/' + info.fileName();
        byDestination[destination].append(path.localPath);
    }
    for (const auto &[destination, together] : byDestination) {
        if (const auto scanned = scanInto(survey, together, destination, stop); !scanned)
            return scanned;
    }
    return {};
}

// A single weights file is seldom named after the model, but the folder it lies in may be.
QString folderNameOf(const QList<ChosenPath> &paths)
{
    if (paths.isEmpty())
        return {};
    const QFileInfo info(paths.constFirst().localPath);
    return info.isDir() ? info.fileName() : info.dir().dirName();
}

}  // namespace

core::Result<FileSurvey> surveyFiles(const QList<ChosenPath> &paths, const std::stop_token &stop)
{
    FileSurvey survey;
    if (const auto scanned = scanAll(survey, paths, stop); !scanned)
        return std::unexpected(scanned.error());
    std::ranges::sort(survey.files, {}, &core::ModelFile::path);
    auto facts = core::readModelFacts(survey.files, folderNameOf(paths), stop);
    if (!facts)
        return std::unexpected(facts.error());
    survey.facts = std::move(*facts);
    if (!survey.facts.readmePath.isEmpty())
        return survey;
    auto proposal = core::proposeCard(survey.files, folderNameOf(paths), {}, stop);
    if (!proposal)
        return std::unexpected(proposal.error());
    survey.proposal = std::move(*proposal);
    return survey;
}

}  // namespace ui
