#include "ui/shared/picture.h"

#include "ui/shared/theme.h"

#include <QPainter>

namespace ui {

Picture::Picture(QString iconName, int size, Tint tint, QWidget *parent)
    : QWidget(parent)
    , m_iconName(std::move(iconName))
    , m_size(size)
    , m_tint(tint)
{
    setFixedSize(size, size);
}

void Picture::setIcon(const QString &iconName)
{
    m_iconName = iconName;
    update();
}

void Picture::paintEvent(QPaintEvent *)
{
    if (m_iconName.isEmpty())
        return;
    QPainter painter(this);
    const theme::Colors &colors = theme::colors();
    theme::icon(m_iconName, m_tint == Tint::Accent ? colors.accent : colors.textMuted).paint(&painter, rect());
}

}  // namespace ui
