#include "ui/shell/savedstate.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QSaveFile>

#include <array>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

Q_LOGGING_CATEGORY(log, "app.ui.state", QtInfoMsg)

constexpr int formatVersion = 1;
constexpr std::array placeNames{"keychain"_L1, "file"_L1, "hubClient"_L1,
                                "environment"_L1};  // in the order of the enum
constexpr auto onlyOwner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

// People paste into the wrong field.
QString withoutToken(const QString &text)
{
    static const QRegularExpression token{u"\\b(hf|api_org)_[A-Za-z0-9_]{8,}"_s};
    return text.contains(token) ? QString() : text;
}

QString toText(const std::optional<core::RepoId> &repo)
{
    return repo ? repo->webPath().mid(1) : QString();
}

std::optional<core::RepoId> repositoryFrom(const QJsonValue &value)
{
    const auto repo = core::RepoId::parse(value.toString());
    return repo ? std::optional(*repo) : std::nullopt;
}

QJsonObject toObject(const PublishDraft &draft)
{
    QJsonArray paths;
    for (const DroppedPath &path : draft.drops.paths())
        paths.append(QJsonObject{{u"path"_s, path.localPath},
                                 {u"destination"_s, path.destination},
                                 {u"keepsFolderName"_s, path.keepsFolderName}});
    QStringList removed = draft.drops.removed();
    removed.sort();
    return {{u"repository"_s, toText(draft.repository)},
            {u"revision"_s, draft.revision},
            {u"paths"_s, paths},
            {u"removed"_s, QJsonArray::fromStringList(removed)},
            {u"summary"_s, withoutToken(draft.summary)},
            {u"description"_s, withoutToken(draft.description)},
            {u"createsPullRequest"_s, draft.createsPullRequest}};
}

QJsonObject toObject(const core::Account &account)
{
    return {{u"endpoint"_s, account.endpoint.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery)},
            {u"user"_s, account.user},
            {u"tokenName"_s, account.tokenName},
            {u"place"_s, QString(placeNames.at(static_cast<size_t>(account.place)))},
            {u"where"_s, account.where}};
}

core::Account accountFrom(const QJsonObject &object)
{
    const auto place = std::ranges::find(placeNames, object.value("place"_L1).toString());
    return {.endpoint = QUrl(object.value("endpoint"_L1).toString(), QUrl::StrictMode),
            .user = object.value("user"_L1).toString(),
            .tokenName = object.value("tokenName"_L1).toString(),
            .place = place == placeNames.end() ? core::CredentialPlace::Keychain
                                               : static_cast<core::CredentialPlace>(place - placeNames.begin()),
            .where = object.value("where"_L1).toString()};
}

QJsonObject toObject(const std::optional<SavedCard> &card)
{
    if (!card)
        return {};
    return {{u"repository"_s, card->repository.webPath().mid(1)}, {u"revision"_s, card->revision}};
}

std::optional<SavedCard> cardFrom(const QJsonObject &object)
{
    const auto repo = core::RepoId::parse(object.value("repository"_L1).toString());
    if (!repo)
        return std::nullopt;
    return SavedCard{.repository = *repo, .revision = object.value("revision"_L1).toString(u"main"_s)};
}

QJsonObject toObject(const SavedHistory &history)
{
    return {{u"repository"_s, toText(history.source.repo)},
            {u"folder"_s, history.source.folder},
            {u"diffState"_s, history.diffState},
            {u"downloadFolder"_s, history.downloadFolder}};
}

SavedHistory historyFrom(const QJsonObject &object)
{
    const QString folder = object.value("folder"_L1).toString();
    return {.source = {.repo = repositoryFrom(object.value("repository"_L1)),
                       .folder = QDir::isAbsolutePath(folder) ? folder : QString{}},
            .diffState = object.value("diffState"_L1).toString(),
            .downloadFolder = object.value("downloadFolder"_L1).toString()};
}

QJsonObject toObject(const SavedDiscussions &discussions)
{
    QJsonObject drafts;
    for (const auto &[key, text] : discussions.drafts.asKeyValueRange()) {
        if (const QString kept = withoutToken(text); !kept.isEmpty())
            drafts.insert(key, kept);
    }
    return {{u"repository"_s, toText(discussions.repository)}, {u"drafts"_s, drafts}};
}

SavedDiscussions discussionsFrom(const QJsonObject &object)
{
    SavedDiscussions discussions{.repository = repositoryFrom(object.value("repository"_L1))};
    const QJsonObject drafts = object.value("drafts"_L1).toObject();
    for (const QString &key : drafts.keys())
        discussions.drafts.insert(key, drafts.value(key).toString());
    return discussions;
}

