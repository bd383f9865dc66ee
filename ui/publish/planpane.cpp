#include "ui/publish/planpane.h"

#include "ui/shared/planmodel.h"
#include "ui/shared/plantext.h"
#include "ui/shared/planview.h"
#include "ui/shared/theme.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

PlanPane::PlanPane(QWidget *parent)
    : QWidget(parent)
    , m_model(new PlanModel(this))
    , m_view(new PlanView(this))
    , m_totals(new QLabel(this))
    , m_sideEffects(new QLabel(this))
    , m_hideUnchanged(new QCheckBox(this))
    , m_hideLeftOut(new QCheckBox(this))
    , m_add(new QPushButton(theme::icon(u"add"_s), tr("&Add…"), this))
    , m_startOver(new QPushButton(tr("&Start over"), this))
    , m_busy(new QProgressBar(this))
{
    m_view->setPlanModel(m_model);
    m_busy->setObjectName(u"planBusy"_s);
    m_busy->setAccessibleName(tr("Making the plan"));
    m_busy->setTextVisible(false);
    m_busy->setRange(0, 0);
    m_busy->setFixedHeight(theme::space::xs);
    QSizePolicy keepsRoom = m_busy->sizePolicy();
    keepsRoom.setRetainSizeWhenHidden(true);  // the table does not jump each time a plan is made
    m_busy->setSizePolicy(keepsRoom);
    m_busy->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::space::xs);
    layout->addWidget(createTotalsRow());
    layout->addWidget(m_busy);
    layout->addWidget(m_view, 1);
    setTabOrder({m_add, m_startOver, m_hideUnchanged, m_hideLeftOut, m_view});
}

QWidget *PlanPane::createTotalsRow()
{
    auto *row = new QWidget(this);
    m_totals->setObjectName(u"planTotals"_s);
    m_totals->setWordWrap(true);
    theme::setTextRole(m_totals, theme::TextRole::Heading);
    m_sideEffects->setObjectName(u"planSideEffects"_s);
    m_sideEffects->setWordWrap(true);
    m_sideEffects->setTextFormat(Qt::PlainText);
    theme::setTextRole(m_sideEffects, theme::TextRole::Caption);
    m_hideUnchanged->setObjectName(u"hideUnchanged"_s);
    m_hideLeftOut->setObjectName(u"hideLeftOut"_s);
    m_hideUnchanged->setText(tr("Hide &unchanged"));
    m_hideLeftOut->setText(tr("Hide &left out"));
    connect(m_hideUnchanged, &QCheckBox::toggled, this, &PlanPane::applyFilter);
    connect(m_hideLeftOut, &QCheckBox::toggled, this, &PlanPane::applyFilter);

    auto *filters = new QHBoxLayout;
    filters->setSpacing(theme::space::m);
    filters->addWidget(m_sideEffects, 1);
    filters->addWidget(m_hideUnchanged);
    filters->addWidget(m_hideLeftOut);
    auto *layout = new QGridLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(theme::space::m);
    layout->setVerticalSpacing(theme::space::xs);
    layout->addWidget(m_totals, 0, 0);
    layout->addWidget(createButtons(row), 0, 1);
    layout->addLayout(filters, 1, 0, 1, 2);
    layout->setColumnStretch(0, 1);
    return row;
}

QWidget *PlanPane::createButtons(QWidget *parent)
{
    auto *buttons = new QWidget(parent);
    m_add->setObjectName(u"addMore"_s);
    auto *menu = new QMenu(m_add);
    menu->addAction(tr("&Files…"), this, &PlanPane::chooseFilesRequested);
    menu->addAction(tr("F&older…"), this, &PlanPane::chooseFolderRequested);
    m_add->setMenu(menu);
    m_startOver->setObjectName(u"startOver"_s);
    m_startOver->setToolTip(tr("Forget these files. Nothing is deleted, here or on the server."));
    connect(m_startOver, &QPushButton::clicked, this, &PlanPane::startOverRequested);
    auto *layout = new QHBoxLayout(buttons);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_add);
    layout->addWidget(m_startOver);
    return buttons;
}

void PlanPane::setTree(const PlanTreePtr &tree, bool isDraft)
{
    m_model->setTree(tree, isDraft);
    const auto totals = tree ? tree->folder(PlanTree::root).totals : core::PublishPlan::Totals{};
    m_totals->setText(totalsText(totals));
    const QString sideEffects = tree ? sideEffectsText(tree->plan()) : QString{};
    m_sideEffects->setText(sideEffects);
    // Even without words it keeps the filters at the right, and without filters it takes no room.
    m_sideEffects->setVisible(!sideEffects.isEmpty() || totals.keepCount > 0 || totals.skipCount > 0);
    m_hideUnchanged->setVisible(totals.keepCount > 0);
    m_hideLeftOut->setVisible(totals.skipCount > 0);
}

void PlanPane::setBusy(bool busy)
{
    m_busy->setVisible(busy);
}

void PlanPane::setPublishing(bool publishing)
{
    m_view->setMode(publishing ? PlanView::Mode::Progress : PlanView::Mode::Review);
    m_add->setEnabled(!publishing);
    m_startOver->setEnabled(!publishing);
    if (!publishing)
        m_model->clearProgress();
}

void PlanPane::applyFilter()
{
    m_model->setFilter({.hidesUnchanged = m_hideUnchanged->isChecked(), .hidesLeftOut = m_hideLeftOut->isChecked()});
}

}  // namespace ui
