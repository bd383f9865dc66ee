#include "ui/card/form/itemtools.h"

#include "ui/shared/iconbutton.h"
#include "ui/shared/theme.h"

#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

ItemTools::ItemTools(const QString &add, const QString &list, QWidget *parent)
    : QWidget(parent)
    , m_list(list)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::xs);
    layout->addStretch(1);
    m_add = addTool(u"addItem"_s, u"add"_s, add);
    m_add->setText(add);
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_copy = addTool(u"copyItem"_s, u"copy"_s, tr("Duplicate"));
    m_up = addTool(u"moveItemUp"_s, u"chevron-up"_s, tr("Move up"));
    m_down = addTool(u"moveItemDown"_s, u"chevron-down"_s, tr("Move down"));
    m_remove = addTool(u"removeItem"_s, u"delete"_s, tr("Remove"));
    connect(m_add, &QToolButton::clicked, this, &ItemTools::addRequested);
    connect(m_copy, &QToolButton::clicked, this, &ItemTools::copyRequested);
    connect(m_up, &QToolButton::clicked, this, [this] { emit moveRequested(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { emit moveRequested(1); });
    connect(m_remove, &QToolButton::clicked, this, &ItemTools::removeRequested);
}

QToolButton *ItemTools::addTool(const QString &name, const QString &icon, const QString &text)
{
    auto *row = qobject_cast<QHBoxLayout *>(layout());
    QToolButton *button = createIconButton(name, icon, text, this);
    //: A button beside a list: %1 is the list, %2 what the button does.
    button->setAccessibleName(tr("%1: %2").arg(m_list, text));
    button->setFocusPolicy(Qt::StrongFocus);
    row->insertWidget(row->count() - 1, button);
    return button;
}

void ItemTools::setCanMove(bool canMove)
{
    m_up->setVisible(canMove);
    m_down->setVisible(canMove);
}

void ItemTools::showPlace(qsizetype current, qsizetype count)
{
    const bool isItem = current >= 0 && current < count;
    m_copy->setEnabled(isItem);
    m_remove->setEnabled(isItem);
    m_up->setEnabled(isItem && current > 0);
    m_down->setEnabled(isItem && current + 1 < count);
}

}  // namespace ui
