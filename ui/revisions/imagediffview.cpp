#include "ui/revisions/imagediffview.h"

#include "ui/shared/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int whole = 100;
constexpr int checkSize = 8;

QString sizeText(const ImageSide &side)
{
    return side.image.isNull() ? ImageDiffView::tr("none")
                               : ImageDiffView::tr("%L1 × %L2").arg(side.image.width()).arg(side.image.height());
}

/// What is seen through a picture.
QBrush checks()
{
    QPixmap pixmap{2 * checkSize, 2 * checkSize};
    pixmap.fill(theme::colors().surface);
    QPainter painter{&pixmap};
    painter.fillRect(0, 0, checkSize, checkSize, theme::colors().surfaceHover);
    painter.fillRect(checkSize, checkSize, checkSize, checkSize, theme::colors().surfaceHover);
    return pixmap;
}

}  // namespace

ImageCanvas::ImageCanvas(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"imageCanvas"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void ImageCanvas::setImages(const ImageSide &before, const ImageSide &after)
{
    m_before = before;
    m_after = after;
    update();
}

void ImageCanvas::setMode(Mode mode)
{
    m_mode = mode;
    setCursor(mode == Mode::Swipe ? Qt::SplitHCursor : Qt::ArrowCursor);
    update();
}

void ImageCanvas::setShare(int percent)
{
    m_share = percent;
    update();
}

/// As large as there is room, but no larger than it is.
QRect ImageCanvas::placeIn(const QRect &area, const ImageSide &side) const
{
    QSize size = side.image.size();
    if (size.width() > area.width() || size.height() > area.height())
        size.scale(area.size(), Qt::KeepAspectRatio);
    QRect place{QPoint{}, size};
    place.moveCenter(area.center());
    return place;
}

void ImageCanvas::paintSide(QPainter &painter, const QRect &area, const ImageSide &side) const
{
    if (side.image.isNull()) {
        painter.setPen(theme::colors().textMuted);
        painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap,
                         side.isThere ? tr("This picture cannot be shown.") : tr("There is no picture on this side."));
        return;
    }
    const QRect place = placeIn(area, side);
    painter.fillRect(place, checks());
    painter.drawImage(place, side.image);
    painter.setPen(theme::colors().border);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(place.adjusted(-1, -1, 0, 0));
}

/// Which side is which, and how large it is, above the pictures.
void ImageCanvas::paintNames(QPainter &painter, const QRect &before, const QRect &after) const
{
    painter.setFont(theme::font(theme::TextRole::Caption));
    painter.setPen(theme::colors().textMuted);
    const bool isApart = m_mode == Mode::TwoUp;
    //: Above a picture; %1 is its size: "240 × 160".
    painter.drawText(before, isApart ? Qt::AlignCenter : Qt::AlignVCenter | Qt::AlignLeft,
                     m_before.image.isNull() ? tr("Before") : tr("Before · %1").arg(sizeText(m_before)));
    painter.drawText(after, isApart ? Qt::AlignCenter : Qt::AlignVCenter | Qt::AlignRight,
                     m_after.image.isNull() ? tr("After") : tr("After · %1").arg(sizeText(m_after)));
    painter.setFont(font());
}

void ImageCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    QRect area = rect().adjusted(theme::space::s, theme::space::s, -theme::space::s, -theme::space::s);
    if (m_mode == Mode::Single)
        return paintSide(painter, area, m_after);
    const QRect names{area.topLeft(), QSize{area.width(), fontMetrics().height()}};
    area.setTop(names.bottom() + theme::space::s);
    const int half = (area.width() - theme::space::s) / 2;
    const int second = area.left() + half + theme::space::s;
    paintNames(painter, {names.topLeft(), QSize{half, names.height()}},
               {QPoint{second, names.top()}, QSize{half, names.height()}});
    if (m_mode == Mode::TwoUp) {
        paintSide(painter, {area.topLeft(), QSize{half, area.height()}}, m_before);
        paintSide(painter, {QPoint{second, area.top()}, QSize{half, area.height()}}, m_after);
        return;
    }
    paintSide(painter, area, m_before);
    if (m_mode == Mode::OnionSkin) {
        painter.setOpacity(m_share / double{whole});
        paintSide(painter, area, m_after);
        return;
    }
    const int line = area.left() + area.width() * (whole - m_share) / whole;
    painter.save();
    painter.setClipRect(QRect{QPoint{line, area.top()}, area.bottomRight()});
    painter.fillRect(area, theme::colors().window);
    paintSide(painter, area, m_after);
    painter.restore();
    painter.setPen(QPen{theme::colors().accent, 2});
    painter.drawLine(line, area.top(), line, area.bottom());
}

void ImageCanvas::drag(const QPointF &position)
{
    if (m_mode != Mode::Swipe || width() == 0)
        return;
    emit shareDragged(std::clamp(whole - static_cast<int>(position.x() * whole / width()), 0, whole));
}

void ImageCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        drag(event->position());
}

void ImageCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        drag(event->position());
}

ImageDiffView::ImageDiffView(QWidget *parent)
    : QWidget(parent)
    , m_canvas(new ImageCanvas(this))
    , m_mode(new QComboBox(this))
    , m_share(new QSlider(Qt::Horizontal, this))
{
    m_mode->setObjectName(u"imageMode"_s);
    m_mode->setAccessibleName(tr("How the pictures are compared"));
    m_mode->addItem(tr("Side by side"), QVariant::fromValue(ImageCanvas::Mode::TwoUp));
    m_mode->addItem(tr("Swipe"), QVariant::fromValue(ImageCanvas::Mode::Swipe));
    m_mode->addItem(tr("Onion skin"), QVariant::fromValue(ImageCanvas::Mode::OnionSkin));
    m_share->setObjectName(u"imageShare"_s);
    m_share->setAccessibleName(tr("How much is seen of the later picture"));
    m_share->setRange(0, whole);
    m_share->setValue(whole / 2);
    connect(m_mode, &QComboBox::currentIndexChanged, this, &ImageDiffView::showMode);
    connect(m_share, &QSlider::valueChanged, m_canvas, &ImageCanvas::setShare);
    connect(m_canvas, &ImageCanvas::shareDragged, m_share, &QSlider::setValue);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_mode, 0, Qt::AlignLeading);
    layout->addWidget(m_share);  // as wide as the pictures: its handle is above the line between them
    layout->addWidget(m_canvas, 1);
    showMode();
}

void ImageDiffView::setImages(const ImageSide &before, const ImageSide &after)
{
    m_canvas->setImages(before, after);
    m_hasBoth = !before.image.isNull() && !after.image.isNull();
    showMode();
    m_canvas->setAccessibleName(tr("Picture before: %1; after: %2").arg(sizeText(before), sizeText(after)));
}

void ImageDiffView::showMode()
{
    const auto mode = m_hasBoth ? m_mode->currentData().value<ImageCanvas::Mode>() : ImageCanvas::Mode::TwoUp;
    m_canvas->setMode(mode);
    m_mode->setVisible(m_hasBoth);  // one picture has nothing to be laid over
    m_share->setVisible(mode != ImageCanvas::Mode::TwoUp);
    m_share->setInvertedAppearance(mode == ImageCanvas::Mode::Swipe);  // its handle is where the line is
    m_share->setInvertedControls(mode == ImageCanvas::Mode::Swipe);
}

}  // namespace ui
