#include "core/lfs/batchparser_p.h"

#include "core/hub/hubrequest.h"
#include "core/hub/jsonfields.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct ObjectAnswer
{
    LfsObject object;
    LfsUploadPlan plan;
    std::optional<Error> refusal;
};

bool isDigits(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isHeaderName(QStringView name)
{
    return !name.isEmpty() && std::ranges::all_of(name, [](QChar c) { return c > u' ' && c < u'\x7f' && c != u':'; });
}

/// How the body is framed is for the one who sends it; a server's guess would break the request.
bool isFraming(QStringView name)
{
    return name.compare(u"content-length", Qt::CaseInsensitive) == 0
        || name.compare(u"transfer-encoding", Qt::CaseInsensitive) == 0;
}

bool isHeaderValue(QStringView value)
{
    return std::ranges::none_of(value, [](QChar c) { return c < u' ' || c == u'\x7f'; });
}

/// The action's headers as they are to be sent; multipart's part addresses are not among them.
HttpHeaders readHeaders(JsonFields &action, bool isMultipart)
{
    HttpHeaders headers;
    const QJsonObject given = action.objectOr(u"header").object();
    for (auto it = given.begin(); it != given.end(); ++it) {
        const bool isPart = isMultipart && (isDigits(it.key()) || it.key() == u"chunk_size");
        if (isPart || isFraming(it.key()))
            continue;
        if (!it->isString() || !isHeaderName(it.key()) || !isHeaderValue(it->toString()))
            action.complain(u"header", u"holds something that is no HTTP header");
        else
            headers.emplaceBack(it.key().toUtf8(), it->toString().toUtf8());
    }
    return headers;
}

LfsAction readAction(JsonFields &action, bool isMultipart = false)
{
    return {.href = action.webAddress(u"href"), .headers = readHeaders(action, isMultipart)};
}

std::map<int, QUrl> readParts(JsonFields &header)
{
    std::map<int, QUrl> parts;
    const QStringList names = header.object().keys();
    for (const QString &name : names) {
        bool isNumber = false;
        const int number = isDigits(name) ? name.toInt(&isNumber) : 0;
        if (isNumber && !parts.emplace(number, header.webAddress(name)).second)
            header.complain(name, u"is there twice");
    }
    return parts;
}

/// Part numbers have no gaps when their count is right and they start and end right.
bool coversExactly(const std::map<int, QUrl> &parts, std::int64_t sizeBytes, std::int64_t chunkBytes)
{
    const std::int64_t wanted = sizeBytes / chunkBytes + (sizeBytes % chunkBytes != 0);
    return static_cast<std::int64_t>(parts.size()) == wanted
        && (parts.empty() || (parts.begin()->first == 1 && parts.rbegin()->first == wanted));
}

void readUpload(JsonFields &upload, LfsUploadPlan &plan)
{
    JsonFields header = upload.objectOr(u"header");
    const bool isMultipart = header.has(u"chunk_size");
    plan.upload = readAction(upload, isMultipart);
    if (!isMultipart)
        return;
    // A number in decimal text; some servers write it as a JSON number.
    const QJsonValue chunk = header.object().value(u"chunk_size");
    plan.chunkBytes = chunk.isString() ? chunk.toString().toLongLong() : chunk.toInteger();
    if (plan.chunkBytes <= 0) {
        header.complain(u"chunk_size", u"is not a number above 0");
    } else {
        plan.parts = readParts(header);
        upload.adoptProblem(header);
        if (!coversExactly(plan.parts, plan.object.sizeBytes, plan.chunkBytes))
            upload.complain(u"header", u"does not name every part exactly once");
    }
    upload.adoptProblem(header);
}

Error refusalOf(const JsonFields &error)
{
    // The code is an HTTP status, and the message what a body would have said.
    HttpResponse asResponse{.status = static_cast<int>(std::min<std::int64_t>(error.countOr(u"code", 500), 599))};
    asResponse.body = error.textOr(u"message").toUtf8();
    return errorFromResponse(asResponse, {});
}

ObjectAnswer readObject(JsonFields &fields)
{
    ObjectAnswer answer{.object = {.oid = fields.digest<Sha256>(u"oid"), .sizeBytes = fields.count(u"size")}};
    answer.plan.object = answer.object;
    if (fields.has(u"error")) {
        answer.refusal = refusalOf(fields.objectOr(u"error"));
        return answer;
    }
    JsonFields actions = fields.objectOr(u"actions");
    answer.plan.alreadyStored = !actions.has(u"upload");
    if (answer.plan.alreadyStored)
        return answer;
    JsonFields upload = actions.objectOr(u"upload");
    readUpload(upload, answer.plan);
    fields.adoptProblem(upload);
    if (actions.has(u"verify")) {
        JsonFields verify = actions.objectOr(u"verify");
        answer.plan.verify = readAction(verify);
        fields.adoptProblem(verify);
    }
    return answer;
}

}  // namespace

Result<QList<LfsUploadPlan>> parseBatch(const QByteArray &body, const QList<LfsObject> &asked)
{
    const auto root = jsonObject(body);
    if (!root)
        return std::unexpected(root.error());
    JsonFields fields{*root};
    const QString transfer = fields.textOr(u"transfer", u"basic"_s);
    if (transfer != u"basic" && transfer != u"multipart")
        return malformedAnswer(u"field 'transfer' is '%1', which was not offered"_s.arg(transfer));
    const QJsonArray objects = fields.list(u"objects");
    if (!fields.problem().isEmpty())
        return malformedAnswer(fields.problem());
    const auto answers = parseList<ObjectAnswer>(objects, u"objects"_s, readObject);
    if (!answers)
        return std::unexpected(answers.error());

    QHash<Sha256, ObjectAnswer> byOid;
    for (const ObjectAnswer &answer : *answers)
        byOid.insert(answer.object.oid, answer);
    QList<LfsUploadPlan> plans;
    plans.reserve(asked.size());
    for (const LfsObject &object : asked) {
        const auto found = byOid.constFind(object.oid);
        if (found == byOid.constEnd())
            return malformedAnswer(u"field 'objects' says nothing about %1"_s.arg(object.oid.toString()));
        if (found->refusal)
            return std::unexpected(*found->refusal);
        if (found->object.sizeBytes != object.sizeBytes)
            return malformedAnswer(u"field 'objects' has another size for %1"_s.arg(object.oid.toString()));
        plans.append(found->plan);
    }
    return plans;
}

}  // namespace core
