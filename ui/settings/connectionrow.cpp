#include "ui/settings/connectionrow.h"

#include "ui/settings/connectiontext.h"
#include "ui/shared/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

std::pair<QString, QColor> iconOf(const core::doctor::Finding &finding)
{
    const theme::Colors &colors = theme::colors();
    switch (wordsFor(finding).tone) {
    case MessageBar::Tone::Info: return {u"info"_s, colors.textMuted};
    case MessageBar::Tone::Success: return {u"success"_s, colors.success.text};
    case MessageBar::Tone::Warning: return {u"warning"_s, colors.warning.text};
    case MessageBar::Tone::Error: return {u"error"_s, colors.danger.text};
    }
    Q_UNREACHABLE_RETURN({});
}

QLabel *createText(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

}  // namespace

ConnectionRow::ConnectionRow(core::Service service, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_icon(new QLabel(this))
    , m_text(createText(u"connectionText"_s, this))
    , m_remedy(createText(u"connectionRemedy"_s, this))
{
    auto *name = new QLabel(serviceName(service), this);
    name->setWordWrap(true);
    QFont bold = theme::font(theme::TextRole::Body);
    bold.setWeight(QFont::DemiBold);
    name->setFont(bold);
    theme::setTextRole(m_remedy, theme::TextRole::Caption);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins({});
    layout->setHorizontalSpacing(theme::space::m);
    layout->setVerticalSpacing(theme::space::xs / 2);
    layout->addWidget(m_icon, 0, 0, Qt::AlignTop);
    layout->addWidget(name, 0, 1);
    layout->addWidget(m_text, 1, 1);
    layout->addWidget(m_remedy, 2, 1);
    layout->setColumnStretch(1, 1);
    showChecking();
}

void ConnectionRow::showChecking()
{
    m_finding.reset();
    say(tr("Checking…"), {});
}

void ConnectionRow::showFinding(const core::doctor::Finding &finding)
{
    m_finding = finding;
    const ConnectionWords words = wordsFor(finding);
    say(words.text, words.remedy);
}

void ConnectionRow::say(const QString &text, const QString &remedy)
{
    m_text->setText(text);
    m_remedy->setText(remedy);
    m_remedy->setVisible(!remedy.isEmpty());
    //: %1 is a service such as "Hub", %2 a sentence about it.
    setAccessibleName(tr("%1: %2").arg(serviceName(m_service), text));
    setAccessibleDescription(remedy);
    showIcon();
}

void ConnectionRow::showIcon()
{
    const auto [name, color] = m_finding ? iconOf(*m_finding) : std::pair{u"clock"_s, theme::colors().textMuted};
    const QSize size(theme::iconSize, theme::iconSize);
    m_icon->setPixmap(theme::icon(name, color).pixmap(size, devicePixelRatioF()));
}

void ConnectionRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showIcon();
}

}  // namespace ui
