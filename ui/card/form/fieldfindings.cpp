#include "ui/card/form/fieldfindings.h"

#include "ui/card/findingsmodel.h"
#include "ui/card/findingtext.h"
#include "ui/shared/caption.h"
#include "ui/shared/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int iconSize = 16;  // as high as a line of the words beside it

}  // namespace

FieldFindings::FieldFindings(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::xs);
    hide();
}

bool FieldFindings::setFindings(const QList<core::Finding> &findings)
{
    if (findings == m_findings)
        return false;
    m_findings = findings;
    rebuild();
    return true;
}

void FieldFindings::rebuild()
{
    m_icons.clear();
    while (QLayoutItem *item = layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();  // its button may be what has led here
        delete item;
    }
    for (const core::Finding &finding : std::as_const(m_findings)) {
        QWidget *line = createLine(finding);
        layout()->addWidget(line);
        line->show();  // a layout that is seen already does so later
    }
    paintIcons();
    setVisible(!m_findings.isEmpty());
}

void FieldFindings::paintIcons()
{
    for (qsizetype i = 0; i < m_icons.size(); ++i) {
        const QIcon icon = severityIcon(m_findings.at(i).severity);
        m_icons.at(i)->setPixmap(icon.pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    }
}

QWidget *FieldFindings::createLine(const core::Finding &finding)
{
    auto *line = new QWidget(this);
    auto *icon = new QLabel(line);
    icon->setAccessibleName(severityText(finding.severity));
    m_icons.append(icon);
    QLabel *words = createCaption(u"fieldFinding"_s, line);
    words->setText(findingText(finding));
    words->setToolTip(finding.rule);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addWidget(icon, 0, Qt::AlignTop);
    layout->addWidget(words, 1);
    if (QWidget *fix = createFix(finding, line))
        layout->addWidget(fix, 0, Qt::AlignTop);
    return line;
}

QWidget *FieldFindings::createFix(const core::Finding &finding, QWidget *parent)
{
    const QList<FindingFix> fixes = fixesOf(finding);
    if (fixes.isEmpty())
        return nullptr;
    const QString what = tr("Fix %1").arg(finding.rule);
    auto *button = new QPushButton(fixes.size() == 1 ? fixes.first().label : tr("Choose"), parent);
    button->setObjectName(u"fieldFix"_s);
    button->setAccessibleDescription(findingText(finding));
    if (fixes.size() == 1) {
        connect(button, &QPushButton::clicked, this,
                [this, fix = fixes.first(), what] { emit fixRequested(fix.edits, what); });
        return button;
    }
    auto *menu = new QMenu(button);
    for (const FindingFix &fix : fixes)
        connect(menu->addAction(fix.label), &QAction::triggered, this,
                [this, fix, what] { emit fixRequested(fix.edits, what); });
    button->setMenu(menu);
    return button;
}

void FieldFindings::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintIcons();
}

}  // namespace ui
