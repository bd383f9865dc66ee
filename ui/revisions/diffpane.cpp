#include "ui/revisions/diffpane.h"

#include "ui/revisions/diffbar.h"
#include "ui/revisions/factsview.h"
#include "ui/revisions/imagediffview.h"
#include "ui/revisions/meaningview.h"
#include "ui/revisions/renderedcardview.h"
#include "ui/revisions/tensordiffview.h"
#include "ui/revisions/textdiffview.h"
#include "ui/shared/emptystate.h"
#include "ui/shared/messagebar.h"
#include "ui/shared/taborder.h"
#include "ui/shared/theme.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto patience = 400ms;

}  // namespace

DiffPane::DiffPane(QWidget *parent)
    : QWidget(parent)
    , m_bar(new DiffBar(this))
    , m_messages(new MessageBar(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_text(new TextDiffView(this))
    , m_meaning(new MeaningView(this))
    , m_images(new ImageDiffView(this))
    , m_tensors(new TensorDiffView(this))
    , m_rendered(new RenderedCardView(this))
    , m_facts(new FactsView(this))
{
    setObjectName(u"diffPane"_s);
    m_meaning->setObjectName(u"meaningView"_s);
    createViews();
    connectBar();
    connectViews();
    tabThrough({m_bar, m_messages, m_empty, m_text, m_meaning, m_images, m_tensors, m_rendered});
    showEntry(std::nullopt);
}

void DiffPane::createViews()
{
    for (QWidget *view :
         {static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_meaning),
          static_cast<QWidget *>(m_images), static_cast<QWidget *>(m_tensors), static_cast<QWidget *>(m_rendered),
          static_cast<QWidget *>(m_facts)})
        m_stack->addWidget(view);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::xs);
    layout->addWidget(m_bar);
    layout->addWidget(m_messages);
    layout->addWidget(m_stack, 1);
}

void DiffPane::connectViews()
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &DiffPane::showWaiting);
    connect(m_empty, &EmptyState::actionRequested, this, &DiffPane::stopFetching);
    connect(m_messages, &MessageBar::remedyRequested, this, &DiffPane::remedy);
    connect(m_tensors, &TensorDiffView::failed, m_messages, &MessageBar::showError);
    connect(m_rendered, &RenderedCardView::linkActivated, this, &DiffPane::linkActivated);
}

void DiffPane::connectBar()
{
    connect(m_bar, &DiffBar::aspectChanged, this, &DiffPane::showAspect);
    connect(m_bar, &DiffBar::nextRequested, this, &DiffPane::goToNextChange);
    connect(m_bar, &DiffBar::previousRequested, this, &DiffPane::goToPreviousChange);
    connect(m_bar, &DiffBar::layoutChanged, this, [this] {
        m_text->setDiffLayout(m_bar->diffLayout());
        m_meaning->setDiffLayout(m_bar->diffLayout());
        emit stateChanged();
    });
    connect(m_bar, &DiffBar::whitespaceChanged, this, [this] {
        read();
        emit stateChanged();
    });
}

void DiffPane::showText(const QString &heading, const QString &explanation)
{
    m_bar->clear();
    m_empty->setTexts(heading, explanation);
    m_empty->setAction({});
    m_stack->setCurrentWidget(m_empty);
}

void DiffPane::showEntry(const std::optional<core::ChangedEntry> &entry, const ComparedSides &sides)
{
    m_entry = entry;
    m_sides = sides;
    m_mayFetch = true;
    if (entry) {
        m_tensors->setChange(*entry, sides);
        return read();
    }
    m_query.cancel();
    m_patience.stop();
    m_messages->clear();
    m_tensors->clear();
    showText(tr("No file is selected"), tr("Select a changed file to see what changed in it."));
}

void DiffPane::read()
{
    if (!m_entry)
        return;
    m_query.cancel();
    m_messages->clear();
    m_patience.start();
    const DiffOptions options{.text = {.lines = {.whitespace = m_bar->whitespace()}}, .mayFetch = m_mayFetch};
    m_query = m_lane.run(
        this,
        [entry = *m_entry, sides = m_sides, options](const std::stop_token &stop) {
            return readDiff(entry, sides, options, stop);
        },
        [this](const core::Result<DiffContent> &content) { showContent(content); });
}

void DiffPane::showWaiting()
{
    showText(tr("Reading both sides…"), {});
    const bool mayFetch = m_mayFetch && m_sides.isReachable()
        && (m_entry->before.value_or(core::ComparedFile{}).lfs || m_entry->after.value_or(core::ComparedFile{}).lfs);
    if (mayFetch)
        m_empty->setAction(tr("Do not fetch it"), theme::ButtonRole::Plain);
}

/// What is on this computer can still be looked at.
void DiffPane::stopFetching()
{
    m_mayFetch = false;
    read();
}

void DiffPane::remedy(Remedy remedy)
{
    if (remedy != Remedy::Retry)
        return emit remedyRequested(remedy);
    m_mayFetch = true;
    m_tensors->setChange(*m_entry, m_sides);
    read();
}

void DiffPane::showContent(const core::Result<DiffContent> &content)
{
    m_patience.stop();
    if (!content)
        return showText(tr("This change cannot be shown"), describe(content.error()).text);
    m_text->setText(content->text);
    if (content->meaning)
        m_meaning->setRows(*content->meaning);
    m_images->setImages(content->imageBefore.value_or(ImageSide{}), content->imageAfter.value_or(ImageSide{}));
    m_rendered->setCard(content->aspects().contains(DiffAspect::Rendered) ? content->text : nullptr, m_sides);
    m_facts->setContent(*content);
    if (content->fetchError)
        m_messages->showError(*content->fetchError);
    m_bar->showContent(*content);
}

void DiffPane::showAspect()
{
    const DiffAspect aspect = m_bar->aspect();
    m_bar->showAspect(aspect);
    switch (aspect) {
    case DiffAspect::Tensors:
        m_tensors->start();
        m_stack->setCurrentWidget(m_tensors);
        break;
    case DiffAspect::Rendered: m_stack->setCurrentWidget(m_rendered); break;
    case DiffAspect::Meaning: m_stack->setCurrentWidget(m_meaning); break;
    case DiffAspect::Text: m_stack->setCurrentWidget(m_text); break;
    case DiffAspect::Image: m_stack->setCurrentWidget(m_images); break;
    case DiffAspect::Facts: m_stack->setCurrentWidget(m_facts); break;
    }
}

void DiffPane::goToNextChange()
{
    if (m_stack->currentWidget() == m_text)
        m_text->goToNextChange();
}

void DiffPane::goToPreviousChange()
{
    if (m_stack->currentWidget() == m_text)
        m_text->goToPreviousChange();
}

QString DiffPane::state() const
{
    return m_bar->state();
}

void DiffPane::restoreState(const QString &state)
{
    m_bar->restoreState(state);
}

}  // namespace ui
