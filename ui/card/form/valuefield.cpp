#include "ui/card/form/valuefield.h"

#include "ui/card/yamlvalues.h"
#include "ui/shared/caption.h"
#include "ui/shared/theme.h"

#include <QAccessible>
#include <QLabel>
#include <QVBoxLayout>

#include <chrono>
#include <cmath>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr auto typingPause = 600ms;
}

core::YamlPath joined(const core::YamlPath &base, const core::YamlPath &path)
{
    return core::YamlPath{base.steps() + path.steps()};
}

QCborValue numberFrom(const QString &text)
{
    bool isNumber = false;
    const qint64 whole = text.trimmed().toLongLong(&isNumber);
    if (isNumber)
        return whole;
    const double number = text.trimmed().toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? QCborValue{number} : QCborValue{QCborValue::Undefined};
}

ValueField::ValueField(YamlValues &values, ValueSpec spec, QWidget *parent)
    : QWidget(parent)
    , m_values(values)
    , m_spec(std::move(spec))
    , m_label(new QLabel(m_spec.label, this))
    , m_problem(createCaption(u"valueProblem"_s, this))
{
    setObjectName(u"value-"_s + m_spec.path.toString());
    m_problem->hide();
    theme::setTextTone(m_problem, theme::TextTone::Danger);
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &ValueField::commit);
}

void ValueField::setControl(QWidget *control)
{
    m_label->setWordWrap(true);
    answer()->setAccessibleName(m_spec.label);
    m_label->setBuddy(answer());
    m_label->setVisible(m_spec.hasLabel && m_spec.kind != ValueSpec::Kind::Switch);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::xs);
    layout->addWidget(m_label);
    layout->addWidget(control);
    layout->addWidget(m_problem);
}

core::YamlPath ValueField::path() const
{
    return joined(m_base, m_spec.path);
}

void ValueField::setBase(const core::YamlPath &base)
{
    commit();
    m_base = base;
    refresh();
}

void ValueField::refresh()
{
    if (m_isTyping)
        return;
    const QCborValue value = m_values.value(path());
    const bool isShown = value.isUndefined() || value.isNull() || canShow(value);
    answer()->setEnabled(isShown);
    const QSignalBlocker quiet{answer()};
    showValue(isShown ? value : QCborValue{QCborValue::Undefined});
    showProblem();
}

void ValueField::handleTyped()
{
    m_isTyping = true;
    m_pause.start();
}

void ValueField::writeNow()
{
    m_isTyping = true;
    commit();
}

void ValueField::commit()
{
    m_pause.stop();
    if (!std::exchange(m_isTyping, false))
        return;
    if (const auto value = typed())
        write(*value);
    showProblem();
}

void ValueField::write(const QCborValue &value)
{
    const QCborValue old = m_values.value(path());
    if (value == old || (value.isUndefined() && old.isNull()))
        return;
    // An empty structure would go with its last value, and with it the place that is looked at.
    if (!value.isUndefined())
        report(m_values.set(path(), value));
    else if ((m_spec.isRequired && m_spec.kind != ValueSpec::Kind::Number) || isOnlyOne())
        report(m_values.set(path(), QString{}));
    else
        report(m_values.remove(path()));
}

bool ValueField::isOnlyOne() const
{
    return !m_base.isEmpty() && m_spec.path.steps().size() == 1 && m_values.value(m_base).toMap().size() == 1;
}

bool ValueField::report(const core::Result<> &result)
{
    if (result)
        emit written();
    else
        emit refused(result.error());
    return result.has_value();
}

void ValueField::setProblem(const QString &text)
{
    m_ruleProblem = text;
    showProblem();
}

void ValueField::showProblem()
{
    const QCborValue value = m_values.value(path());
    QString text = m_ruleProblem;
    if (!value.isUndefined() && !value.isNull() && !canShow(value))
        text = tr("This value has another structure: edit it in the text.");
    else if (!typed())
        text = tr("This is no number.");
    if (text == m_problem->text())
        return;
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    answer()->setAccessibleDescription(text);
    if (!text.isEmpty()) {
        QAccessibleEvent event{answer(), QAccessible::DescriptionChanged};
        QAccessible::updateAccessibility(&event);
    }
}

}  // namespace ui
