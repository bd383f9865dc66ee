#include "ui/shared/caption.h"

#include "ui/shared/theme.h"

#include <QLabel>

namespace ui {

QLabel *createCaption(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    makeCaption(label, name);
    return label;
}

void makeCaption(QLabel *label, const QString &name)
{
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    theme::setTextRole(label, theme::TextRole::Caption);
}

}  // namespace ui
