#include "ui/revisions/filepreview.h"

#include "core/base/repoid.h"
#include "core/revisions/contentkind.h"
#include "ui/revisions/filecommands.h"
#include "ui/revisions/filefactsview.h"
#include "ui/revisions/imagediffview.h"
#include "ui/revisions/renderedcardview.h"
#include "ui/revisions/textdiffview.h"
#include "ui/shared/elidedlabel.h"
#include "ui/shared/emptystate.h"
#include "ui/shared/errortext.h"
#include "ui/shared/formatting.h"
#include "ui/shared/iconbutton.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr auto passingBy = 150ms;
constexpr auto lookInterval = 100ms;

bool isSame(const FileSource &one, const FileSource &two)
{
    return one.repo == two.repo && one.commit == two.commit && one.item.rawPath == two.item.rawPath;
}

}  // namespace

FilePreview::FilePreview(QWidget *parent)
    : QWidget(parent)
    , m_path(new ElidedLabel(this))
    , m_size(new QLabel(this))
    , m_asCard(createIconButton(u"previewAsCard"_s, u"eye"_s, tr("Show the card as the Hub does"), this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_text(new TextDiffView(this))
    , m_card(new RenderedCardView(this))
    , m_image(new ImageCanvas(this))
    , m_facts(new FileFactsView(this))
    , m_fetchedBytes(std::make_shared<std::atomic<std::int64_t>>(0))
{
    setObjectName(u"filePreview"_s);
    createStack();
    m_pause.setSingleShot(true);
    m_pause.setInterval(passingBy);
    m_waiting.setInterval(lookInterval);
    connect(&m_pause, &QTimer::timeout, this, &FilePreview::start);
    connect(&m_waiting, &QTimer::timeout, this, &FilePreview::showProgress);
    connect(m_empty, &EmptyState::actionRequested, this, &FilePreview::act);
    connect(m_asCard, &QToolButton::toggled, this, &FilePreview::showCard);
    connect(m_card, &RenderedCardView::linkActivated, this, &FilePreview::linkActivated);
    connect(m_facts, &FileFactsView::fetchRequested, this, [this] { read(mostPreviewBytes); });
    auto *head = new QHBoxLayout;
    head->setSpacing(theme::space::m);
    head->addWidget(m_path, 1);
    head->addWidget(m_size);
    head->addWidget(m_asCard);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::xs);
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);
    clear();
}

void FilePreview::createStack()
{
    m_path->setObjectName(u"previewPath"_s);
    theme::setTextRole(m_path, theme::TextRole::Code);
    m_size->setObjectName(u"previewSize"_s);
    theme::setTextRole(m_size, theme::TextRole::Caption);
    m_text->setObjectName(u"fileText"_s);
    m_text->setAccessibleName(tr("Lines of the file"));
    m_image->setObjectName(u"fileImage"_s);
    m_image->setMode(ImageCanvas::Mode::Single);
    m_empty->setObjectName(u"previewEmpty"_s);
    m_asCard->setCheckable(true);
    m_card->setObjectName(u"fileCard"_s);
    for (QWidget *view :
         {static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_card),
          static_cast<QWidget *>(m_image), static_cast<QWidget *>(m_facts)})
        m_stack->addWidget(view);
}

void FilePreview::clear()
{
    m_query.cancel();
    m_pause.stop();
    m_waiting.stop();
    m_source.reset();
    m_action = Action::None;
    m_path->setWholeText({});
    m_size->clear();
    m_text->setText(nullptr);
    showText(tr("No file is selected"), tr("Select a file to see what was in it at this revision."), {});
}

void FilePreview::showFile(const FileSource &source, const core::HubClient &hub)
{
    if (m_source && isSame(*m_source, source))
        return;
    m_source = source;
    m_hub.emplace(hub);
    m_path->setWholeText(core::printable(source.item.path(), 1000));
    m_size->setText(isFile(source.item) ? formatBytes(source.item.sizeBytes()) : QString{});
    if (m_stack->currentWidget() == m_empty)
        showProgress();  // it tells of another file
    read(unaskedPreviewBytes);
}

