#include "ui/card/findbar.h"

#include "ui/card/cardeditor.h"
#include "ui/shared/iconbutton.h"
#include "ui/shared/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

QLineEdit *createField(const QString &name, const QString &words, QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    field->setObjectName(name);
    field->setPlaceholderText(words);
    field->setAccessibleName(words);
    field->setFont(theme::font(theme::TextRole::Code));
    return field;
}

/// Where a place is after an edit.
qsizetype moved(qsizetype place, const core::TextEdits &edits)
{
    qsizetype shift = 0;
    for (const core::TextEdit &edit : edits) {
        if (edit.span.end <= place)
            shift += edit.text.size() - edit.span.size();
    }
    return place + shift;
}

}  // namespace

FindBar::FindBar(CardEditor &editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_pattern(createField(u"findText"_s, tr("Find"), this))
    , m_replacement(createField(u"replaceText"_s, tr("Replace with"), this))
    , m_replaceRow(new QWidget(this))
    , m_count(new QLabel(this))
    , m_problem(new QLabel(this))
{
    setObjectName(u"findBar"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::space::s, theme::space::s, theme::space::s, theme::space::s);
    layout->setSpacing(theme::space::xs);
    createFindRow();
    createReplaceRow();
    m_problem->setObjectName(u"findProblem"_s);
    m_problem->setWordWrap(true);
    theme::setTextRole(m_problem, theme::TextRole::Caption);
    theme::setTextTone(m_problem, theme::TextTone::Danger);
    m_problem->hide();
    layout->addWidget(m_problem);
    m_delay.setSingleShot(true);
    connect(&m_delay, &QTimer::timeout, this, &FindBar::search);
    connect(&m_editor, &CardEditor::edited, this, &FindBar::follow);
    hide();
}

void FindBar::createFindRow()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::space::xs);
    row->addWidget(m_pattern, 1);
    m_case = createSwitch(u"findCase"_s, u"Aa"_s, tr("Match upper and lower case"));
    m_words = createSwitch(u"findWords"_s, u"ab|"_s, tr("Whole words only"));
    m_expression = createSwitch(u"findExpression"_s, u".*"_s, tr("Regular expression"));
    m_inSelection = createSwitch(u"findSelection"_s, u"[ ]"_s, tr("Only in the selection"));
    for (QToolButton *button : {m_case, m_words, m_expression, m_inSelection})
        row->addWidget(button);
    m_count->setObjectName(u"findCount"_s);
    m_count->setMinimumWidth(m_count->fontMetrics().averageCharWidth() * 8);
    theme::setTextTone(m_count, theme::TextTone::Muted);
    row->addWidget(m_count);
    auto *previous = createIconButton(u"findPrevious"_s, u"chevron-up"_s, tr("Previous match"), this);
    auto *next = createIconButton(u"findNext"_s, u"chevron-down"_s, tr("Next match"), this);
    auto *close = createIconButton(u"findClose"_s, u"close"_s, tr("Close the search"), this);
    for (QToolButton *button : {previous, next, close})
        row->addWidget(button);
    qobject_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(close, &QToolButton::clicked, this, &FindBar::close);
    connect(m_pattern, &QLineEdit::textChanged, this, &FindBar::search);
    connect(m_inSelection, &QToolButton::toggled, this, &FindBar::limitToSelection);
}

void FindBar::createReplaceRow()
{
    auto *row = new QHBoxLayout(m_replaceRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::space::xs);
    row->addWidget(m_replacement, 1);
    auto *one = new QPushButton(tr("Replace"), m_replaceRow);
    one->setObjectName(u"replaceOne"_s);
    auto *all = new QPushButton(tr("Replace all"), m_replaceRow);
    all->setObjectName(u"replaceAll"_s);
    row->addWidget(one);
    row->addWidget(all);
    layout()->addWidget(m_replaceRow);
    connect(one, &QPushButton::clicked, this, &FindBar::replaceOne);
    connect(all, &QPushButton::clicked, this, &FindBar::replaceAll);
}

QToolButton *FindBar::createSwitch(const QString &name, const QString &sign, const QString &words)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(sign);
    button->setFont(theme::font(theme::TextRole::Code));
    button->setToolTip(words);
    button->setAccessibleName(words);
    button->setCheckable(true);
    button->setAutoRaise(true);
    connect(button, &QToolButton::toggled, this, &FindBar::search);
    return button;
}

void FindBar::openFind()
{
    open(false);
}

void FindBar::openReplace()
{
    open(true);
}

void FindBar::open(bool withReplace)
{
    m_replaceRow->setVisible(withReplace);
    show();
    const core::TextSpan selection = m_editor.selectedSpan();
    const QString selected = selection.of(m_editor.text()).toString();
    const bool isOneLine = !selected.contains(u'\n') && !selected.contains(u'\r');
    if (!selected.isEmpty() && isOneLine)
        m_pattern->setText(m_expression->isChecked() ? QRegularExpression::escape(selected) : selected);
    else if (!selected.isEmpty())
        m_inSelection->setChecked(true);
    m_pattern->setFocus(Qt::ShortcutFocusReason);
    m_pattern->selectAll();
    search();
}

