#include "ui/repository/findbox.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QFocusEvent>
#include <QLineEdit>
#include <QWheelEvent>

namespace ui {

namespace {

constexpr int visibleRows = 12;

}  // namespace

FindBox::FindBox(QWidget *parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setMaxVisibleItems(visibleRows);
    // The longest row must not decide how wide a window is.
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(24);
    setFocusPolicy(Qt::StrongFocus);
    connect(lineEdit(), &QLineEdit::editingFinished, this, &FindBox::settle);
    connect(this, &QComboBox::editTextChanged, this, &FindBox::idChanged);
}

void FindBox::finishRows()
{
    auto *finder = new QCompleter(model(), this);
    finder->setFilterMode(Qt::MatchContains);
    finder->setCaseSensitivity(Qt::CaseInsensitive);
    finder->setCompletionMode(QCompleter::PopupCompletion);
    finder->setMaxVisibleItems(visibleRows);
    setCompleter(finder);
}

int FindBox::indexOfText() const
{
    const QString text = currentText().trimmed();
    const int byText = findText(text, Qt::MatchFixedString);
    return byText >= 0 ? byText : findData(text.toLower());
}

QString FindBox::id() const
{
    const int index = indexOfText();
    if (index >= 0)
        return itemData(index).toString();
    return m_isOpen ? currentText().trimmed() : QString();
}

void FindBox::setId(const QString &id)
{
    const int index = findData(id);
    if (index >= 0)
        setCurrentIndex(index);
    setEditText(index >= 0 ? itemText(index) : (m_isOpen ? id : QString()));
}

bool FindBox::isComplete() const
{
    return m_isOpen || indexOfText() >= 0 || currentText().trimmed().isEmpty();
}

// An id alone ("mit") or a lone match is as good as its whole text; an emptied box means the first row.
void FindBox::settle()
{
    int index = currentText().trimmed().isEmpty() ? findData(QString()) : indexOfText();
    if (index < 0 && !m_isOpen && completer()->completionCount() == 1 && completer()->setCurrentRow(0))
        index = findText(completer()->currentCompletion(), Qt::MatchFixedString);
    if (index < 0)
        return;
    setCurrentIndex(index);
    setEditText(itemText(index));
}

// Typing replaces what stands there, however the focus came. A click places the cursor instead.
void FindBox::focusInEvent(QFocusEvent *event)
{
    QComboBox::focusInEvent(event);
    const Qt::FocusReason reason = event->reason();
    if (reason != Qt::MouseFocusReason && reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
        lineEdit()->selectAll();
}

// Scrolling a page must not change an answer on the way.
void FindBox::wheelEvent(QWheelEvent *event)
{
    if (hasFocus())
        QComboBox::wheelEvent(event);
    else
        event->ignore();
}

}  // namespace ui
