#include "ui/card/cardsession.h"

#include <QElapsedTimer>

#include <utility>

namespace ui {

namespace {

constexpr int typingId = 1;
constexpr qint64 typingPauseMs = 1500;  // whoever pauses for longer has begun something new

/// What takes `edits` of `text` back, as edits of the text after them.
core::TextEdits inverted(const QString &text, const core::TextEdits &edits)
{
    core::TextEdits back;
    qsizetype shift = 0;
    for (const core::TextEdit &edit : edits) {
        const qsizetype begin = edit.span.begin + shift;
        back.append({.span = {.begin = begin, .end = begin + edit.text.size()}, .text = edit.span.of(text).toString()});
        shift += edit.text.size() - edit.span.size();
    }
    return back;
}

}  // namespace

/// One step of the undo stack.
class CardSession::Change final : public QUndoCommand
{
public:
    Change(CardSession &session, core::TextEdits edits, ChangeOrigin origin, const QString &what)
        : QUndoCommand(what)
        , m_session(session)
        , m_edits(std::move(edits))
        , m_back(inverted(session.text(), m_edits))
        , m_origin(origin)
        , m_isTyping(origin == ChangeOrigin::Editor && m_edits.size() == 1 && isStroke(m_edits.first()))
    {
        m_lastStroke.start();
    }

    void undo() override { m_session.make(m_back, ChangeOrigin::Undo); }
    // The first time is the change itself; every further time takes an undo back.
    void redo() override { m_session.make(m_edits, std::exchange(m_origin, ChangeOrigin::Undo)); }

    [[nodiscard]] int id() const override { return m_isTyping ? typingId : -1; }

    bool mergeWith(const QUndoCommand *other) override
    {
        const auto &next = static_cast<const Change &>(*other);
        if (m_lastStroke.msecsTo(next.m_lastStroke) > typingPauseMs || !join(next))
            return false;
        m_lastStroke = next.m_lastStroke;
        setObsolete(m_edits.first() == m_back.first());
        return true;
    }

private:
    /// What one key does: a letter (perhaps of two units), or a letter less. A new line begins a new change.
    [[nodiscard]] static bool isStroke(const core::TextEdit &edit)
    {
        return edit.text.size() + edit.span.size() <= 2 && !edit.text.contains(u'\n') && !edit.text.contains(u'\r');
    }

    bool join(const Change &next);

    CardSession &m_session;
    core::TextEdits m_edits;
    core::TextEdits m_back;
    ChangeOrigin m_origin;
    bool m_isTyping;
    QElapsedTimer m_lastStroke;
};

/// Takes `next`, made on the text after this change, into this one; only what goes on where this one ended.
bool CardSession::Change::join(const Change &next)
{
    core::TextEdit &edit = m_edits.first();
    core::TextEdit &back = m_back.first();
    const core::TextEdit &stroke = next.m_edits.first();
    const core::TextSpan written = back.span;  // where this change's text stands now
    if (stroke.span.begin >= written.begin && stroke.span.end <= written.end) {
        edit.text.replace(stroke.span.begin - written.begin, stroke.span.size(), stroke.text);
    } else if (edit.text.isEmpty() && stroke.text.isEmpty() && stroke.span.end == written.begin) {  // backspace
        edit.span.begin = stroke.span.begin;
        back.text.prepend(next.m_back.first().text);
        back.span.begin = stroke.span.begin;
    } else if (edit.text.isEmpty() && stroke.text.isEmpty() && stroke.span.begin == written.begin) {  // delete
        edit.span.end += stroke.span.size();
        back.text.append(next.m_back.first().text);
    } else {
        return false;
    }
    back.span.end = back.span.begin + edit.text.size();
    return true;
}

CardSession::CardSession(QObject *parent)
    : QObject(parent)
{
}

void CardSession::open(const QString &base, const QString &text)
{
    m_undo.clear();
    m_base = base;
    m_card = core::CardText(text);
    ++m_revision;
    const bool hasTurned = findModified();
    emit opened();
    if (hasTurned)
        emit modifiedChanged(m_isModified);
}

void CardSession::setBase(const QString &base)
{
    m_base = base;
    if (findModified())
        emit modifiedChanged(m_isModified);
}

void CardSession::apply(const core::TextEdits &edits, ChangeOrigin origin, const QString &what)
{
    if (!edits.isEmpty())
        m_undo.push(new Change(*this, edits, origin, what));
}

void CardSession::replace(const QString &text, ChangeOrigin origin, const QString &what)
{
    apply(core::difference(m_card.text(), text), origin, what);
}

void CardSession::make(const core::TextEdits &edits, ChangeOrigin origin)
{
    m_card.apply(edits);
    ++m_revision;
    const bool hasTurned = findModified();
    emit changed(edits, origin);
    if (hasTurned)
        emit modifiedChanged(m_isModified);
}

/// Whether it is otherwise than before.
bool CardSession::findModified()
{
    const bool isModified = m_card.text() != m_base;
    return std::exchange(m_isModified, isModified) != isModified;
}

}  // namespace ui