QStringList toStrings(const QJsonValue &value)
{
    QStringList strings;
    for (const QJsonValue &item : value.toArray())
        strings.append(item.toString());
    return strings;
}

PublishDraft draftFrom(const QJsonObject &object)
{
    QList<DroppedPath> paths;
    for (const QJsonValue &value : object.value("paths"_L1).toArray()) {
        const QString path = value["path"_L1].toString();
        if (QDir::isAbsolutePath(path))
            paths.append({.localPath = path,
                          .destination = value["destination"_L1].toString(),
                          .keepsFolderName = value["keepsFolderName"_L1].toBool(true)});
    }
    return {.repository = repositoryFrom(object.value("repository"_L1)),
            .revision = object.value("revision"_L1).toString(u"main"_s),
            .drops = DropList::restored(paths, toStrings(object.value("removed"_L1))),
            .summary = object.value("summary"_L1).toString(),
            .description = object.value("description"_L1).toString(),
            .createsPullRequest = object.value("createsPullRequest"_L1).toBool()};
}

DropList stillThere(const DropList &drops)
{
    QList<DroppedPath> paths = drops.paths();
    paths.removeIf([](const DroppedPath &path) { return !QFileInfo::exists(path.localPath); });
    return paths.isEmpty() ? DropList() : DropList::restored(paths, drops.removed());
}

}  // namespace

QByteArray toJson(const SavedState &state)
{
    QJsonArray workspaces;
    for (const SavedWorkspace &workspace : state.workspaces) {
        workspaces.append(QJsonObject{{u"account"_s, toObject(workspace.account)},
                                      {u"usesLocalHub"_s, workspace.usesLocalHub},
                                      {u"page"_s, workspace.page},
                                      {u"publish"_s, toObject(workspace.draft)},
                                      {u"card"_s, toObject(workspace.card)},
                                      {u"history"_s, toObject(workspace.history)},
                                      {u"discussions"_s, toObject(workspace.discussions)}});
    }
    const QJsonObject root{{u"version"_s, formatVersion},
                           {u"current"_s, state.current},
                           {u"recentActions"_s, QJsonArray::fromStringList(state.recentActions)},
                           {u"workspaces"_s, workspaces}};
    return QJsonDocument(root).toJson();
}

core::Result<SavedState> stateFromJson(const QByteArray &json, const QString &path)
{
    QJsonParseError problem;
    const QJsonObject root = QJsonDocument::fromJson(json, &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return core::fail(core::ErrorKind::Storage, path, problem.errorString());
    if (root.value("version"_L1).toInt() != formatVersion)
        return core::fail(core::ErrorKind::Storage, path, u"not a version that this program writes"_s);
    SavedState state{.current = root.value("current"_L1).toInt(),
                     .recentActions = toStrings(root.value("recentActions"_L1))};
    for (const QJsonValue &value : root.value("workspaces"_L1).toArray()) {
        SavedWorkspace workspace{.account = accountFrom(value["account"_L1].toObject()),
                                 .usesLocalHub = value["usesLocalHub"_L1].toBool(),
                                 .page = value["page"_L1].toString(),
                                 .draft = draftFrom(value["publish"_L1].toObject()),
                                 .card = cardFrom(value["card"_L1].toObject()),
                                 .history = historyFrom(value["history"_L1].toObject()),
                                 .discussions = discussionsFrom(value["discussions"_L1].toObject())};
        if (workspace.usesLocalHub || !workspace.account.endpoint.host().isEmpty())
            state.workspaces.append(std::move(workspace));
    }
    return state;
}

SavedState readState(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        if (file.exists())
            qCWarning(log) << "What was open cannot be read:" << file.errorString();
        return {};
    }
    auto state = stateFromJson(file.readAll(), path);
    file.close();
    if (!state) {
        const QString aside = path + u".broken"_s;
        qCWarning(log) << "What was open cannot be understood and is set aside as" << aside << ':'
                       << state.error().detail;
        QFile::remove(aside);
        QFile::rename(path, aside);
        return {};
    }
    for (SavedWorkspace &workspace : state->workspaces)
        workspace.draft.drops = stillThere(workspace.draft.drops);
    return *std::move(state);
}

core::Result<> writeState(const QString &path, const SavedState &state)
{
    if (!QDir().mkpath(QFileInfo(path).path()))
        return core::fail(core::ErrorKind::Storage, path);
    QSaveFile file(path);
    // The mode comes before the content: at no moment can others read it.
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(onlyOwner) || file.write(toJson(state)) < 0
        || !file.commit())
        return core::fail(core::ErrorKind::Storage, path, file.errorString());
    return {};
}

}  // namespace ui