void FilePreview::look()
{
    if (m_action == Action::Fetch || m_isWorthAQuestion)
        read(mostPreviewBytes);
    m_stack->currentWidget()->setFocus();
}

void FilePreview::read(std::int64_t mostHubBytes)
{
    m_query.cancel();
    m_waiting.stop();
    m_isWorthAQuestion = false;
    m_mostHubBytes = mostHubBytes;
    const bool isAsked = mostHubBytes > unaskedPreviewBytes;
    if (mayFetch() && !isAsked)
        m_pause.start();
    else
        start();
}

/// Whether the content may lie on the Hub.
bool FilePreview::mayFetch() const
{
    return m_source->item.lfs && m_source->repo;
}

void FilePreview::start()
{
    m_pause.stop();
    m_fetchedBytes = std::make_shared<std::atomic<std::int64_t>>(0);  // a canceled worker may still count
    m_waiting.start();
    m_query = m_lane.run(
        this,
        [source = *m_source, hub = *m_hub, most = m_mostHubBytes, bytes = m_fetchedBytes](const std::stop_token &stop) {
            return readFile(source, hub, most, *bytes, stop);
        },
        [this](const core::Result<FileContent> &content) { takeContent(content); });
}

void FilePreview::takeContent(const core::Result<FileContent> &content)
{
    m_waiting.stop();
    if (content)
        return showContent(*content);
    m_action = Action::Fetch;
    showText(tr("This file cannot be shown"), describe(content.error()).text, tr("Try again"));
}

void FilePreview::showContent(const FileContent &content)
{
    m_action = Action::None;
    m_isWorthAQuestion = content.obstacle == FileContent::Obstacle::NotFetched;
    showLines(content);
    m_facts->setContent(content, m_source->repo.has_value());
    m_image->setImages({}, {.image = content.image, .isThere = !content.image.isNull()});
    m_image->setAccessibleName(
        tr("Picture of %L1 × %L2 pixels").arg(content.image.width()).arg(content.image.height()));
    if (content.text)
        showCard();
    else if (!content.image.isNull())
        m_stack->setCurrentWidget(m_image);
    else
        m_stack->setCurrentWidget(m_facts);
}

void FilePreview::showLines(const FileContent &content)
{
    const bool isCard = content.text && core::contentKindOf(content.item.rawPath) == core::ContentKind::Card;
    m_asCard->setVisible(isCard);
    m_text->setText(content.text);
    if (!isCard)
        return;
    ComparedSides sides{.after = {.kind = core::ComparisonSide::Kind::Revision,
                                  .location = m_source->repository,
                                  .commit = m_source->commit}};
    if (m_source->repo)
        sides.originAfter =
            core::ContentOrigin{.http = &m_hub->http(), .account = m_hub->account(), .repo = *m_source->repo};
    m_card->setCard(content.text, sides);
}

/// Its words, or how the Hub shows them.
void FilePreview::showCard()
{
    const bool asCard = m_asCard->isVisibleTo(this) && m_asCard->isChecked();
    m_stack->setCurrentWidget(asCard ? static_cast<QWidget *>(m_card) : m_text);
}

void FilePreview::showText(const QString &heading, const QString &explanation, const QString &action)
{
    m_asCard->hide();
    m_empty->setTexts(heading, explanation);
    m_empty->setAction(action, theme::ButtonRole::Plain);
    m_stack->setCurrentWidget(m_empty);
}

/// Only for what takes a while: the rest is there before anybody could read this.
void FilePreview::showProgress()
{
    m_action = Action::Cancel;
    showText(mayFetch() ? tr("Fetching the content…") : tr("Reading the file…"),
             mayFetch() ? formatBytesOf(m_fetchedBytes->load(), m_source->item.sizeBytes()) : QString{}, tr("Cancel"));
}

void FilePreview::cancel()
{
    m_query.cancel();
    m_waiting.stop();
    m_action = Action::Fetch;
    showText(tr("The content was not fetched"), tr("You stopped it. Nothing of it is kept."), tr("Fetch again"));
}

void FilePreview::act()
{
    switch (m_action) {
    case Action::None: break;
    case Action::Cancel: cancel(); break;
    case Action::Fetch: read(mostPreviewBytes); break;
    }
}

}  // namespace ui
