#include "ui/shell/actionregistry.h"

#include "ui/shared/theme.h"

#include <QAction>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

ActionRegistry::ActionRegistry(QWidget &window)
    : m_window(window)
{
}

ActionRegistry::~ActionRegistry() = default;

QAction *ActionRegistry::add(const QString &section, const Words &words, std::function<void()> handler)
{
    auto *action = new QAction(words.text, this);
    action->setObjectName(words.name);
    if (!words.icon.isEmpty())
        action->setIcon(theme::icon(words.icon));
    action->setShortcut(words.shortcut);
    connect(action, &QAction::triggered, this, std::move(handler));
    // A shortcut works only for a widget that has its action.
    m_window.addAction(action);
    m_items.append({.section = section, .action = action});
    return action;
}

void ActionRegistry::setPages(const QList<Page> &pages)
{
    m_items.removeIf([](const Item &item) { return item.isOfPage || item.action.isNull(); });
    for (const Page &page : pages) {
        for (QAction *action : page.widget->actions()) {
            if (!action->objectName().isEmpty() && !action->text().isEmpty())
                m_items.append({.section = page.section, .action = action, .isOfPage = true});
        }
    }
}

QList<ActionRegistry::Entry> ActionRegistry::entries() const
{
    QList<Entry> result;
    QStringList sections;
    for (const Item &item : m_items) {
        if (!sections.contains(item.section))
            sections.append(item.section);
    }
    for (const QString &section : std::as_const(sections)) {
        for (const Item &item : m_items) {
            if (item.action && item.section == section && item.action->isVisible())
                result.append({section, item.action});
        }
    }
    return result;
}

QAction *ActionRegistry::find(const QString &name) const
{
    const auto found = std::ranges::find_if(
        m_items, [&name](const Item &item) { return item.action && item.action->objectName() == name; });
    return found == m_items.end() ? nullptr : found->action;
}

QString plainText(const QAction &action)
{
    QString text = action.text();
    text.replace(u"&&"_s, u"\x1"_s).remove(u'&').replace(u'\x1', u'&');
    return text;
}

}  // namespace ui
