#include "core/card/carddraft.h"

#include "core/base/replacefile.h"
#include "core/card/cardtext.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int formatVersion = 1;
constexpr qint64 readLimitBytes = 64'000'000;
constexpr qint64 imageLimitBytes = 100'000'000;
const QString imageFolder = u"images/"_s;
constexpr auto ownerFolder = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;

Result<> writeFile(const QString &path, const QByteArray &content)
{
    return replaceFile(path, content, FileAccess::OwnerOnly).transform_error([](Error error) {
        error.kind = ErrorKind::Storage;
        return error;
    });
}

Result<QByteArray> readFile(const QString &path, qint64 limitBytes)
{
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::FileUnreadable, path, file.errorString());
    if (file.size() > limitBytes)
        return fail(ErrorKind::TooLarge, path);
    return file.readAll();
}

Result<> makeFolder(const QString &path)
{
    if (!QDir{}.mkpath(path) || !QFile::setPermissions(path, ownerFolder))
        return fail(ErrorKind::Storage, path, u"the folder cannot be made"_s);
    return {};
}

QJsonObject toJson(const CardDraft &draft)
{
    return {{u"version"_s, formatVersion},
            {u"endpoint"_s, draft.place.endpoint.toString(QUrl::RemoveUserInfo)},
            {u"type"_s, toString(draft.place.repo.type)},
            {u"owner"_s, draft.place.repo.owner},
            {u"name"_s, draft.place.repo.name},
            {u"revision"_s, draft.place.revision},
            {u"baseOid"_s, draft.baseOid},
            {u"images"_s, QJsonArray::fromStringList(draft.images)},
            {u"texts"_s, QJsonArray::fromStringList(draft.texts.keys())},
            {u"changed"_s, draft.changed.toUTC().toString(Qt::ISODateWithMs)}};
}

/// All but the texts, which have files of their own. Nothing when `json` is not what toJson() makes.
std::optional<CardDraft> fromJson(const QJsonObject &json)
{
    const auto type = repoTypeFromString(json.value(u"type"_s).toString());
    if (json.value(u"version"_s).toInt() != formatVersion || !type)
        return std::nullopt;
    CardDraft draft;
    draft.place = {
        .endpoint = QUrl(json.value(u"endpoint"_s).toString()),
        .repo = {.type = *type, .owner = json.value(u"owner"_s).toString(), .name = json.value(u"name"_s).toString()},
        .revision = json.value(u"revision"_s).toString()};
    draft.baseOid = json.value(u"baseOid"_s).toString();
    for (const QJsonValue image : json.value(u"images"_s).toArray())
        draft.images.append(image.toString());
    for (const QJsonValue text : json.value(u"texts"_s).toArray()) {
        if (const auto path = checkRepoPath(text.toString()))
            draft.texts.insert(*path, {});
    }
    draft.changed = QDateTime::fromString(json.value(u"changed"_s).toString(), Qt::ISODateWithMs);
    return draft;
}

Result<QString> readTextFile(const QString &path)
{
    return readFile(path, readLimitBytes).and_then(CardText::decode).transform([](const CardText &card) {
        return card.text();
    });
}

Result<> writeTexts(const QString &folder, const QMap<QString, QString> &texts)
{
    for (const auto &[path, text] : texts.asKeyValueRange()) {
        const QString localPath = folder + u'/' + path;
        const auto done =
            makeFolder(QFileInfo{localPath}.path()).and_then([&] { return writeFile(localPath, text.toUtf8()); });
        if (!done)
            return done;
    }
    return {};
}

/// What is no longer part of a draft must not be published with it. Images come and go by themselves.
void removeOthers(const QString &folder, const QMap<QString, QString> &texts)
{
    QDirIterator files{folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories};
    while (files.hasNext()) {
        const QString path = files.next().sliced(folder.size() + 1);
        if (path != u"README.md" && !path.startsWith(imageFolder) && !texts.contains(path))
            QFile::remove(files.filePath());
    }
}

Result<CardDraft> readDraft(const QString &folder)
{
    const auto json = readFile(folder + u"/draft.json"_s, readLimitBytes);
    if (!json)
        return std::unexpected(json.error());
    std::optional<CardDraft> draft = fromJson(QJsonDocument::fromJson(*json).object());
    if (!draft)
        return fail(ErrorKind::Storage, folder + u"/draft.json"_s, u"not a draft of a card"_s);
    const auto text = readTextFile(folder + u"/files/README.md"_s);
    const auto base = readTextFile(folder + u"/base.md"_s);
    if (!text || !base)
        return std::unexpected((text ? base : text).error());
    draft->text = *text;
    draft->base = *base;
    for (auto file = draft->texts.begin(); file != draft->texts.end(); ++file) {
        const auto content = readTextFile(folder + u"/files/"_s + file.key());
        if (!content)
            return std::unexpected(content.error());
        file.value() = *content;
    }
    return std::move(*draft);
}

}  // namespace

