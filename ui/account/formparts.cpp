#include "ui/account/formparts.h"

#include "ui/shared/theme.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

void layOutField(QWidget *parent, const QString &label, QLineEdit *field, QLabel *caption)
{
    auto *title = new QLabel(label, parent);
    title->setBuddy(field);
    auto *layout = new QVBoxLayout(parent);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::xs);
    layout->addWidget(title);
    layout->addWidget(field);
    layout->addWidget(caption);
}

QString shortPath(const QString &path)
{
    const QString home = QDir::homePath();
    return path.startsWith(home + u'/') ? u'~' + path.mid(home.size()) : path;
}

}  // namespace ui
