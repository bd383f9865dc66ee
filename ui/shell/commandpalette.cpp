#include "ui/shell/commandpalette.h"

#include "ui/shared/theme.h"
#include "ui/shell/palettedelegate_p.h"
#include "ui/shell/palettemodel.h"

#include <QAccessible>
#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr QSize paletteSize{560, 420};
constexpr int distanceFromTop = 72;

bool movesInList(int key)
{
    return key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown;
}

}  // namespace

CommandPalette::CommandPalette(const QList<ActionRegistry::Entry> &entries, const QStringList &recentNames,
                               QWidget *parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint)
    , m_model(new PaletteModel(entries, recentNames, this))
    , m_query(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_nothing(new QLabel(tr("Nothing is called like this."), this))
{
    setObjectName(u"commandPalette"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Find an action"));
    createWidgets();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::space::m, theme::space::m, theme::space::m, theme::space::m);
    layout->setSpacing(theme::space::s);
    layout->addWidget(m_query);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing, 1);
    connect(m_query, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_query, &QLineEdit::returnPressed, this, &CommandPalette::runCurrent);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
    search({});
}

void CommandPalette::createWidgets()
{
    m_query->setObjectName(u"paletteQuery"_s);
    m_query->setPlaceholderText(tr("What do you want to do?"));
    m_query->setAccessibleName(tr("Find an action"));
    m_query->setAccessibleDescription(tr("Type some letters, choose with the arrow keys, start with Enter."));
    m_query->installEventFilter(this);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(tr("Actions"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus);  // the field keeps the keyboard
    m_list->setFocusProxy(m_query);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CommandPalette::announceCurrent);
    m_nothing->setObjectName(u"paletteNothing"_s);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
}

void CommandPalette::search(const QString &query)
{
    m_model->setQuery(query.trimmed());
    m_list->setVisible(m_model->rowCount() > 0);
    m_nothing->setVisible(m_model->rowCount() == 0);
    selectFirst();
}

void CommandPalette::selectFirst()
{
    const QModelIndex first = m_model->index(0, 0);
    if (first.flags().testFlag(Qt::ItemIsEnabled))
        m_list->setCurrentIndex(first);
    m_list->scrollToTop();
}

// The list never has the focus, so a screen reader would not hear of what is current in it.
void CommandPalette::announceCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid() || !isVisible())
        return;
    QAccessibleAnnouncementEvent event(m_query, current.data(Qt::AccessibleTextRole).toString());
    QAccessible::updateAccessibility(&event);
}

void CommandPalette::runCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid() || !current.flags().testFlag(Qt::ItemIsEnabled))
        return;
    const QPointer<QAction> action = m_model->action(current.row());
    const QString name = action->objectName();
    hide();
    emit chosen(name);
    // What it opens must not open behind a window that is about to go.
    QMetaObject::invokeMethod(action, &QAction::trigger, Qt::QueuedConnection);
    close();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_query && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (movesInList(key->key())) {
            QKeyEvent forwarded(QEvent::KeyPress, key->key(), Qt::NoModifier);
            QCoreApplication::sendEvent(m_list, &forwarded);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    // Whoever clicks elsewhere has changed their mind.
    if (event->type() == QEvent::ActivationChange && isVisible() && !isActiveWindow())
        reject();
}

void CommandPalette::showEvent(QShowEvent *event)
{
    const QRect window = parentWidget() ? parentWidget()->window()->geometry() : screen()->availableGeometry();
    const QSize size = paletteSize.boundedTo(window.size() - QSize(2 * theme::space::xl, 2 * theme::space::xl));
    resize(size);
    move(window.left() + (window.width() - size.width()) / 2,
         window.top() + std::min(distanceFromTop, (window.height() - size.height()) / 2));
    m_query->setFocus(Qt::PopupFocusReason);
    QDialog::showEvent(event);
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::colors().surface);
    painter.setPen(theme::colors().controlBorder);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

}  // namespace ui
