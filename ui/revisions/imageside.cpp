#include "ui/revisions/imageside.h"

#include <QBuffer>
#include <QImageReader>

namespace ui {

namespace {

constexpr int mostImageMegabytes = 256;  // decoded
constexpr QSize mostPixels{4096, 4096};  // shown smaller beyond that

}  // namespace

QImage decodeImage(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader decoder{&buffer};
    decoder.setAllocationLimit(mostImageMegabytes);
    decoder.setAutoTransform(true);
    if (const QSize size = decoder.size(); size.width() > mostPixels.width() || size.height() > mostPixels.height())
        decoder.setScaledSize(size.scaled(mostPixels, Qt::KeepAspectRatio));
    return decoder.read();
}

}  // namespace ui
