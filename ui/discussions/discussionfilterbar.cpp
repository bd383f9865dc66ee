#include "ui/discussions/discussionfilterbar.h"

#include "ui/shared/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Type = core::DiscussionFilter::Type;
using State = core::DiscussionFilter::State;

namespace ui {

namespace {

constexpr auto typingPause = 300ms;

}  // namespace

DiscussionFilterBar::DiscussionFilterBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLineEdit(this))
    , m_type(new QComboBox(this))
    , m_state(new QComboBox(this))
{
    createFields();
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, &DiscussionFilterBar::filterChanged);
    connect(m_text, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    for (const QComboBox *box : {m_type, m_state})
        connect(box, &QComboBox::currentIndexChanged, this, &DiscussionFilterBar::filterChanged);
    auto *choices = new QHBoxLayout;
    choices->setSpacing(theme::space::s);
    choices->addWidget(m_type, 1);
    choices->addWidget(m_state, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addWidget(m_text);
    layout->addLayout(choices);
}

void DiscussionFilterBar::createFields()
{
    m_text->setObjectName(u"discussionFilter"_s);
    m_text->setPlaceholderText(tr("Find by words"));
    m_text->setAccessibleName(tr("Find by words"));
    m_text->setClearButtonEnabled(true);
    m_type->setObjectName(u"discussionType"_s);
    m_type->setAccessibleName(tr("Kind"));
    m_type->addItem(tr("All kinds"), QVariant::fromValue(Type::All));
    m_type->addItem(tr("Discussions"), QVariant::fromValue(Type::Discussions));
    m_type->addItem(tr("Pull requests"), QVariant::fromValue(Type::PullRequests));
    m_state->setObjectName(u"discussionState"_s);
    m_state->setAccessibleName(tr("Status"));
    m_state->addItem(tr("Any status"), QVariant::fromValue(State::All));
    m_state->addItem(tr("Open and drafts"), QVariant::fromValue(State::Open));
    m_state->addItem(tr("Closed and merged"), QVariant::fromValue(State::Closed));
    for (QComboBox *box : {m_type, m_state}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
    }
}

core::DiscussionFilter DiscussionFilterBar::filter() const
{
    return {.type = m_type->currentData().value<Type>(),
            .state = m_state->currentData().value<State>(),
            .search = m_text->text().trimmed()};
}

void DiscussionFilterBar::setFilter(const core::DiscussionFilter &filter)
{
    const QSignalBlocker text{m_text};
    const QSignalBlocker type{m_type};
    const QSignalBlocker state{m_state};
    m_text->setText(filter.search);
    m_type->setCurrentIndex(m_type->findData(QVariant::fromValue(filter.type)));
    m_state->setCurrentIndex(m_state->findData(QVariant::fromValue(filter.state)));
}

void DiscussionFilterBar::clear()
{
    setFilter({});
    m_typing.stop();
    emit filterChanged();
}

void DiscussionFilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

}  // namespace ui
