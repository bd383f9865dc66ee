#include "core/publish/receipt.h"

#include "core/publish/jsonenums_p.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int formatVersion = 1;
constexpr QStringView formatName = u"slipway-receipt";
constexpr qint64 maxReceiptBytes = 256LL * 1024 * 1024;

constexpr EnumNames<PlanAction, 4> actionNames{{
    {PlanAction::Add, u"add"},
    {PlanAction::Replace, u"replace"},
    {PlanAction::Keep, u"keep"},
    {PlanAction::Delete, u"delete"},
}};

QString timeToText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime timeFromJson(JsonFields &fields, QStringView name)
{
    const QDateTime time = fields.timeOr(name);
    if (!time.isValid())
        fields.complain(name, u"is not a time");
    return time;
}

QJsonObject entryToJson(const ReceiptEntry &entry)
{
    QJsonObject json{{u"path"_s, entry.path},
                     {u"action"_s, nameOf(actionNames, entry.action)},
                     {u"size"_s, qint64{entry.sizeBytes}},
                     {u"mode"_s, nameOf(uploadModeNames, entry.mode)}};
    if (entry.sha256)
        json.insert(u"sha256"_s, entry.sha256->toString());
    if (entry.blobOid)
        json.insert(u"blob_oid"_s, entry.blobOid->toString());
    return json;
}

ReceiptEntry entryFromJson(JsonFields &fields)
{
    return {.path = fields.text(u"path"),
            .action = enumValue(fields, u"action", actionNames),
            .sizeBytes = fields.count(u"size"),
            .mode = enumValue(fields, u"mode", uploadModeNames),
            .sha256 = optionalDigest<Sha256>(fields, u"sha256"),
            .blobOid = optionalDigest<GitOid>(fields, u"blob_oid")};
}

QList<GitOid> commitsFromJson(JsonFields &fields)
{
    QList<GitOid> commits;
    const QJsonArray list = fields.list(u"commits");
    for (const auto &value : list) {
        const auto oid = GitOid::fromHex(QStringView{value.toString()});
        if (!oid)
            fields.complain(u"commits", u"holds something that is not an object id");
        commits.append(oid.value_or(GitOid{}));
    }
    return commits;
}

}  // namespace

QJsonObject toJson(const Receipt &receipt)
{
    QJsonArray commits;
    for (const GitOid &oid : receipt.commits)
        commits.append(oid.toString());
    QJsonArray entries;
    for (const ReceiptEntry &entry : receipt.entries)
        entries.append(entryToJson(entry));
    return {{u"format"_s, formatName.toString()},
            {u"version"_s, formatVersion},
            {u"endpoint"_s, publicAddress(receipt.endpoint)},
            {u"repo"_s, repoToJson(receipt.repo)},
            {u"revision"_s, receipt.revision},
            {u"commits"_s, commits},
            {u"commit_url"_s, publicAddress(receipt.commitUrl)},
            {u"pull_request_url"_s, publicAddress(receipt.pullRequestUrl)},
            {u"web_url"_s, publicAddress(receipt.webUrl)},
            {u"created_repo"_s, receipt.createdRepo},
            {u"verified"_s, receipt.verified},
            {u"started_at"_s, timeToText(receipt.startedAt)},
            {u"finished_at"_s, timeToText(receipt.finishedAt)},
            {u"sent_bytes"_s, qint64{receipt.sentBytes}},
            {u"reused_bytes"_s, qint64{receipt.reusedBytes}},
            {u"entries"_s, entries}};
}

Result<Receipt> receiptFromJson(const QJsonObject &json)
{
    JsonFields fields{json};
    if (fields.text(u"format") != formatName)
        fields.complain(u"format", u"is not 'slipway-receipt'");
    if (fields.count(u"version") != formatVersion)
        fields.complain(u"version", u"is not one this program knows");
    Receipt receipt{.endpoint = fields.webAddress(u"endpoint"),
                    .repo = repoFromJson(fields, u"repo"),
                    .revision = fields.text(u"revision"),
                    .commits = commitsFromJson(fields),
                    .commitUrl = fields.webAddressOr(u"commit_url"),
                    .pullRequestUrl = fields.webAddressOr(u"pull_request_url"),
                    .webUrl = fields.webAddressOr(u"web_url"),
                    .createdRepo = fields.flag(u"created_repo"),
                    .verified = fields.flag(u"verified"),
                    .startedAt = timeFromJson(fields, u"started_at"),
                    .finishedAt = timeFromJson(fields, u"finished_at"),
                    .sentBytes = fields.count(u"sent_bytes"),
                    .reusedBytes = fields.count(u"reused_bytes")};
    const auto entries = parseList<ReceiptEntry>(fields.list(u"entries"), u"entries"_s, entryFromJson);
    if (!fields.problem().isEmpty())
        return fail(ErrorKind::InvalidInput, u"receipt"_s, fields.problem());
    if (!entries)
        return fail(ErrorKind::InvalidInput, u"receipt"_s, entries.error().detail);
    receipt.entries = *entries;
    return receipt;
}

Result<QString> ReceiptStore::save(const Receipt &receipt) const
{
    const QDir folder{m_folder};
    if (!folder.mkpath(u"."_s))
        return fail(ErrorKind::Storage, m_folder, u"the folder could not be made"_s);
    const QString base = u"%1-%2-%3"_s.arg(receipt.finishedAt.toUTC().toString(u"yyyyMMdd'T'HHmmsszzz'Z'"_s),
                                           receipt.repo.owner, receipt.repo.name);
    QString path = folder.filePath(base + u".json");
    for (int copy = 2; QFile::exists(path); ++copy)
        path = folder.filePath(u"%1-%2.json"_s.arg(base).arg(copy));

    QSaveFile file{path};
    const QByteArray content = QJsonDocument{toJson(receipt)}.toJson(QJsonDocument::Indented);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return fail(ErrorKind::Storage, path, file.errorString());
    return path;
}

QList<Receipt> ReceiptStore::latest(int limit) const
{
    const QDir folder{m_folder};
    // Names begin with the time, so the reverse order of names is the newest first.
    const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name | QDir::Reversed);
    QList<Receipt> receipts;
    for (const QString &name : names) {
        if (receipts.size() >= limit)
            break;
        QFile file{folder.filePath(name)};
        if (!file.open(QIODevice::ReadOnly) || file.size() > maxReceiptBytes)
            continue;
        if (auto receipt = receiptFromJson(QJsonDocument::fromJson(file.readAll()).object()))
            receipts.append(std::move(*receipt));
    }
    return receipts;
}

}  // namespace core
