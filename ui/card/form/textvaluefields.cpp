#include "ui/card/form/textvaluefields.h"

#include "ui/card/form/choiceinput.h"
#include "ui/card/form/scalartext.h"
#include "ui/shared/theme.h"

#include <QCborArray>
#include <QEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Kind = ValueSpec::Kind;

constexpr int linesOfText = 3;

bool isScalar(const QCborValue &value)
{
    return !value.isMap() && !value.isArray();
}

bool isTextList(const QCborValue &value)
{
    return value.isArray()
        && std::ranges::all_of(value.toArray(), [](const QCborValue &item) { return isScalar(item); });
}

QList<Choice> choicesOf(const QStringList &ids)
{
    QList<Choice> choices;
    for (const QString &id : ids)
        choices.append({.id = id});
    return choices;
}

QString joinedLines(const QCborArray &list)
{
    QStringList lines;
    for (const QCborValue item : list)
        lines.append(scalarText(item));
    return lines.join(u'\n');
}

}  // namespace

LineField::LineField(YamlValues &values, const ValueSpec &spec, QWidget *parent)
    : ValueField(values, spec, parent)
    , m_line(new ChoiceInput(this))
{
    if (!spec.choices.isEmpty())
        m_line->setTable([choices = spec.choices] { return choicesOf(choices); });
    m_line->setPlaceholderText(spec.placeholder);
    m_line->setReadOnly(spec.kind == Kind::Fixed);
    connect(m_line, &QLineEdit::textEdited, this, &LineField::handleTyped);
    connect(m_line, &QLineEdit::editingFinished, this, &LineField::commit);
    connect(m_line, &ChoiceInput::chosen, this, &LineField::writeNow);
    setControl(m_line);
}

QWidget *LineField::answer() const
{
    return m_line;
}

std::optional<QCborValue> LineField::typed() const
{
    const QString text = m_line->text().trimmed();
    if (text.isEmpty())
        return QCborValue{QCborValue::Undefined};
    if (spec().kind != Kind::Number && spec().kind != Kind::NumberOrText)
        return text;
    const QCborValue number = numberFrom(text);
    if (!number.isUndefined())
        return number;
    return spec().kind == Kind::Number ? std::nullopt : std::optional<QCborValue>{text};
}

void LineField::showValue(const QCborValue &value)
{
    if (const QString text = scalarText(value); text != m_line->text())
        m_line->setText(text);
}

bool LineField::canShow(const QCborValue &value) const
{
    return isScalar(value);
}

QPlainTextEdit *createTextBox(int lines, QWidget *parent)
{
    auto *box = new QPlainTextEdit(parent);
    box->setTabChangesFocus(true);
    const int frame = 2 * theme::space::s + theme::space::xs;
    box->setFixedHeight(lines * box->fontMetrics().lineSpacing() + frame);
    return box;
}

TextField::TextField(YamlValues &values, const ValueSpec &spec, QWidget *parent)
    : ValueField(values, spec, parent)
    , m_text(createTextBox(linesOfText, this))
{
    m_text->setPlaceholderText(spec.placeholder);
    m_text->installEventFilter(this);
    connect(m_text, &QPlainTextEdit::textChanged, this, &TextField::handleTyped);
    setControl(m_text);
}

QWidget *TextField::answer() const
{
    return m_text;
}

std::optional<QCborValue> TextField::typed() const
{
    const QString text = m_text->toPlainText();
    if (text.isEmpty())
        return QCborValue{QCborValue::Undefined};
    if (spec().kind != Kind::Lines)
        return m_endsLine ? text + u'\n' : text;
    QCborArray list;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts))
        list.append(line);
    return list;
}

void TextField::showValue(const QCborValue &value)
{
    QString text = value.isArray() ? joinedLines(value.toArray()) : scalarText(value);
    m_endsLine = spec().kind == Kind::Text && text.endsWith(u'\n');
    if (m_endsLine)
        text.chop(1);
    if (text != m_text->toPlainText())
        m_text->setPlainText(text);
}

bool TextField::canShow(const QCborValue &value) const
{
    return spec().kind == Kind::Lines ? isTextList(value) : isScalar(value);
}

bool TextField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::FocusOut)
        commit();
    return ValueField::eventFilter(watched, event);
}

}  // namespace ui
