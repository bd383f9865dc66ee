#include "ui/card/cardworkbench.h"

#include "ui/card/findingspanel.h"
#include "ui/card/previewpane.h"
#include "ui/card/sourcepane.h"

#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

CardWorkbench::CardWorkbench(OpenCard &card, QWidget *parent)
    : QWidget(parent)
    , m_card(card)
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_source(new SourcePane(card, this))
    , m_preview(new PreviewPane(card, this))
    , m_side(new QTabWidget(this))
    , m_findings(new FindingsPanel(this))
{
    createSide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_splitter);
    connectFindings();
}

void CardWorkbench::createSide()
{
    m_side->setObjectName(u"cardSide"_s);
    m_side->setFocusPolicy(Qt::NoFocus);  // its tabs have the focus
    m_side->tabBar()->setAccessibleName(tr("Panels beside the card"));
    m_side->addTab(m_findings, tr("F&indings"));
    m_splitter->setObjectName(u"cardSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_source);
    m_splitter->addWidget(m_preview);
    m_splitter->addWidget(m_side);
    for (const auto &[pane, share] : {std::pair{0, 4}, std::pair{1, 4}, std::pair{2, 3}})
        m_splitter->setStretchFactor(pane, share);
    connect(m_preview, &PreviewPane::linkActivated, this, &CardWorkbench::linkActivated);
}

void CardWorkbench::connectFindings()
{
    const auto show = [this] { m_findings->setFindings(m_card.checker().findings(), m_card.session().text()); };
    connect(&m_card.checker(), &CardChecker::findingsChanged, this, show);
    connect(m_findings, &FindingsPanel::placeActivated, m_source, &SourcePane::goTo);
    connect(m_findings, &FindingsPanel::fixRequested, this, [this](const core::TextEdits &edits, const QString &what) {
        m_card.session().apply(edits, ChangeOrigin::Fix, what);
    });
    show();
}

QList<QWidget *> CardWorkbench::panes() const
{
    return {m_source, m_preview, m_side};
}

void CardWorkbench::showFindings()
{
    m_side->setCurrentWidget(m_findings);
    m_findings->setFocus();
}

}  // namespace ui
