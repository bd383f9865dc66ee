#include "ui/card/cardworkbench.h"

#include "core/card/outline.h"
#include "ui/card/cardeditor.h"
#include "ui/card/findingspanel.h"
#include "ui/card/form/metadataform.h"
#include "ui/card/outlinepanel.h"
#include "ui/card/previewpane.h"
#include "ui/card/renderfindings.h"
#include "ui/card/sourcepane.h"

#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto readingDelay = 300ms;
constexpr int roomForThree = 1000;
constexpr int smallestPane = 220;

}  // namespace

CardWorkbench::CardWorkbench(OpenCard &card, QWidget *parent)
    : QWidget(parent)
    , m_card(card)
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_writing(new QTabWidget(this))
    , m_source(new SourcePane(card, this))
    , m_form(new MetadataForm(card, this))
    , m_preview(new PreviewPane(card, this))
    , m_side(new QTabWidget(this))
    , m_findings(new FindingsPanel(this))
    , m_outline(new OutlinePanel(this))
{
    createWriting();
    createSide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_splitter);
    connectFindings();
    connectOutline();
    connectScrolling();
}

void CardWorkbench::createWriting()
{
    m_writing->setObjectName(u"cardWriting"_s);
    m_writing->setFocusPolicy(Qt::NoFocus);  // its tabs have the focus
    m_writing->tabBar()->setAccessibleName(tr("Ways to write the card"));
    m_writing->setDocumentMode(true);
    m_writing->addTab(m_source, tr("Te&xt"));
    //: The card's metadata as a form.
    m_writing->addTab(m_form, tr("&Form"));
    connect(m_form, &MetadataForm::placeRequested, this, &CardWorkbench::goTo);
}

void CardWorkbench::goTo(const core::TextSpan &span)
{
    m_writing->setCurrentWidget(m_source);
    m_source->goTo(span);
}

void CardWorkbench::createSide()
{
    m_side->setObjectName(u"cardSide"_s);
    m_side->setFocusPolicy(Qt::NoFocus);  // its tabs have the focus
    m_side->tabBar()->setAccessibleName(tr("Panels beside the card"));
    m_side->addTab(m_findings, tr("F&indings"));
    m_side->addTab(m_outline, tr("&Outline"));
    m_splitter->setObjectName(u"cardSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_writing);
    m_splitter->addWidget(m_preview);
    m_splitter->addWidget(m_side);
    for (QWidget *pane : panes())
        pane->setMinimumWidth(smallestPane);
    for (const auto &[pane, share] : {std::pair{0, 4}, std::pair{1, 4}, std::pair{2, 3}})
        m_splitter->setStretchFactor(pane, share);
    m_splitter->setSizes({400, 400, 300});  // shares: what each would like does not count
    connect(m_preview, &PreviewPane::linkActivated, this, &CardWorkbench::linkActivated);
}

void CardWorkbench::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    setCompact(width() < roomForThree);
}

void CardWorkbench::setCompact(bool isCompact)
{
    if (std::exchange(m_isCompact, isCompact) == isCompact)
        return;
    if (isCompact) {
        m_side->insertTab(0, m_preview, tr("Pre&view"));
        m_side->setCurrentIndex(0);
        m_splitter->setSizes({400, 400});
        return;
    }
    m_side->removeTab(m_side->indexOf(m_preview));
    m_splitter->insertWidget(1, m_preview);
    m_splitter->setStretchFactor(1, 4);
    m_splitter->setSizes({400, 400, 300});
    m_preview->show();
}

void CardWorkbench::connectFindings()
{
    const auto show = [this] { m_findings->setFindings(m_card.checker().findings(), m_card.session().text()); };
    connect(&m_card.checker(), &CardChecker::findingsChanged, this, show);
    connect(m_findings, &FindingsPanel::placeActivated, this, &CardWorkbench::goTo);
    connect(&m_card.checker(), &CardChecker::findingsMoved, m_findings, &FindingsPanel::holdFixes);
    connect(m_findings, &FindingsPanel::fixRequested, &m_card.checker(), &CardChecker::fix);
    connect(&m_preview->preview(), &CardPreview::findingsChanged, this, [this](const PreviewFindings &found) {
        m_card.checker().setRendered(renderFindings(found, m_card.session().text()));
    });
    show();
}

void CardWorkbench::connectOutline()
{
    CardEditor &editor = m_source->editor();
    m_reading.setSingleShot(true);
    m_reading.setInterval(readingDelay);
    connect(&m_reading, &QTimer::timeout, this, &CardWorkbench::readOutline);
    connect(&m_card.session(), &CardSession::opened, this, &CardWorkbench::readOutline);
    connect(&m_card.session(), &CardSession::changed, &m_reading, qOverload<>(&QTimer::start));
    connect(&editor, &CardEditor::cursorPositionChanged, m_outline,
            [this, &editor] { m_outline->setPosition(editor.selectedSpan().begin); });
    connect(m_outline, &OutlinePanel::headingActivated, this,
            [this](const core::TextSpan &heading) { goTo({.begin = heading.begin, .end = heading.begin}); });
    readOutline();
}

void CardWorkbench::readOutline()
{
    // Beside the window: two megabytes take longer than a keystroke may.
    m_query.cancel();
    m_query = m_lane.run(
        this, [card = m_card.session().card()](const std::stop_token &) { return core::readOutline(card); },
        [this](const QList<core::Heading> &headings) { m_outline->setOutline(headings); });
}

/// Each follows the other, and neither answers to being moved.
void CardWorkbench::connectScrolling()
{
    CardPreview *preview = &m_preview->preview();
    connect(&m_source->editor(), &CardEditor::topLineChanged, preview, &CardPreview::scrollToLine);
    connect(preview, &CardPreview::scrolledToLine, &m_source->editor(), &CardEditor::scrollToLine);
}

QList<QWidget *> CardWorkbench::panes() const
{
    return {m_writing, m_preview, m_side};
}

QList<QAction *> CardWorkbench::sourceActions() const
{
    return m_source->actions();
}

void CardWorkbench::showFindings()
{
    m_side->setCurrentWidget(m_findings);
    m_findings->setFocus();
}

}  // namespace ui
