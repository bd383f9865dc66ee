#include "tests/ui/revisions/commitstream.h"

#include "core/git/lfspointer.h"

#include <QBuffer>
#include <QColor>
#include <QImage>
#include <QPainter>

namespace test {

namespace {

QByteArray data(const QByteArray &content)
{
    return "data " + QByteArray::number(content.size()) + '\n' + content + '\n';
}

}  // namespace

QByteArray commit(const QByteArray &summary, int seconds, const Files &files)
{
    QByteArray out = "commit refs/heads/main\ncommitter Ada Lovelace <ada@example.org> "
        + QByteArray::number(1'700'000'000 + seconds) + " +0100\n" + data(summary);
    for (const auto &[path, content] : files.asKeyValueRange())
        out += setFile("100644", path, content);
    return out;
}

QByteArray setFile(const QByteArray &mode, const QByteArray &path, const QByteArray &content)
{
    return "M " + mode + " inline " + path + '\n' + data(content);
}

QByteArray removeFile(const QByteArray &path)
{
    return "D " + path + '\n';
}

QByteArray moveFile(const QByteArray &from, const QByteArray &to)
{
    return "R " + from + ' ' + to + '\n';
}

QByteArray lfsPointer(const QByteArray &content)
{
    return core::LfsPointer{.oid = core::sha256Of(content), .sizeBytes = content.size()}.toText();
}

QByteArray discPicture(const QColor &color, int radius)
{
    QImage image(240, 160, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setBrush(color);
    painter.drawEllipse(QPoint{120, 80}, radius, radius);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

}  // namespace test
