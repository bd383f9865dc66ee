#include "ui/shared/messagebar.h"

#include "ui/shared/iconbutton.h"
#include "ui/shared/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

const theme::Tone &colorsOf(MessageBar::Tone tone)
{
    switch (tone) {
    case MessageBar::Tone::Info: return theme::colors().info;
    case MessageBar::Tone::Success: return theme::colors().success;
    case MessageBar::Tone::Warning: return theme::colors().warning;
    case MessageBar::Tone::Error: return theme::colors().danger;
    }
    Q_UNREACHABLE_RETURN(theme::colors().info);
}

QString iconOf(MessageBar::Tone tone)
{
    switch (tone) {
    case MessageBar::Tone::Info: return u"info"_s;
    case MessageBar::Tone::Success: return u"success"_s;
    case MessageBar::Tone::Warning: return u"warning"_s;
    case MessageBar::Tone::Error: return u"error"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QLabel *createText(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    // Server words may hold anything: never rich text.
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

}  // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(createText(u"messageText"_s, this))
    , m_details(createText(u"messageDetails"_s, this))
    , m_remedy(new QPushButton(this))
    , m_action(new QPushButton(this))
    , m_detailsToggle(new QToolButton(this))
    , m_dismiss(createIconButton(u"messageDismiss"_s, u"close"_s, tr("Dismiss this message"), this))
{
    setObjectName(u"messageBar"_s);
    createButtons();
    m_details->setFont(theme::font(theme::TextRole::Code));

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(theme::space::m, theme::space::s, theme::space::s, theme::space::s);
    layout->setHorizontalSpacing(theme::space::s);
    layout->setVerticalSpacing(theme::space::xs);
    layout->addWidget(m_icon, 0, 0);
    layout->addWidget(m_text, 0, 1);
    layout->addWidget(m_detailsToggle, 0, 2);
    layout->addWidget(m_remedy, 0, 3);
    layout->addWidget(m_action, 0, 4);
    layout->addWidget(m_dismiss, 0, 5);
    layout->addWidget(m_details, 1, 1, 1, 5);
    layout->setColumnStretch(1, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
}

void MessageBar::createButtons()
{
    m_remedy->setObjectName(u"messageRemedy"_s);
    m_remedy->hide();
    connect(m_remedy, &QPushButton::clicked, this, [this] { emit remedyRequested(m_message.remedy); });

    m_action->setObjectName(u"messageAction"_s);
    m_action->hide();
    connect(m_action, &QPushButton::clicked, this, &MessageBar::actionRequested);

    m_detailsToggle->setObjectName(u"messageDetailsToggle"_s);
    m_detailsToggle->setText(tr("Details"));
    m_detailsToggle->setAutoRaise(true);
    m_detailsToggle->setToolTip(tr("Show the server's or the system's own words."));
    connect(m_detailsToggle, &QToolButton::clicked, this, [this] { setDetailsVisible(m_details->isHidden()); });

    connect(m_dismiss, &QToolButton::clicked, this, [this] {
        clear();
        emit dismissed();
    });
}

void MessageBar::showMessage(Tone tone, const UserMessage &message)
{
    m_tone = tone;
    m_message = message;
    m_text->setText(message.text);
    m_details->setText(message.details);
    m_detailsToggle->setVisible(!message.details.isEmpty());
    setDetailsVisible(false);
    m_remedy->setText(remedyLabel(message.remedy));
    m_remedy->setVisible(message.remedy != Remedy::None);
    m_action->hide();
    setAccessibleName(message.text);
    applyTone();
    show();
}

void MessageBar::showError(const core::Error &error)
{
    if (error.kind == core::ErrorKind::Canceled)
        clear();
    else
        showMessage(Tone::Error, describe(error));
}

void MessageBar::clear()
{
    m_message = {};
    hide();
}

void MessageBar::setAction(const QString &label)
{
    m_action->setText(label);
    m_action->setVisible(!label.isEmpty());
}

void MessageBar::setDismissible(bool dismissible)
{
    m_dismiss->setVisible(dismissible);
}

void MessageBar::setDetailsVisible(bool visible)
{
    m_details->setVisible(visible);
    m_detailsToggle->setText(visible ? tr("Hide details") : tr("Details"));
}

void MessageBar::applyTone()
{
    const theme::Tone &tone = colorsOf(m_tone);
    const QSize size(theme::iconSize, theme::iconSize);
    m_icon->setPixmap(theme::icon(iconOf(m_tone), tone.text).pixmap(size, devicePixelRatioF()));
    m_dismiss->setIcon(theme::icon(u"close"_s, tone.text));
    for (QWidget *child :
         {static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_details), static_cast<QWidget *>(m_detailsToggle)}) {
        QPalette palette = child->palette();
        palette.setColor(QPalette::WindowText, tone.text);
        palette.setColor(QPalette::ButtonText, tone.text);
        child->setPalette(palette);
    }
    update();
}

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    // Only the application's change: our own setPalette() on children does not come back to the bar.
    if (event->type() == QEvent::PaletteChange)
        applyTone();
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const theme::Tone &tone = colorsOf(m_tone);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tone.border);
    painter.setBrush(tone.fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme::radius, theme::radius);
}

QString remedyLabel(Remedy remedy)
{
    switch (remedy) {
    case Remedy::None: return {};
    case Remedy::Retry: return MessageBar::tr("Try again");
    case Remedy::SignIn: return MessageBar::tr("Sign in");
    case Remedy::ReviewPlan: return MessageBar::tr("Review plan");
    case Remedy::ChooseFiles: return MessageBar::tr("Choose files");
    case Remedy::RenameFile: return MessageBar::tr("Show the file");
    case Remedy::ChooseRepository: return MessageBar::tr("Choose repository");
    case Remedy::OpenRepositoryPage: return MessageBar::tr("Open in browser");
    case Remedy::OpenNetworkSettings: return MessageBar::tr("Network settings");
    }
    Q_UNREACHABLE_RETURN({});
}

}  // namespace ui
