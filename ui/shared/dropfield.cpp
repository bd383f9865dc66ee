#include "ui/shared/dropfield.h"

#include "ui/shared/caption.h"
#include "ui/shared/droppedurls.h"
#include "ui/shared/picture.h"
#include "ui/shared/theme.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Side by side and corner by corner: for one dashed outline Qt looks at every pixel inside of it, which took as long
/// as painting the rest of the page.
void drawDashedEdge(QPainter &painter, const QRectF &area, qreal radius)
{
    const QRectF inner = area.adjusted(radius, radius, -radius, -radius);
    const QLineF sides[] = {{inner.left(), area.top(), inner.right(), area.top()},
                            {area.right(), inner.top(), area.right(), inner.bottom()},
                            {inner.right(), area.bottom(), inner.left(), area.bottom()},
                            {area.left(), inner.bottom(), area.left(), inner.top()}};
    painter.drawLines(sides, static_cast<int>(std::size(sides)));
    constexpr int quarter = 90 * 16;  // of a circle, in QPainter's sixteenths of a degree
    const QSizeF size{2 * radius, 2 * radius};
    painter.drawArc(QRectF{{area.right() - size.width(), area.top()}, size}, 0, quarter);
    painter.drawArc(QRectF{area.topLeft(), size}, quarter, quarter);
    painter.drawArc(QRectF{{area.left(), area.bottom() - size.height()}, size}, 2 * quarter, quarter);
    painter.drawArc(QRectF{{area.right() - size.width(), area.bottom() - size.height()}, size}, 3 * quarter, quarter);
}

}  // namespace

DropField::DropField(Place place, const QString &iconName, const QString &heading, QWidget *parent)
    : QWidget(parent)
    , m_words(heading)
    , m_heading(new QLabel(this))
    , m_explanation(createCaption({}, this))
    , m_folder(new QPushButton(tr("Choose f&older…"), this))
    , m_files(new QPushButton(tr("Choose &files…"), this))
    , m_column(new QVBoxLayout(this))
{
    const bool isPage = place == Place::Page;
    setAcceptDrops(true);
    theme::setTextRole(m_heading, isPage ? theme::TextRole::Title : theme::TextRole::Heading);
    for (QLabel *label : {m_heading, m_explanation}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    const int margin = isPage ? theme::space::xl : theme::space::l;
    m_column->setContentsMargins(margin, margin, margin, margin);
    m_column->setSpacing(isPage ? theme::space::m : theme::space::s);
    m_column->addStretch();
    m_column->addWidget(new Picture(iconName, theme::pictureSize, Picture::Tint::Accent, this), 0, Qt::AlignHCenter);
    m_column->addWidget(m_heading);
    m_column->addWidget(m_explanation);
    m_column->addSpacing(theme::space::xs);
    m_column->addWidget(createButtons(), 0, Qt::AlignHCenter);
    m_column->addStretch();
    setExplanation({});
    setDropping(false);
}

QWidget *DropField::createButtons()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addWidget(m_folder);
    layout->addWidget(m_files);
    connect(m_folder, &QPushButton::clicked, this, &DropField::chooseFolderRequested);
    connect(m_files, &QPushButton::clicked, this, &DropField::chooseFilesRequested);
    return row;
}

void DropField::setExplanation(const QString &text)
{
    m_explanation->setText(text);
    m_explanation->setVisible(!text.isEmpty());
}

void DropField::addChoice(QPushButton *button)
{
    m_column->insertWidget(m_column->count() - 1, button, 0, Qt::AlignHCenter);
}

void DropField::setDropping(bool isDropping)
{
    m_isDropping = isDropping;
    m_heading->setText(isDropping ? tr("Drop it anywhere here") : m_words);
    update();
}

void DropField::dragEnterEvent(QDragEnterEvent *event)
{
    setDropping(acceptUrls(*event));
}

void DropField::dragMoveEvent(QDragMoveEvent *event)
{
    acceptUrls(*event);
}

void DropField::dragLeaveEvent(QDragLeaveEvent *)
{
    setDropping(false);
}

void DropField::dropEvent(QDropEvent *event)
{
    setDropping(false);
    if (!event->mimeData()->hasUrls()) {
        event->ignore();
        return;
    }
    event->setDropAction(Qt::CopyAction);
    event->accept();
    const DroppedUrls urls = droppedUrls(*event->mimeData());
    emit dropped(urls.localPaths, urls.foreign);
}

void DropField::paintEvent(QPaintEvent *)
{
    const theme::Colors &colors = theme::colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(m_isDropping ? colors.accent : colors.controlBorder, m_isDropping ? 2.0 : 1.5);
    pen.setDashPattern({5, 4});
    const QRectF area = QRectF(rect()).adjusted(1, 1, -1, -1);
    const qreal radius = 2 * theme::radius;
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_isDropping ? colors.accentSoft : colors.surface);
    painter.drawRoundedRect(area, radius, radius);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    drawDashedEdge(painter, area, radius);
}

}  // namespace ui
