#include "ui/repository/dropframe.h"

#include "ui/shared/theme.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int pictureSize = 40;

QStringList localPaths(const QMimeData &mime)
{
    QStringList paths;
    for (const QUrl &url : mime.urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

}  // namespace

DropFrame::DropFrame(QWidget *parent)
    : QWidget(parent)
    , m_picture(new QLabel(this))
    , m_heading(new QLabel(this))
{
    setObjectName(u"dropFrame"_s);
    setAcceptDrops(true);
    theme::setTextRole(m_heading, theme::TextRole::Heading);
    m_heading->setAlignment(Qt::AlignCenter);
    m_heading->setWordWrap(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::space::l, theme::space::l, theme::space::l, theme::space::l);
    layout->setSpacing(theme::space::s);
    layout->addStretch();
    layout->addWidget(m_picture, 0, Qt::AlignHCenter);
    layout->addWidget(m_heading);
    layout->addWidget(createButtons(), 0, Qt::AlignHCenter);
    layout->addStretch();
    setDropping(false);
    showPicture();
}

QWidget *DropFrame::createButtons()
{
    auto *row = new QWidget(this);
    m_folder = new QPushButton(tr("Choose f&older…"), row);
    auto *files = new QPushButton(tr("Choose &files…"), row);
    m_folder->setObjectName(u"wizardChooseFolder"_s);
    files->setObjectName(u"wizardChooseFiles"_s);
    for (QPushButton *button : {m_folder, files})
        button->setAutoDefault(false);  // Return goes on to the next page
    connect(m_folder, &QPushButton::clicked, this, &DropFrame::chooseFolder);
    connect(files, &QPushButton::clicked, this, &DropFrame::chooseFiles);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addWidget(m_folder);
    layout->addWidget(files);
    return row;
}

QWidget *DropFrame::firstButton() const
{
    return m_folder;
}

// The dialogs delete themselves; the frame may go before them with its window, which is their parent.
void DropFrame::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Choose the folder to publish"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::filesSelected, this, &DropFrame::dropped);
    dialog->open();
}

void DropFrame::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Choose the files to publish"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &DropFrame::dropped);
    dialog->open();
}

void DropFrame::setDropping(bool isDropping)
{
    m_isDropping = isDropping;
    m_heading->setText(isDropping ? tr("Drop it anywhere here") : tr("Drop a model’s folder here"));
    update();
}

void DropFrame::showPicture()
{
    const QIcon icon = theme::icon(u"folder"_s, theme::colors().accent);
    m_picture->setPixmap(icon.pixmap(QSize(pictureSize, pictureSize), devicePixelRatioF()));
}

void DropFrame::dragEnterEvent(QDragEnterEvent *event)
{
    if (localPaths(*event->mimeData()).isEmpty())
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    setDropping(true);
}

void DropFrame::dragLeaveEvent(QDragLeaveEvent *)
{
    setDropping(false);
}

void DropFrame::dropEvent(QDropEvent *event)
{
    setDropping(false);
    event->setDropAction(Qt::CopyAction);
    event->accept();
    emit dropped(localPaths(*event->mimeData()));
}

void DropFrame::paintEvent(QPaintEvent *)
{
    const theme::Colors &colors = theme::colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(m_isDropping ? colors.accent : colors.controlBorder, m_isDropping ? 2.0 : 1.5);
    pen.setDashPattern({5, 4});
    painter.setPen(pen);
    painter.setBrush(m_isDropping ? colors.accentSoft : colors.surface);
    const qreal radius = 2 * theme::radius;
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
}

void DropFrame::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showPicture();
}

}  // namespace ui
