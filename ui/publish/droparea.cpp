#include "ui/publish/droparea.h"

#include "ui/publish/droppedurls.h"
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

constexpr int pictureSize = 48;

}  // namespace

DropArea::DropArea(QWidget *parent)
    : QWidget(parent)
    , m_picture(new QLabel(this))
    , m_heading(new QLabel(this))
    , m_sample(new QPushButton(tr("Use the sample &model"), this))
{
    setObjectName(u"dropArea"_s);
    setAcceptDrops(true);
    theme::setTextRole(m_heading, theme::TextRole::Title);
    m_heading->setAlignment(Qt::AlignCenter);
    m_heading->setWordWrap(true);
    auto *explanation = new QLabel(
        tr("A folder’s content goes to the top of the repository. Nothing is sent before you have seen the list."),
        this);
    theme::setTextRole(explanation, theme::TextRole::Caption);
    explanation->setAlignment(Qt::AlignCenter);
    explanation->setWordWrap(true);
    m_sample->setObjectName(u"useSample"_s);
    m_sample->setFlat(true);
    m_sample->hide();
    connect(m_sample, &QPushButton::clicked, this, &DropArea::sampleRequested);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::space::xl, theme::space::xl, theme::space::xl, theme::space::xl);
    layout->setSpacing(theme::space::m);
    layout->addStretch();
    layout->addWidget(m_picture, 0, Qt::AlignHCenter);
    layout->addWidget(m_heading);
    layout->addWidget(explanation);
    layout->addSpacing(theme::space::s);
    layout->addWidget(createButtons(), 0, Qt::AlignHCenter);
    layout->addWidget(m_sample, 0, Qt::AlignHCenter);
    layout->addStretch();
    setDropping(false);
    showPicture();
}

QWidget *DropArea::createButtons()
{
    auto *row = new QWidget(this);
    auto *files = new QPushButton(tr("Choose &files…"), row);
    auto *folder = new QPushButton(tr("Choose f&older…"), row);
    files->setObjectName(u"chooseFiles"_s);
    folder->setObjectName(u"chooseFolder"_s);
    theme::setPrimary(folder);
    connect(files, &QPushButton::clicked, this, &DropArea::chooseFilesRequested);
    connect(folder, &QPushButton::clicked, this, &DropArea::chooseFolderRequested);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(folder);
    layout->addWidget(files);
    return row;
}

void DropArea::setSampleOffered(bool offered)
{
    m_sample->setVisible(offered);
}

void DropArea::setDropping(bool isDropping)
{
    m_isDropping = isDropping;
    m_heading->setText(isDropping ? tr("Drop it anywhere here") : tr("Drop a model here"));
    update();
}

void DropArea::showPicture()
{
    const QIcon icon = theme::icon(u"publish"_s, theme::colors().accent);
    m_picture->setPixmap(icon.pixmap(QSize{pictureSize, pictureSize}, devicePixelRatioF()));
}

void DropArea::dragEnterEvent(QDragEnterEvent *event)
{
    setDropping(acceptUrls(*event));
}

void DropArea::dragMoveEvent(QDragMoveEvent *event)
{
    acceptUrls(*event);
}

void DropArea::dragLeaveEvent(QDragLeaveEvent *)
{
    setDropping(false);
}

void DropArea::dropEvent(QDropEvent *event)
{
    setDropping(false);
    if (!event->mimeData()->hasUrls()) {
        event->ignore();
        return;
    }
    event->setDropAction(Qt::CopyAction);
    event->accept();
    const DroppedUrls urls = droppedUrls(*event->mimeData());
    emit urlsDropped(urls.localPaths, urls.foreign, {});
}

void DropArea::paintEvent(QPaintEvent *)
{
    const theme::Colors &colors = theme::colors();
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen{m_isDropping ? colors.accent : colors.controlBorder, m_isDropping ? 2.0 : 1.5};
    pen.setDashPattern({5, 4});
    painter.setPen(pen);
    painter.setBrush(m_isDropping ? colors.accentSoft : colors.surface);
    const qreal radius = 2 * theme::radius;
    painter.drawRoundedRect(QRectF{rect()}.adjusted(1, 1, -1, -1), radius, radius);
}

void DropArea::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showPicture();
}

}  // namespace ui
