#include "ui/repository/wizardsteps.h"

#include "ui/shared/theme.h"

#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int columnWidth = 176;
constexpr int markSize = 22;

}  // namespace

WizardSteps::WizardSteps(const QStringList &steps, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"wizardSteps"_s);
    setFixedWidth(columnWidth);
    auto *layout = new QVBoxLayout(this);
    // The marks are painted in the left margin, beside the first line of each label.
    layout->setContentsMargins(theme::space::l + markSize + theme::space::s, theme::space::xl, theme::space::s,
                               theme::space::xl);
    layout->setSpacing(theme::space::l);
    for (const QString &step : steps) {
        auto *label = new QLabel(step, this);
        label->setWordWrap(true);
        label->setMinimumHeight(markSize);
        label->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
        m_labels.append(label);
        layout->addWidget(label);
    }
    layout->addStretch();
    setCurrent(0);
}

void WizardSteps::setCurrent(int step)
{
    m_current = step;
    for (int i = 0; i < m_labels.size(); ++i) {
        theme::setTextRole(m_labels.at(i), theme::TextRole::Body);
        QFont font = m_labels.at(i)->font();
        font.setWeight(i == step ? QFont::DemiBold : QFont::Normal);
        m_labels.at(i)->setFont(font);
        m_labels.at(i)->setForegroundRole(i > step ? QPalette::PlaceholderText : QPalette::WindowText);
    }
    if (step < m_labels.size()) {
        //: %1 is a number, %2 how many there are, %3 what the step is about.
        setAccessibleName(
            tr("Step %1 of %2: %3")
                .arg(QLocale().toString(step + 1), QLocale().toString(m_labels.size()), m_labels.at(step)->text()));
    }
    update();
}

void WizardSteps::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::colors().sidebar);
    painter.drawRoundedRect(rect(), theme::radius, theme::radius);
    for (int i = 0; i < m_labels.size(); ++i)
        paintMark(painter, i);
}

void WizardSteps::paintMark(QPainter &painter, int step) const
{
    const theme::Colors &colors = theme::colors();
    const QRect label = m_labels.at(step)->geometry();
    const QRect mark = QStyle::visualRect(
        layoutDirection(), rect(), QRect(theme::space::l, label.center().y() - markSize / 2 + 1, markSize, markSize));
    const bool isCurrent = step == m_current;
    painter.setPen(QPen(isCurrent ? colors.accent : colors.controlBorder, 1.5));
    painter.setBrush(isCurrent ? QBrush(colors.accent) : QBrush(Qt::NoBrush));
    painter.drawEllipse(QRectF(mark).adjusted(1, 1, -1, -1));
    if (step < m_current) {
        theme::icon(u"check"_s, colors.success.text).paint(&painter, mark.adjusted(4, 4, -4, -4));
        return;
    }
    QFont font = theme::font(theme::TextRole::Caption);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(isCurrent ? colors.accentText : colors.textMuted);
    painter.drawText(mark, Qt::AlignCenter, QLocale().toString(step + 1));
}

}  // namespace ui
