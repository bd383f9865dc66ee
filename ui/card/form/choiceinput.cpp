#include "ui/card/form/choiceinput.h"

#include "ui/card/form/idsearch.h"
#include "ui/shared/theme.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QStandardItemModel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int visibleRows = 12;
constexpr qsizetype mostMatches = 40;
constexpr qsizetype mostRows = 400;  // a list that nobody has typed anything for
constexpr int idRole = Qt::UserRole;

QStandardItem *groupRow(const QString &title)
{
    auto *row = new QStandardItem(title);
    row->setFlags(Qt::NoItemFlags);
    row->setFont(theme::font(theme::TextRole::Caption));
    row->setForeground(theme::colors().textMuted);
    return row;
}

QStandardItem *choiceRow(const Choice &choice)
{
    auto *row = new QStandardItem(choiceText(choice));
    row->setData(choice.id, idRole);
    row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    return row;
}

}  // namespace

ChoiceInput::ChoiceInput(QWidget *parent)
    : QLineEdit(parent)
{
    connect(this, &QLineEdit::textEdited, this, &ChoiceInput::offerMatches);
}

void ChoiceInput::setTable(Table table)
{
    m_table = std::move(table);
    QAction *open = addAction(theme::icon(u"chevron-down"_s), TrailingPosition);
    open->setText(tr("Show all"));
    open->setToolTip(tr("Show all"));
    connect(open, &QAction::triggered, this, &ChoiceInput::offerAll);
}

void ChoiceInput::setIds(IdSearch &ids, core::RepoType type)
{
    m_ids = &ids;
    m_type = type;
    connect(&ids, &IdSearch::found, this, &ChoiceInput::takeIds);
}

QString ChoiceInput::id() const
{
    const QString words = text().trimmed();
    if (!m_table || words.isEmpty())
        return words;
    const QList<Choice> best = matching(m_table(), words, 1);
    if (best.isEmpty())
        return words;
    const bool isMeant = best.first().name.compare(words, Qt::CaseInsensitive) == 0
        || best.first().alias.compare(words, Qt::CaseInsensitive) == 0;
    return isMeant ? best.first().id : words;
}

/// QLineEdit has a way of its own to use a completer, by which Return takes the first row whether or not it is wanted.
void ChoiceInput::createList()
{
    if (m_completer)
        return;
    m_rows = new QStandardItemModel(this);
    m_completer = new QCompleter(m_rows, this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(visibleRows);
    m_completer->setWidget(this);
    m_completer->popup()->setAccessibleName(tr("What it may be"));
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, [this](const QModelIndex &row) {
        const QString id = row.data(idRole).toString();
        setText(id);
        emit chosen(id);
    });
}

bool ChoiceInput::isListOpen() const
{
    return m_completer && m_completer->popup()->isVisible();
}

void ChoiceInput::offerMatches()
{
    const QString words = text().trimmed();
    if (m_ids)
        m_ids->find(m_type, words);
    if (m_table)
        show(words.isEmpty() ? QList<Choice>{} : matching(m_table(), words, mostMatches), Order::BestFirst);
}

void ChoiceInput::offerAll()
{
    setFocus(Qt::OtherFocusReason);
    if (m_table)
        show(matching(m_table(), {}, mostRows), Order::ByGroup);
}

void ChoiceInput::show(const QList<Choice> &choices, Order order)
{
    createList();
    m_rows->clear();
    QString group;
    for (const Choice &choice : choices) {
        if (order == Order::ByGroup && choice.group != group)
            m_rows->appendRow(groupRow(group = choice.group));
        m_rows->appendRow(choiceRow(choice));
    }
    if (choices.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->complete();
    m_completer->popup()->setCurrentIndex({});
    m_completer->popup()->scrollToTop();
}

void ChoiceInput::takeIds(core::RepoType type, const QString &words, const QStringList &ids)
{
    if (type != m_type || words != text().trimmed() || !hasFocus())
        return;
    QList<Choice> choices;
    for (const QString &id : ids) {
        if (id != words)
            choices.append({.id = id});
    }
    show(choices, Order::BestFirst);
}

void ChoiceInput::keyPressEvent(QKeyEvent *event)
{
    const bool takesRow =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Tab;
    if (isListOpen() && takesRow && m_completer->popup()->currentIndex().isValid())
        return event->ignore();  // the list's to answer
    if (event->key() == Qt::Key_Down && !isListOpen())
        return offerAll();
    QLineEdit::keyPressEvent(event);
}

void ChoiceInput::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (m_ids && event->reason() != Qt::PopupFocusReason)
        m_ids->cancel();
}

}  // namespace ui
