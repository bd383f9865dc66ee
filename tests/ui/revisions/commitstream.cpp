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
        out += "M 100644 inline " + path + '\n' + data(content);
    return out;
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
