#include "ui/card/outlinepanel.h"

#include "ui/shared/theme.h"

#include <QLabel>
#include <QScopedValueRollback>
#include <QSet>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype mostHeadings = 5'000;  // nobody reads more, and each takes its time to make

}  // namespace

OutlinePanel::OutlinePanel(QWidget *parent)
    : QWidget(parent)
    , m_tree(new QTreeWidget(this))
    , m_empty(new QLabel(tr("Headings of the card are listed here."), this))
{
    m_tree->setObjectName(u"outlineTree"_s);
    m_tree->setAccessibleName(tr("Outline of the card"));
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setIndentation(theme::space::l);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(theme::space::m, theme::space::m, theme::space::m, theme::space::m);
    theme::setTextRole(m_empty, theme::TextRole::Caption);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_empty);
    layout->addWidget(m_tree, 1);
    m_tree->hide();
    connect(m_tree, &QTreeWidget::itemClicked, this, &OutlinePanel::activate);
    connect(m_tree, &QTreeWidget::itemActivated, this, &OutlinePanel::activate);
}

void OutlinePanel::activate(const QTreeWidgetItem *item)
{
    const qsizetype index = std::ranges::find(m_items, item) - m_items.begin();
    if (index < m_headings.size())
        emit headingActivated(m_headings.at(index).span);
}

void OutlinePanel::setOutline(const QList<core::Heading> &all)
{
    const QList<core::Heading> headings = all.first(std::min(all.size(), mostHeadings));
    // While somebody writes only their places change, again and again.
    const bool hasMovedOnly = std::ranges::equal(headings, m_headings, [](const auto &a, const auto &b) {
        return a.level == b.level && a.title == b.title && a.slug == b.slug;
    });
    if (hasMovedOnly) {
        m_headings = headings;
        return setPosition(m_position);
    }
    QSet<QString> folded;
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        if (!m_items.at(i)->isExpanded() && m_items.at(i)->childCount() > 0)
            folded.insert(m_headings.at(i).slug);
    }
    m_headings = headings;
    m_items.clear();
    m_tree->clear();
    QList<std::pair<int, QTreeWidgetItem *>> above;
    for (const core::Heading &heading : headings) {
        while (!above.isEmpty() && above.last().first >= heading.level)
            above.removeLast();
        QTreeWidgetItem *parent = above.isEmpty() ? m_tree->invisibleRootItem() : above.last().second;
        auto *item = new QTreeWidgetItem(parent, {heading.title.isEmpty() ? tr("(no title)") : heading.title});
        item->setToolTip(0, heading.title);
        m_items.append(item);
        above.append({heading.level, item});
    }
    for (qsizetype i = 0; i < m_items.size(); ++i)
        m_items.at(i)->setExpanded(!folded.contains(headings.at(i).slug));
    m_tree->setVisible(!headings.isEmpty());
    m_empty->setVisible(headings.isEmpty());
    setPosition(m_position);
}

void OutlinePanel::setPosition(qsizetype position)
{
    m_position = position;
    const auto behind = std::ranges::upper_bound(m_headings, position, {},
                                                 [](const core::Heading &heading) { return heading.span.begin; });
    QTreeWidgetItem *item = behind == m_headings.begin() ? nullptr : m_items.at(behind - m_headings.begin() - 1);
    // Inside a folded part its heading stands for it.
    for (QTreeWidgetItem *parent = item ? item->parent() : nullptr; parent; parent = parent->parent()) {
        if (!parent->isExpanded())
            item = parent;
    }
    if (item != m_tree->currentItem()) {
        m_tree->setCurrentItem(item);
        if (item)
            m_tree->scrollToItem(item);
    }
}

}  // namespace ui
