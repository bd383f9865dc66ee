#include "ui/shared/previewfiles.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Signature
{
    int offset;
    QByteArray bytes;
    QByteArray mime;
};

const QList<Signature> &signatures()
{
    static const QList<Signature> list{
        {0, "\x89PNG\r\n\x1a\n"_ba, "image/png"_ba},
        {0, "\xff\xd8\xff"_ba, "image/jpeg"_ba},
        {0, "GIF8"_ba, "image/gif"_ba},
        {8, "WEBP"_ba, "image/webp"_ba},
        {4, "ftypavi"_ba, "image/avif"_ba},
        {4, "ftyp"_ba, "video/mp4"_ba},
        {0, "BM"_ba, "image/bmp"_ba},
        {0, "\x1a\x45\xdf\xa3"_ba, "video/webm"_ba},
        {0, "OggS"_ba, "application/ogg"_ba},
        {0, "ID3"_ba, "audio/mpeg"_ba},
        {0, "\xff\xfb"_ba, "audio/mpeg"_ba},
        {0, "fLaC"_ba, "audio/flac"_ba},
        {8, "WAVE"_ba, "audio/wav"_ba},
    };
    return list;
}

PreviewFile shown(core::Result<QByteArray> content)
{
    if (!content || content->size() > PreviewFiles::maxBytes)
        return {};
    const QByteArray mime = mediaType(*content);
    return mime.isEmpty() ? PreviewFile{} : PreviewFile{.content = *std::move(content), .mime = mime};
}

}  // namespace

QByteArray mediaType(const QByteArray &content)
{
    for (const auto &[offset, bytes, mime] : signatures()) {
        if (QByteArrayView{content}.mid(offset, bytes.size()) == bytes)
            return mime;
    }
    // A drawing is shown as <img> only, where the browser runs none of its scripts and loads none of its links.
    const QByteArray start = content.left(1024);
    return start.contains("<svg") && !start.contains('\0') ? "image/svg+xml"_ba : QByteArray{};
}

core::Result<QByteArray> readStaged(const QString &root, const QString &localPath)
{
    using enum core::ErrorKind;
    const QFileInfo info{localPath};
    const QString real = info.canonicalFilePath();
    if (real.isEmpty())
        return core::fail(FileNotFound, localPath);
    const QString home =
        root.isEmpty() ? QFileInfo{info.absolutePath()}.canonicalFilePath() : QFileInfo{root}.canonicalFilePath();
    if (home.isEmpty() || !real.startsWith(home.endsWith(u'/') ? home : home + u'/'))
        return core::fail(FileNameRejected, localPath, u"leads out of the folder"_s);
    QFile file{real};
    if (!QFileInfo{real}.isFile() || !file.open(QIODevice::ReadOnly))
        return core::fail(FileUnreadable, localPath, file.errorString());
    QByteArray content = file.read(PreviewFiles::maxBytes + 1);
    if (content.size() > PreviewFiles::maxBytes)
        return core::fail(TooLarge, localPath);
    return content;
}

PreviewFiles::RemoteReader hubReader(const core::HubClient &hub, const core::RepoId &repo, const QString &revision)
{
    return [hub, repo, revision](const QString &path, const std::stop_token &stop) -> core::Result<QByteArray> {
        QByteArray content;
        const auto take = [&content](QByteArrayView part) {
            content.append(part);
            return content.size() <= PreviewFiles::maxBytes;
        };
        const auto downloaded = hub.download(repo, revision, path, take, stop);
        if (content.size() > PreviewFiles::maxBytes)
            return core::fail(core::ErrorKind::TooLarge, path);
        return downloaded.transform([&content] { return content; });
    };
}

PreviewFiles::PreviewFiles(QObject *parent)
    : QObject{parent}
{
}

void PreviewFiles::setStaged(const QString &root, const QHash<QString, QString> &staged)
{
    m_root = root;
    m_staged = staged;
}

void PreviewFiles::setRemote(RemoteReader remote)
{
    m_remote = std::move(remote);
}

void PreviewFiles::fetch(const QString &path, std::function<void(PreviewFile)> done)
{
    m_lane.run(
        this,
        [path, root = m_root, local = m_staged.value(path), remote = m_remote](const std::stop_token &stop) {
            if (!local.isEmpty())
                return shown(readStaged(root, local));
            return remote ? shown(remote(path, stop)) : PreviewFile{};
        },
        std::move(done));
}

}  // namespace ui
