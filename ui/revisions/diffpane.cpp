#include "ui/revisions/diffpane.h"

#include "ui/revisions/diffbar.h"
#include "ui/revisions/factsview.h"
#include "ui/revisions/imagediffview.h"
#include "ui/revisions/meaningview.h"
#include "ui/revisions/textdiffview.h"
#include "ui/shared/emptystate.h"
#include "ui/shared/errortext.h"
#include "ui/shared/taborder.h"
#include "ui/shared/theme.h"

#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

DiffPane::DiffPane(QWidget *parent)
    : QWidget(parent)
    , m_bar(new DiffBar(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_text(new TextDiffView(this))
    , m_meaning(new MeaningView(this))
    , m_images(new ImageDiffView(this))
    , m_facts(new FactsView(this))
{
    setObjectName(u"diffPane"_s);
    createViews();
    connectBar();
    tabThrough({m_bar, m_text, m_meaning, m_images});
    showEntry(std::nullopt);
}

void DiffPane::createViews()
{
    for (QWidget *view :
         {static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_meaning),
          static_cast<QWidget *>(m_images), static_cast<QWidget *>(m_facts)})
        m_stack->addWidget(view);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::xs);
    layout->addWidget(m_bar);
    layout->addWidget(m_stack, 1);
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
    m_stack->setCurrentWidget(m_empty);
}

void DiffPane::showEntry(const std::optional<core::ChangedEntry> &entry)
{
    m_entry = entry;
    m_query.cancel();
    if (entry)
        return read();
    showText(tr("No file is selected"), tr("Select a changed file to see what changed in it."));
}

void DiffPane::read()
{
    if (!m_entry)
        return;
    m_query.cancel();
    const core::TextDiffOptions options{.lines = {.whitespace = m_bar->whitespace()}};
    m_query = m_lane.run(
        this, [entry = *m_entry, options](const std::stop_token &stop) { return readDiff(entry, options, stop); },
        [this](const core::Result<DiffContent> &content) { showContent(content); });
}

void DiffPane::showContent(const core::Result<DiffContent> &content)
{
    if (!content)
        return showText(tr("This change cannot be shown"), describe(content.error()).text);
    m_text->setText(content->text);
    if (content->meaning)
        m_meaning->setRows(*content->meaning);
    m_images->setImages(content->imageBefore.value_or(ImageSide{}), content->imageAfter.value_or(ImageSide{}));
    m_facts->setContent(*content);
    m_bar->showContent(*content);
}

void DiffPane::showAspect()
{
    const DiffAspect aspect = m_bar->aspect();
    m_bar->showAspect(aspect);
    switch (aspect) {
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
