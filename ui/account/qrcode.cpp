#include "ui/account/qrcode.h"

#include "ui/shared/theme.h"

#include <QPainter>

#include <memory>
#include <qrencode.h>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int side = 168;  ///< In device-independent pixels, margin included.
constexpr int quietSquares = 4;  ///< The margin that the standard asks for.

struct FreeCode
{
    void operator()(QRcode *code) const { QRcode_free(code); }
};

}  // namespace

QrCode::QrCode(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"qrCode"_s);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Code to scan with a phone"));
}

void QrCode::setText(const QString &text)
{
    m_side = 0;
    m_dark.clear();
    const std::unique_ptr<QRcode, FreeCode> code(
        text.isEmpty() ? nullptr : QRcode_encodeString8bit(text.toUtf8().constData(), 0, QR_ECLEVEL_M));
    if (code) {
        m_side = code->width;
        const auto count = static_cast<std::size_t>(m_side) * static_cast<std::size_t>(m_side);
        m_dark.reserve(count);
        for (std::size_t i = 0; i < count; ++i)
            m_dark.push_back((code->data[i] & 1U) != 0);  // the other bits say what the square is for
    }
    update();
}

QSize QrCode::sizeHint() const
{
    return {side, side};
}

void QrCode::paintEvent(QPaintEvent *)
{
    const theme::Colors &light = theme::colors(false);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(light.surface);
    painter.drawRoundedRect(rect(), theme::radius, theme::radius);
    if (isEmpty())
        return;

    // In the screen's own pixels: a square that ends between two of them would be blurred.
    const qreal ratio = devicePixelRatioF();
    const int available = qFloor(std::min(width(), height()) * ratio);
    const int square = std::max(available / (m_side + 2 * quietSquares), 1);
    const int left = (qFloor(width() * ratio) - square * m_side) / 2;
    const int top = (qFloor(height() * ratio) - square * m_side) / 2;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.scale(1 / ratio, 1 / ratio);
    for (int y = 0; y < m_side; ++y) {
        for (int x = 0; x < m_side; ++x) {
            if (isDark(x, y))
                painter.fillRect(left + x * square, top + y * square, square, square, light.text);
        }
    }
}

}  // namespace ui
