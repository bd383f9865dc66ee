#include "ui/account/confirmstrip.h"

#include "ui/shared/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int textLeft = theme::space::m + theme::iconSize + theme::space::m;  // as in a message bar

}  // namespace

ConfirmStrip::ConfirmStrip(const QString &accept, const QString &reject, QWidget *parent)
    : QFrame(parent)
    , m_question(new QLabel(this))
    , m_accept(new QPushButton(accept, this))
    , m_reject(new QPushButton(reject, this))
{
    setObjectName(u"confirmStrip"_s);
    m_question->setObjectName(u"confirmQuestion"_s);
    m_question->setTextFormat(Qt::PlainText);
    m_question->setWordWrap(true);
    m_accept->setObjectName(u"confirmAccept"_s);
    theme::setDangerous(m_accept);
    m_reject->setObjectName(u"confirmReject"_s);
    connect(m_accept, &QPushButton::clicked, this, [this] {
        hide();
        emit accepted();
    });
    connect(m_reject, &QPushButton::clicked, this, &QWidget::hide);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::space::s);
    buttons->addWidget(m_accept);
    buttons->addWidget(m_reject);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(textLeft, theme::space::m, theme::space::m, theme::space::m);
    layout->setSpacing(theme::space::m);
    layout->addWidget(m_question);
    layout->addLayout(buttons);
    hide();
}

void ConfirmStrip::ask(const QString &question)
{
    m_question->setText(question);
    setAccessibleName(question);
    show();
    m_reject->setFocus();
}

void ConfirmStrip::paintEvent(QPaintEvent *)
{
    const theme::Tone &tone = theme::colors().warning;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tone.border);
    painter.setBrush(tone.fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme::radius, theme::radius);
    const int lineTop = m_question->y() + (m_question->fontMetrics().height() - theme::iconSize) / 2;
    const QRect place(theme::space::m, lineTop, theme::iconSize, theme::iconSize);
    theme::icon(u"warning"_s, tone.text).paint(&painter, QStyle::visualRect(layoutDirection(), rect(), place));
}

void ConfirmStrip::keyPressEvent(QKeyEvent *event)
{
    // Here it means "no"; in a dialog around this it would close that.
    if (event->matches(QKeySequence::Cancel))
        hide();
    else
        QFrame::keyPressEvent(event);
}

}  // namespace ui
