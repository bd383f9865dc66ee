#pragma once

#include "core/base/repoid.h"
#include "ui/card/form/choice.h"

#include <QLineEdit>

#include <functional>

class QCompleter;
class QStandardItemModel;

namespace ui {

class IdSearch;

/// A line to type an id into, with a list of what it may be: out of a table, or what the Hub has. Anything can be
/// typed; the list only helps. Down opens it.
class ChoiceInput final : public QLineEdit
{
    Q_OBJECT

public:
    using Table = std::function<QList<Choice>()>;

    explicit ChoiceInput(QWidget *parent = nullptr);

    /// `table` is asked whenever something is looked up in it; an empty one offers nothing.
    void setTable(Table table);
    /// `ids` outlives this.
    void setIds(IdSearch &ids, core::RepoType type);

    /// The id that the text stands for: of a name that is in the table, else the text itself without blanks around it.
    [[nodiscard]] QString id() const;

signals:
    void chosen(const QString &id);  ///< Out of the list.

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    enum class Order { BestFirst, ByGroup };

    void createList();
    void offerMatches();
    void offerAll();
    void show(const QList<Choice> &choices, Order order);
    void takeIds(core::RepoType type, const QString &words, const QStringList &ids);
    [[nodiscard]] bool isListOpen() const;

    Table m_table;
    IdSearch *m_ids = nullptr;
    core::RepoType m_type = core::RepoType::Model;
    QCompleter *m_completer = nullptr;  ///< Made when it is first needed.
    QStandardItemModel *m_rows = nullptr;
};

}  // namespace ui
