#include "ui/settings/settingsfield.h"

#include "ui/shared/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

SettingsGroup::SettingsGroup(const QString &title, const QString &explanation, QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    auto *heading = new QLabel(title, this);
    heading->setWordWrap(true);
    theme::setTextRole(heading, theme::TextRole::Heading);
    m_column->setContentsMargins({});
    m_column->setSpacing(theme::space::s);
    m_column->addWidget(heading);
    setAccessibleName(title);
    if (explanation.isEmpty())
        return;
    auto *text = new QLabel(explanation, this);
    text->setWordWrap(true);
    theme::setTextRole(text, theme::TextRole::Caption);
    m_column->addWidget(text);
}

SettingsField::SettingsField(const QString &label, QWidget *control, QWidget *parent, QWidget *row)
    : QWidget(parent)
    , m_control(control)
    , m_text(new QLabel(this))
{
    auto *title = new QLabel(label, this);
    title->setBuddy(control);
    title->setWordWrap(true);
    m_text->setObjectName(control->objectName() + u"Text"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    theme::setTextRole(m_text, theme::TextRole::Caption);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::xs);
    layout->addWidget(title);
    layout->addWidget(row ? row : control);
    layout->addWidget(m_text);
    showText();
}

void SettingsField::setExplanation(const QString &text)
{
    m_explanation = text;
    showText();
}

void SettingsField::setProblem(const QString &text)
{
    if (m_problem == text)
        return;
    m_problem = text;
    showText();
    if (!text.isEmpty()) {
        QAccessibleAnnouncementEvent spoken(m_control, text);
        QAccessible::updateAccessibility(&spoken);
    }
}

void SettingsField::showText()
{
    const bool isProblem = !m_problem.isEmpty();
    m_text->setText(isProblem ? m_problem : m_explanation);
    m_text->setVisible(!m_text->text().isEmpty());
    m_control->setAccessibleDescription(m_text->text());
    QPalette palette;
    if (isProblem)
        palette.setColor(QPalette::PlaceholderText, theme::colors().danger.text);
    m_text->setPalette(palette);
}

void SettingsField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_problem.isEmpty())
        showText();
}

}  // namespace ui