QString fileNameFor(const CardPlace &place)
{
    const QString key = QStringList{place.endpoint.toString(QUrl::RemoveUserInfo | QUrl::StripTrailingSlash),
                                    place.repo.webPath(), place.revision}
                            .join(u'\n');
    return QString::fromLatin1(QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex().first(16));
}

QString CardDraftStore::folderOf(const CardPlace &place) const
{
    return m_folder + u'/' + fileNameFor(place);
}

QString CardDraftStore::filesFolder(const CardPlace &place) const
{
    return folderOf(place) + u"/files"_s;
}

Result<std::optional<CardDraft>> CardDraftStore::read(const CardPlace &place) const
{
    const QString folder = folderOf(place);
    if (!QFileInfo::exists(folder))
        return std::nullopt;
    Result<CardDraft> draft = readDraft(folder);
    if (draft && draft->place == place)
        return std::move(*draft);
    // Whatever it is, it may be somebody's work.
    const QString aside = folder + u".broken-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMddhhmmsszzz"_s);
    if (!QDir{}.rename(folder, aside))
        return fail(ErrorKind::Storage, folder, u"cannot be set aside"_s);
    return std::nullopt;
}

QList<CardDraft> CardDraftStore::list() const
{
    QList<CardDraft> drafts;
    for (const QFileInfo &entry : QDir{m_folder}.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (auto draft = readDraft(entry.filePath()); draft && folderOf(draft->place) == entry.filePath())
            drafts.append(std::move(*draft));
    }
    std::ranges::sort(drafts, std::ranges::greater{}, &CardDraft::changed);
    return drafts;
}

Result<> CardDraftStore::write(const CardDraft &draft) const
{
    const QString folder = folderOf(draft.place);
    // The text last but for the list of what there is: a draft that was begun counts only once it is whole.
    return makeFolder(folder)
        .and_then([&] { return makeFolder(folder + u"/files"_s); })
        .and_then([&] { return writeFile(folder + u"/base.md"_s, draft.base.toUtf8()); })
        .and_then([&] { return writeTexts(folder + u"/files"_s, draft.texts); })
        .and_then([&] { return writeFile(folder + u"/files/README.md"_s, draft.text.toUtf8()); })
        .and_then([&] {
            return writeFile(folder + u"/draft.json"_s, QJsonDocument(toJson(draft)).toJson(QJsonDocument::Indented));
        })
        .transform([&] { removeOthers(folder + u"/files"_s, draft.texts); });
}

Result<> CardDraftStore::remove(const CardPlace &place) const
{
    QDir folder{folderOf(place)};
    if (folder.exists() && !folder.removeRecursively())
        return fail(ErrorKind::Storage, folder.path(), u"cannot be removed"_s);
    return {};
}

Result<QString> CardDraftStore::freeImagePath(const CardPlace &place, const QString &name) const
{
    const QFileInfo wanted{name};
    const QString suffix = wanted.suffix().isEmpty() ? QString{} : u'.' + wanted.suffix();
    for (int number = 1;; ++number) {
        const QString count = number == 1 ? QString{} : u'-' + QString::number(number);
        const auto path = checkRepoPath(imageFolder + wanted.completeBaseName() + count + suffix);
        if (!path || !QFileInfo::exists(filesFolder(place) + u'/' + *path))
            return path;
    }
}

Result<QString> CardDraftStore::addImage(const CardPlace &place, const QString &name, const QByteArray &content) const
{
    const auto path = freeImagePath(place, name);
    if (!path)
        return path;
    return makeFolder(folderOf(place))
        .and_then([&] { return makeFolder(filesFolder(place) + u"/images"_s); })
        .and_then([&] { return writeFile(filesFolder(place) + u'/' + *path, content); })
        .transform([&] { return *path; });
}

Result<QString> CardDraftStore::addImage(const CardPlace &place, const QString &localPath) const
{
    return readFile(localPath, imageLimitBytes).and_then([&](const QByteArray &content) {
        return addImage(place, QFileInfo{localPath}.fileName(), content);
    });
}

}  // namespace core
