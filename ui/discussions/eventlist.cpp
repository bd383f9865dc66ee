#include "ui/discussions/eventlist.h"

#include "ui/discussions/discussionwords.h"
#include "ui/shared/caption.h"
#include "ui/shared/formatting.h"
#include "ui/shared/picture.h"
#include "ui/shared/taborder.h"
#include "ui/shared/theme.h"

#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype shownAtFirst = 40;
constexpr qint64 longestSliceMs = 8;

QString iconOf(core::DiscussionEvent::Kind kind)
{
    using enum core::DiscussionEvent::Kind;
    switch (kind) {
    case Commit: return u"publish"_s;
    case TitleChange: return u"rename"_s;
    case ReferenceDeleted: return u"trash"_s;
    case StatusChange: return u"switch"_s;
    case Comment:
    case Pinning:
    case Other: return u"info"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

}  // namespace

EventList::EventList(QWidget *parent)
    : QScrollArea(parent)
    , m_earlier(new QPushButton(this))
{
    setObjectName(u"eventList"_s);
    setAccessibleName(tr("What was said and done"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inside = new QWidget(this);
    m_column = new QVBoxLayout(inside);
    m_column->setContentsMargins(0, 0, theme::space::s, 0);
    m_column->setSpacing(theme::space::m);
    m_column->addStretch(1);
    setWidget(inside);
    viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    m_earlier->setObjectName(u"earlierEvents"_s);
    m_earlier->hide();
    connect(m_earlier, &QPushButton::clicked, this, [this] {
        m_room += 2 * shownAtFirst;
        choose();
    });
    connect(&m_filling, &QTimer::timeout, this, &EventList::fill);
}

void EventList::setThread(const core::DiscussionDetails &thread, const DiscussionRights &rights)
{
    const bool mayAnswer = rights.againstCommenting(thread).isEmpty();
    m_all.clear();
    for (const core::DiscussionEvent &event : thread.events) {
        CommentRights may;
        if (event.kind == core::DiscussionEvent::Kind::Comment)
            may = {.mayEdit = rights.mayEdit(event), .mayHide = rights.mayHide(event), .mayAnswer = mayAnswer};
        m_all.append({.event = event, .rights = may});
    }
    m_room = std::max(m_room, shownAtFirst);
    choose();
}

void EventList::clear()
{
    m_filling.stop();
    m_all.clear();
    m_wanted.clear();
    m_room = 0;
    m_wantsEnd = false;
    drop(0);
}

void EventList::showEnd()
{
    m_wantsEnd = true;
}

/// The first, and the newest; then whatever of it is not there yet is made.
void EventList::choose()
{
    const qsizetype hidden = std::max<qsizetype>(0, m_all.size() - 1 - m_room);
    m_wanted = m_all;
    if (hidden > 0)
        m_wanted.remove(1, hidden);
    m_earlier->setText(tr("Show earl&ier events (%Ln)", nullptr, static_cast<int>(hidden)));
    qsizetype same = 0;
    while (same < m_parts.size() && same < m_wanted.size() && m_parts.at(same).first == m_wanted.at(same))
        ++same;
    drop(same);
    m_filling.start();
}

void EventList::drop(qsizetype first)
{
    while (m_parts.size() > first)
        delete m_parts.takeLast().second;
    if (first > 0)
        return;
    m_column->removeWidget(m_earlier);
    m_earlier->setParent(this);  // it comes back as the second
}

void EventList::fill()
{
    QElapsedTimer clock;
    clock.start();
    while (m_parts.size() < m_wanted.size() && clock.elapsed() < longestSliceMs) {
        const Shown &shown = m_wanted.at(m_parts.size());
        QWidget *part = createPart(shown);
        m_column->insertWidget(m_column->count() - 1, part);
        part->show();  // a layout does so later, and reckons without it until then
        m_parts.append({shown, part});
        if (m_parts.size() == 1)
            m_column->insertWidget(1, m_earlier, 0, Qt::AlignHCenter);
    }
    m_earlier->setVisible(m_wanted.size() < m_all.size());
    if (m_parts.size() < m_wanted.size())
        return;
    m_filling.stop();
    tabThrough({this});  // those that were made now would come last of all
    if (std::exchange(m_wantsEnd, false)) {
        widget()->adjustSize();
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    }
}

QWidget *EventList::createPart(const Shown &shown)
{
    return shown.event.kind == core::DiscussionEvent::Kind::Comment ? createComment(shown) : createLine(shown.event);
}

QWidget *EventList::createComment(const Shown &shown)
{
    auto *card = new CommentCard(shown.event, shown.rights, widget());
    connect(card, &CommentCard::editRequested, this, &EventList::editRequested);
    connect(card, &CommentCard::hideRequested, this, &EventList::hideRequested);
    connect(card, &CommentCard::quoteRequested, this, &EventList::quoteRequested);
    connect(card, &CommentCard::wholeRequested, this, &EventList::wholeRequested);
    connect(card, &CommentCard::webLinkActivated, this, &EventList::webLinkActivated);
    return card;
}

QWidget *EventList::createLine(const core::DiscussionEvent &event)
{
    auto *line = new QWidget(widget());
    QLabel *text = createCaption(u"eventText"_s, line);
    QString words = eventText(event);
    if (event.createdAt.isValid())
        words += u" · "_s + ageText(event.createdAt, QDateTime::currentDateTime());
    text->setText(words);
    text->setToolTip(formatDateTime(event.createdAt));
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(theme::space::m, 0, theme::space::m, 0);
    layout->setSpacing(theme::space::s);
    layout->addWidget(new Picture(iconOf(event.kind), theme::iconSize, Picture::Tint::Muted, line));
    layout->addWidget(text, 1);
    return line;
}

void EventList::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    widget()->setFixedWidth(viewport()->width());  // no word however long makes it wider
}

}  // namespace ui
