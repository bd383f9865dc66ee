#include "core/hub/commitbody_p.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qint64 blockBytes = 3 * 256 * 1024;  // a multiple of 3, so that only the last block is padded

QByteArray line(const QString &key, const QJsonObject &value)
{
    return QJsonDocument{QJsonObject{{u"key"_s, key}, {u"value"_s, value}}}.toJson(QJsonDocument::Compact) + '\n';
}

QByteArray quoted(const QString &text)
{
    const QByteArray list = QJsonDocument{QJsonArray{text}}.toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

QByteArray headerLine(const CommitRequest &request)
{
    QJsonObject value{{u"summary"_s, request.summary}, {u"description"_s, request.description}};
    if (request.parent)
        value.insert(u"parentCommit"_s, request.parent->toString());
    return line(u"header"_s, value);
}

Result<> put(QFile &body, const QByteArray &bytes)
{
    if (body.write(bytes) == bytes.size())
        return {};
    return fail(ErrorKind::Storage, body.fileName(), body.errorString());
}

/// Writes the content as base64, and holds it to the id that was planned. Reads at most one byte more than planned.
Result<> putContent(QFile &body, const CommitOperation &operation, const std::stop_token &stop)
{
    QFile content{operation.localPath};
    if (!content.exists())
        return fail(ErrorKind::FileNotFound, operation.localPath);
    if (!content.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorKind::FileUnreadable, operation.localPath, content.errorString());

    Hasher<GitOid> hasher;
    hasher.add(QByteArray{"blob " + QByteArray::number(operation.sizeBytes)}.append('\0'));
    QByteArray block{blockBytes, Qt::Uninitialized};
    qint64 total = 0;
    qint64 filled = 0;
    for (bool atEnd = false; !atEnd;) {
        if (stop.stop_requested())
            return canceled(operation.localPath);
        const qint64 got = content.read(block.data() + filled, blockBytes - filled);
        if (got < 0)
            return fail(ErrorKind::FileUnreadable, operation.localPath, content.errorString());
        filled += got;
        atEnd = got == 0;
        if (filled < blockBytes && !atEnd)
            continue;
        total += filled;
        if (total > operation.sizeBytes)
            break;
        const QByteArray bytes = QByteArray::fromRawData(block.constData(), filled);
        hasher.add(bytes);
        if (const auto written = put(body, bytes.toBase64()); !written)
            return written;
        filled = 0;
    }
    if (total != operation.sizeBytes || hasher.finish() != operation.blobOid)
        return fail(ErrorKind::FileChanged, operation.localPath);
    return {};
}

Result<> putRegularFile(QFile &body, const CommitOperation &operation, const std::stop_token &stop)
{
    return put(body,
               R"({"key":"file","value":{"path":)" + quoted(operation.path) + R"(,"encoding":"base64","content":")")
        .and_then([&] { return putContent(body, operation, stop); })
        .and_then([&] { return put(body, "\"}}\n"); });
}

Result<> putOperation(QFile &body, const CommitOperation &operation, const std::stop_token &stop)
{
    switch (operation.kind) {
    case CommitOperation::Kind::AddRegular: return putRegularFile(body, operation, stop);
    case CommitOperation::Kind::AddLfs:
        return put(body,
                   line(u"lfsFile"_s,
                        {{u"path"_s, operation.path},
                         {u"algo"_s, u"sha256"_s},
                         {u"oid"_s, operation.sha256.toString()},
                         {u"size"_s, qint64{operation.sizeBytes}}}));
    case CommitOperation::Kind::CopyFile:
        return put(
            body,
            line(u"lfsFile"_s,
                 {{u"path"_s, operation.path}, {u"algo"_s, u"sha256"_s}, {u"oid"_s, operation.sha256.toString()}}));
    case CommitOperation::Kind::DeleteFile: return put(body, line(u"deletedFile"_s, {{u"path"_s, operation.path}}));
    case CommitOperation::Kind::DeleteFolder: {
        const QString folder = operation.path.endsWith(u'/') ? operation.path : QString{operation.path + u'/'};
        return put(body, line(u"deletedFolder"_s, {{u"path"_s, folder}}));
    }
    }
    return {};
}

}  // namespace

Result<CommitBody> CommitBody::write(const CommitRequest &request, const std::stop_token &stop)
{
    auto body = std::make_unique<QTemporaryFile>();  // made with mode 0600
    if (!body->open())
        return fail(ErrorKind::Storage, body->fileTemplate(), body->errorString());
    if (const auto written = put(*body, headerLine(request)); !written)
        return std::unexpected(written.error());
    for (const CommitOperation &operation : request.operations) {
        if (const auto written = putOperation(*body, operation, stop); !written)
            return std::unexpected(written.error());
    }
    if (!body->flush())
        return fail(ErrorKind::Storage, body->fileName(), body->errorString());
    return CommitBody{std::move(body)};
}

FileRange CommitBody::range() const
{
    return {.path = m_file->fileName(), .lengthBytes = m_file->size()};
}

}  // namespace core
