#include "ui/account/copybutton.h"

#include "ui/shared/theme.h"

#include <QAccessible>
#include <QClipboard>
#include <QFontMetrics>
#include <QGuiApplication>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

CopyButton::CopyButton(const QString &text, QWidget *parent)
    : QPushButton(text, parent)
    , m_usualText(text)
{
    setIcon(theme::icon(u"copy"_s));
    m_thanks.setSingleShot(true);
    m_thanks.setInterval(2s);
    connect(this, &QPushButton::clicked, this, &CopyButton::copy);
    connect(&m_thanks, &QTimer::timeout, this, &CopyButton::showUsualText);
}

void CopyButton::setContent(const QString &content)
{
    m_content = content;
    m_thanks.stop();
    showUsualText();
}

QSize CopyButton::sizeHint() const
{
    const QFontMetrics metrics(font());
    const int usual = metrics.horizontalAdvance(QString(m_usualText).remove(u'&'));
    const int thanks = metrics.horizontalAdvance(tr("Copied"));
    const int shown = metrics.horizontalAdvance(QString(text()).remove(u'&'));
    return QPushButton::sizeHint() + QSize(std::max(usual, thanks) - shown, 0);
}

void CopyButton::copy()
{
    QGuiApplication::clipboard()->setText(m_content);
    setText(tr("Copied"));
    setIcon(theme::icon(u"check"_s));
    m_thanks.start();
    QAccessibleEvent told(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&told);
}

void CopyButton::showUsualText()
{
    setText(m_usualText);
    setIcon(theme::icon(u"copy"_s));
}

}  // namespace ui
