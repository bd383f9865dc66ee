#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QPointer>

#include <functional>

class QAction;
class QWidget;

namespace ui {

/// Everything that can be done in the window, in one list. The menu, the command palette and the shortcut sheet read
/// it, so none of them can forget anything.
///
/// An action's object name is its name for good ("window.quit"); whether it is enabled says whether it can be done now.
/// Owner: the registry owns what add() makes; actions of pages stay theirs and leave the list with them.
class ActionRegistry final : public QObject
{
    Q_OBJECT

public:
    struct Words
    {
        QString name;
        QString icon = {};  ///< Of resources/icons; may be empty.
        QString text = {};
        QKeySequence shortcut = {};
    };
    struct Page
    {
        QString section;
        const QWidget *widget = nullptr;
    };
    struct Entry
    {
        QString section;  ///< What belongs together, in the user's language.
        QAction *action = nullptr;
    };

    /// Shortcuts of add()ed actions work anywhere in `window`, which outlives the registry.
    explicit ActionRegistry(QWidget &window);
    ~ActionRegistry() override;

    QAction *add(const QString &section, const Words &words, std::function<void()> handler);
    /// What the pages of the moment can do, as their QWidget::actions() say, instead of those before. Ones without a
    /// name or a text are left out.
    void setPages(const QList<Page> &pages);

    /// In the order in which they came, sections together.
    [[nodiscard]] QList<Entry> entries() const;
    [[nodiscard]] QAction *find(const QString &name) const;

private:
    struct Item
    {
        QString section;
        QPointer<QAction> action;
        bool isOfPage = false;
    };

    QWidget &m_window;
    QList<Item> m_items;
};

/// The text of an action for a list: without the mark of its mnemonic.
[[nodiscard]] QString plainText(const QAction &action);

}  // namespace ui
