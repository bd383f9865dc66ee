#include "core/localhub/commitplan_p.h"

#include "core/base/repoid.h"
#include "core/git/pathrules.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

/// A 10 MiB file in base64 or as escaped text, with room to spare.
constexpr qsizetype maxLineBytes = 64LL * 1024 * 1024;

std::unexpected<Error> rejected(const QString &words)
{
    return fail(ErrorKind::Rejected, {}, words);
}

QString bullets(const QStringList &paths)
{
    return u"- "_s + paths.join(u"\n- "_s);
}

}  // namespace

Result<> CommitPlan::addBytes(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const qsizetype end = bytes.indexOf('\n');
        const QByteArrayView piece = end < 0 ? bytes : bytes.first(end);
        if (m_line.size() + piece.size() > maxLineBytes)
            return fail(ErrorKind::TooLarge, {}, u"A line of the request is too long"_s);
        m_line.append(piece);
        if (end < 0)
            return {};
        bytes = bytes.sliced(end + 1);
        const auto added = addLine(m_line);
        m_line.resize(0);
        if (!added)
            return added;
    }
    return {};
}

Result<> CommitPlan::addLine(QByteArrayView line)
{
    if (line.trimmed().isEmpty())
        return {};
    // fromJson() would keep a view of the line only while it parses, so no copy is needed.
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(line.data(), line.size()));
    if (!document.isObject())
        return rejected(u"A line of the request is not a JSON object"_s);
    const QString key = document[u"key"].toString();
    const QJsonObject value = document[u"value"].toObject();
    if (key != u"header")
        return addOperation(key, value);
    if (m_hasHeader)
        return rejected(u"The request has two headers"_s);
    m_hasHeader = true;
    m_summary = value[u"summary"].toString();
    m_description = value[u"description"].toString();
    m_parentCommit = value[u"parentCommit"].toString();
    return {};
}

Result<> CommitPlan::addWhole(const QJsonObject &body)
{
    m_hasHeader = true;
    m_summary = body[u"summary"].toString();
    m_description = body[u"description"].toString();
    m_parentCommit = body[u"parentCommit"].toString();
    const auto lists = std::to_array<std::pair<QLatin1StringView, QString>>(
        {{"files"_L1, u"file"_s}, {"lfsFiles"_L1, u"lfsFile"_s}, {"deletedEntries"_L1, u"deletedEntry"_s}});
    for (const auto &[list, key] : lists) {
        for (const QJsonValue &value : body[list].toArray()) {
            if (const auto added = addOperation(key, value.toObject()); !added)
                return added;
        }
    }
    return {};
}

Result<> CommitPlan::finish()
{
    if (!m_line.isEmpty()) {
        if (const auto added = addLine(m_line); !added)
            return added;
        m_line.clear();
    }
    if (!m_hasHeader || m_summary.trimmed().isEmpty())
        return rejected(u"The commit needs a header with a summary"_s);
    if (m_operations.isEmpty())
        return rejected(u"Add a line with the key `lfsFile`, `file` or `deletedFile`"_s);
    if (!m_withoutObject.isEmpty())
        return rejected(u"Your push was rejected because an LFS pointer pointed to a file that does not exist. For "
                        "instance, this can happen if you used git push --no-verify to push your changes. Offending "
                        "file: "_s
                        + bullets(m_withoutObject));
    if (!m_tooLarge.isEmpty())
        return rejected(u"Your push was rejected because it contains files larger than 10 MiB. Please use "
                        "https://git-lfs.github.com/ to store large files. Offending files: "_s
                        + bullets(m_tooLarge));
    return {};
}

QString CommitPlan::message() const
{
    return m_description.isEmpty() ? m_summary : m_summary + u"\n\n"_s + m_description;
}

Result<> CommitPlan::addOperation(const QString &key, const QJsonObject &value)
{
    using enum Operation::Kind;
    QString text = value[u"path"].toString();
    const bool isFolder = text.endsWith(u'/');
    if (isFolder && key.startsWith(u"deleted"))
        text.chop(1);
    const auto path = checkRepoPath(text);
    if (!path)
        return std::unexpected(path.error());
    if (key == u"file" || key == u"lfsFile") {
        const QString oldPath = value[u"oldPath"].toString();
        if (!oldPath.isEmpty() && !value.contains(u"content") && !value.contains(u"oid")) {
            m_operations.append(
                {.kind = Move, .path = *path, .oldPath = oldPath, .blob = {}, .isLarge = key != u"file"});
            return {};
        }
        if (!oldPath.isEmpty())
            m_operations.append({.kind = RemoveFile, .path = oldPath, .oldPath = {}, .blob = {}});
        return key == u"file" ? addFile(*path, value) : addLargeFile(*path, value);
    }
    if (key == u"deletedFile")
        m_operations.append({.kind = isFolder ? RemoveFolder : RemoveFile, .path = *path, .oldPath = {}, .blob = {}});
    else if (key == u"deletedFolder")
        m_operations.append({.kind = RemoveFolder, .path = *path, .oldPath = {}, .blob = {}});
    else if (key == u"deletedEntry")
        m_operations.append({.kind = RemoveEntry, .path = *path, .oldPath = {}, .blob = {}});
    else
        return rejected(u"Unknown operation: "_s + key);
    return {};
}