void FindBar::close()
{
    hide();
    m_inSelection->setChecked(false);
    m_matches = {};
    m_editor.setMatches({});
    m_editor.setFocus(Qt::OtherFocusReason);
}

void FindBar::limitToSelection(bool isLimited)
{
    const core::TextSpan selection = m_editor.selectedSpan();
    m_selection = isLimited && !selection.isEmpty() ? std::optional{selection} : std::nullopt;
    search();
}

core::TextSpan FindBar::area() const
{
    return m_selection.value_or(core::TextSpan{.begin = 0, .end = m_editor.text().size()});
}

QString FindBar::lineEnd() const
{
    return characters(m_editor.map().usualLineEnd()).toString();
}

void FindBar::search()
{
    m_delay.stop();
    m_matches = {};
    m_search.reset();
    m_problem->hide();
    if (!isVisible())
        return;
    if (!m_pattern->text().isEmpty()) {
        auto made = core::TextSearch::make({.pattern = m_pattern->text(),
                                            .isRegularExpression = m_expression->isChecked(),
                                            .isCaseSensitive = m_case->isChecked(),
                                            .wholeWords = m_words->isChecked()});
        if (made) {
            m_search = std::move(*made);
            m_matches = m_search->find(m_editor.text(), area());
        } else {
            //: %1 is a number of characters, %2 what is wrong there, in English, for example "missing closing parenthesis".
            m_problem->setText(tr("This regular expression cannot be used: after character %1, %2.")
                                   .arg(QLocale().toString(made.error().position), made.error().detail));
            m_problem->show();
        }
    }
    m_editor.setMatches(m_matches.spans.first(std::min<qsizetype>(m_matches.spans.size(), 1000)));
    showCount();
}

void FindBar::showCount()
{
    const auto count = static_cast<int>(m_matches.spans.size());
    const auto here = std::ranges::find(m_matches.spans, m_editor.selectedSpan());
    if (m_pattern->text().isEmpty() || !m_search)
        m_count->clear();
    else if (count == 0)
        m_count->setText(tr("No match"));
    else if (!m_matches.isComplete)
        m_count->setText(tr("More than %n match(es)", nullptr, count));
    else if (here != m_matches.spans.end())
        m_count->setText(tr("%1 of %n", nullptr, count).arg(here - m_matches.spans.begin() + 1));
    else
        m_count->setText(tr("%n match(es)", nullptr, count));
}

void FindBar::findNext()
{
    step(false);
}

void FindBar::findPrevious()
{
    step(true);
}

/// Round the ends.
void FindBar::step(bool backwards)
{
    if (!isVisible())
        openFind();
    const QList<core::TextSpan> &spans = m_matches.spans;
    if (spans.isEmpty())
        return;
    const core::TextSpan selection = m_editor.selectedSpan();
    core::TextSpan target;
    if (backwards) {
        const auto found = std::ranges::lower_bound(spans, selection.begin, {}, &core::TextSpan::begin);
        target = found == spans.begin() ? spans.last() : *std::prev(found);
    } else {
        const auto found = selection.isEmpty()
            ? std::ranges::lower_bound(spans, selection.begin, {}, &core::TextSpan::begin)
            : std::ranges::upper_bound(spans, selection.begin, {}, &core::TextSpan::begin);
        target = found == spans.end() ? spans.first() : *found;
    }
    m_editor.reveal(target);
    showCount();
}

void FindBar::replaceOne()
{
    const core::TextSpan selection = m_editor.selectedSpan();
    if (m_search && m_matches.spans.contains(selection)) {
        const core::TextEdits edits =
            m_search->replacedOne(m_editor.text(), selection, m_replacement->text(), lineEnd());
        if (!edits.isEmpty()) {
            const qsizetype end = selection.begin + edits.first().text.size();
            m_editor.make({.edits = edits, .selection = {.begin = end, .end = end}});
        }
        search();
    }
    step(false);
}

void FindBar::replaceAll()
{
    if (!m_search)
        return;
    const core::TextEdits edits = m_search->replaced(m_editor.text(), area(), m_replacement->text(), lineEnd());
    const auto count = static_cast<int>(m_matches.spans.size());
    if (edits.isEmpty())
        return;
    const qsizetype place = moved(m_editor.selectedSpan().begin, edits);
    m_editor.make({.edits = edits, .selection = {.begin = place, .end = place}});
    search();
    m_count->setText(tr("%n replaced", nullptr, count));
}

/// A search in the selection stays in what the selection has become.
void FindBar::follow(const core::TextEdits &edits)
{
    if (!isVisible())
        return;
    if (m_selection)
        m_selection = core::TextSpan{.begin = moved(m_selection->begin, edits), .end = moved(m_selection->end, edits)};
    m_delay.start(150ms);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        close();
    else if (isReturn && m_replacement->hasFocus())
        replaceOne();
    else if (isReturn)
        step(event->modifiers().testFlag(Qt::ShiftModifier));
    else
        QWidget::keyPressEvent(event);
}

void FindBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && isVisible())
        m_editor.setMatches(m_matches.spans.first(std::min<qsizetype>(m_matches.spans.size(), 1000)));
}

}  // namespace ui
