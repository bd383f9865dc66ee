#include "ui/card/form/metadataform.h"

#include "ui/card/form/choiceinput.h"
#include "ui/card/form/formfields.h"
#include "ui/card/form/formobstacle.h"
#include "ui/card/opencard.h"
#include "ui/shared/emptystate.h"
#include "ui/shared/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto typingPause = 150ms;

}  // namespace

MetadataForm::MetadataForm(OpenCard &card, QWidget *parent)
    : QWidget(parent)
    , m_card(card)
    , m_metadata(card.session())
    , m_ids(card)
    , m_context{.card = card,
                .metadata = m_metadata,
                .ids = m_ids,
                .showInText = [this](const core::TextSpan &span) { emit placeRequested(span); }}
    , m_stack(new QStackedWidget(this))
    , m_page(new QWidget(this))
    , m_picker(new ChoiceInput(m_page))
    , m_obstacle(new EmptyState(u"warning"_s, {}, {}, this))
{
    createPicker();
    m_stack->addWidget(m_page);
    m_stack->addWidget(m_obstacle);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_stack);
    m_following.setSingleShot(true);
    connect(&m_following, &QTimer::timeout, this, &MetadataForm::refresh);
    connect(&card.session(), &CardSession::opened, this, &MetadataForm::takeCard);
    connect(&card, &OpenCard::stateChanged, this, &MetadataForm::takeCard);
    connect(&card.session(), &CardSession::changed, this,
            [this](const core::TextEdits &, ChangeOrigin origin) { follow(origin); });
    connect(m_obstacle, &EmptyState::actionRequested, this, [this] { emit placeRequested(m_obstaclePlace); });
    connect(qApp, &QApplication::focusChanged, this, &MetadataForm::watchFocus);
}

MetadataForm::~MetadataForm()
{
    // What is half typed goes into the card while everything is there; and the rows go before what they work on.
    if (QWidget *focused = QApplication::focusWidget(); focused && isAncestorOf(focused))
        focused->clearFocus();
    delete m_stack;
}

void MetadataForm::createPicker()
{
    m_picker->setObjectName(u"addField"_s);
    m_picker->setPlaceholderText(tr("Add a field…"));
    m_picker->setAccessibleName(tr("Add a field"));
    m_picker->setTable([this] { return m_fields ? m_fields->hiddenFields() : QList<Choice>{}; });
    connect(m_picker, &ChoiceInput::chosen, this, &MetadataForm::addField);
    connect(m_picker, &QLineEdit::returnPressed, this, [this] { addField(m_picker->id()); });
    auto *layout = new QVBoxLayout(m_page);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    auto *frame = new QVBoxLayout;
    frame->setContentsMargins(theme::space::l, theme::space::s, theme::space::l, theme::space::s);
    frame->addWidget(m_picker);
    layout->addLayout(frame);
}

void MetadataForm::createFields()
{
    m_metadata.setType(m_card.place().repo.type);
    m_fields = new FormFields(m_context, *m_picker, m_page);
    m_page->layout()->addWidget(m_fields);
    m_fields->show();  // a layout that is seen already does so later
    connect(m_fields, &FormFields::fixRequested, &m_card.checker(), &CardChecker::fix);
    connect(&m_card.checker(), &CardChecker::findingsChanged, m_fields, [this] {
        if (isVisible() && !m_following.isActive())
            m_fields->showFindings();
    });
}

/// While somebody types in the source, the form comes after; what is done in the form itself is seen at once.
void MetadataForm::follow(ChangeOrigin origin)
{
    if (!isVisible())
        return;
    m_following.start(origin == ChangeOrigin::Editor ? typingPause : 0ms);
}

void MetadataForm::takeCard()
{
    m_metadata.setType(m_card.place().repo.type);
    if (m_fields)
        m_fields->reset();
    if (isVisible())
        refresh();
}

void MetadataForm::refresh()
{
    m_following.stop();
    if (showObstacle())
        return;
    if (!m_fields)
        createFields();
    m_fields->refresh();
    m_stack->setCurrentWidget(m_page);
}

bool MetadataForm::showObstacle()
{
    const auto obstacle = formObstacle(m_card.session().card(), m_metadata);
    if (!obstacle)
        return false;
    m_obstaclePlace = obstacle->place;
    m_obstacle->setTexts(tr("The front matter cannot be read"), obstacle->words);
    m_obstacle->setAction(tr("Go to the line"));
    m_stack->setCurrentWidget(m_obstacle);
    return true;
}

void MetadataForm::addField(const QString &key)
{
    m_picker->clear();
    if (m_fields && !key.isEmpty())
        m_fields->addField(key);
}

void MetadataForm::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void MetadataForm::hideEvent(QHideEvent *event)
{
    if (m_fields)
        m_fields->commit();
    QWidget::hideEvent(event);
}

/// Every control of the form would undo by itself what was typed into it. There is one order of changes: the card's.
void MetadataForm::watchFocus(QWidget *before, QWidget *now)
{
    if (before)
        before->removeEventFilter(this);
    if (now && isAncestorOf(now))
        now->installEventFilter(this);
}

bool MetadataForm::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (!isKey || !m_fields)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    // Before the page's shortcut takes the text away to be published.
    if (isReturn && key->modifiers().testFlag(Qt::ControlModifier))
        m_fields->commit();
    const bool isUndo = key->matches(QKeySequence::Undo);
    if (event->type() != QEvent::KeyPress || (!isUndo && !key->matches(QKeySequence::Redo)))
        return QWidget::eventFilter(watched, event);
    m_fields->commit();
    QUndoStack &stack = m_card.session().undoStack();
    isUndo ? stack.undo() : stack.redo();
    return true;
}

}  // namespace ui