Result<> CommitPlan::addFile(const QString &path, const QJsonObject &value)
{
    const QJsonValue content = value[u"content"];
    if (!content.isString())
        return rejected(u"The file has no content: "_s + path);
    QByteArray bytes;
    if (value[u"encoding"].toString(u"utf-8"_s) == u"base64") {
        auto decoded =
            QByteArray::fromBase64Encoding(content.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded)
            return rejected(u"The content is not base64: "_s + path);
        bytes = *std::move(decoded);
    } else {
        bytes = content.toString().toUtf8();
    }
    m_regularBytes += bytes.size();
    if (bytes.size() > maxRegularBytes) {
        m_tooLarge.append(path);
        m_operations.append({.kind = Operation::Kind::Put, .path = path, .oldPath = {}, .blob = {}});
        return {};
    }
    const auto blob = m_repo.writeBlob(bytes);
    if (!blob)
        return std::unexpected(blob.error());
    m_operations.append({.kind = Operation::Kind::Put, .path = path, .oldPath = {}, .blob = *blob});
    return {};
}

Result<> CommitPlan::addLargeFile(const QString &path, const QJsonObject &value)
{
    const auto oid = Sha256::fromHex(value[u"oid"].toString());
    if (!oid || value[u"algo"].toString(u"sha256"_s) != u"sha256")
        return rejected(u"An lfsFile needs a SHA-256 oid: "_s + path);
    const auto size = m_store.sizeOf(*oid);
    if (!size) {
        m_withoutObject.append(path);
        m_operations.append({.kind = Operation::Kind::Put, .path = path, .oldPath = {}, .blob = {}});
        return {};
    }
    const qint64 claimed = value[u"size"].toInteger(*size);
    if (claimed != *size)
        return rejected(u"The size of %1 is %2, not %3"_s.arg(path, QString::number(*size), QString::number(claimed)));
    const auto blob = m_repo.writeBlob(LfsPointer{.oid = *oid, .sizeBytes = *size}.toText());
    if (!blob)
        return std::unexpected(blob.error());
    m_operations.append({.kind = Operation::Kind::Put, .path = path, .oldPath = {}, .blob = *blob, .isLarge = true});
    return {};
}

Result<> CommitPlan::apply(TreeEdit &tree) const
{
    for (const Operation &operation : m_operations) {
        if (const auto applied = applyOne(operation, tree); !applied)
            return applied;
    }
    return trackLargeFiles(tree);
}

Result<> CommitPlan::applyOne(const Operation &operation, TreeEdit &tree) const
{
    using enum Operation::Kind;
    switch (operation.kind) {
    case Put: return tree.putFile(operation.path, operation.blob);
    case Move: return tree.move(operation.oldPath, operation.path);
    case RemoveFile: return tree.removeFile(operation.path);
    case RemoveFolder: return tree.removeFolder(operation.path);
    case RemoveEntry:
        return tree.hasFolder(operation.path) ? tree.removeFolder(operation.path) : tree.removeFile(operation.path);
    }
    return {};
}

Result<> CommitPlan::trackLargeFiles(TreeEdit &tree) const
{
    const auto attributesIn = [&](const QString &folder) -> std::optional<QByteArray> {
        const auto blob = tree.fileAt(folder.isEmpty() ? u".gitattributes"_s : folder + u"/.gitattributes"_s);
        const auto content = blob ? m_repo.blob(*blob) : Result<QByteArray>{};
        return blob && content ? std::optional{*content} : std::nullopt;
    };
    PathRules rules{PathRules::Kind::Attributes, attributesIn};
    QByteArray added;
    for (const Operation &operation : m_operations) {
        const bool stillThere = operation.isLarge && tree.fileAt(operation.path).has_value();
        if (!stillThere || rules.isLfs(operation.path))
            continue;
        const QByteArray line = PathRules::trackingLine(operation.path);
        if (!added.contains(line))
            added += line;
    }
    if (added.isEmpty())
        return {};
    QByteArray content = attributesIn({}).value_or(QByteArray());
    if (!content.isEmpty() && !content.endsWith('\n'))
        content += '\n';
    const auto blob = m_repo.writeBlob(content.append(added));
    if (!blob)
        return std::unexpected(blob.error());
    return tree.putFile(u".gitattributes"_s, *blob);
}

}  // namespace core::localhub
