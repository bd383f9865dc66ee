#pragma once

#include "core/card/cardtext.h"

#include <QObject>
#include <QUndoStack>

namespace ui {

/// Who changed the card. A view that made a change itself has it already and skips the news of it.
enum class ChangeOrigin { Editor, Form, Fix, Generator, Merge, Undo };

/// The one text of an open card, and how it came to be. The source, the form and the preview all show it, and change it
/// here and nowhere else, so that undo runs through all of them in the order in which things were done.
///
/// Thread: GUI. Cost of a change: what it changes; a copy of the text where somebody else still looks at the one
/// before.
class CardSession final : public QObject
{
    Q_OBJECT

public:
    explicit CardSession(QObject *parent = nullptr);

    [[nodiscard]] const core::CardText &card() const { return m_card; }
    [[nodiscard]] const QString &text() const { return m_card.text(); }
    /// The text that was opened or published last: what changes are counted from.
    [[nodiscard]] const QString &base() const { return m_base; }
    [[nodiscard]] bool isModified() const { return m_isModified; }
    /// Another number for every text there was: whoever follows the changes can tell whether it has them all.
    [[nodiscard]] int revision() const { return m_revision; }

    /// Another card, without a way back to the one before. `text` may differ from `base`: a draft that was kept.
    void open(const QString &base, const QString &text);
    /// What is there now has been published.
    void setBase(const QString &base);

    /// Makes edits of text(). `what` names the change for "Undo …"; typing that goes on is one change.
    void apply(const core::TextEdits &edits, ChangeOrigin origin, const QString &what);
    /// The same, for whoever has the whole new text.
    void replace(const QString &text, ChangeOrigin origin, const QString &what);

    [[nodiscard]] QUndoStack &undoStack() { return m_undo; }

signals:
    void opened();
    /// `edits` are those of the text before.
    void changed(const core::TextEdits &edits, ui::ChangeOrigin origin);
    void modifiedChanged(bool isModified);

private:
    class Change;

    void make(const core::TextEdits &edits, ChangeOrigin origin);
    [[nodiscard]] bool findModified();

    core::CardText m_card;
    QString m_base;
    bool m_isModified = false;
    int m_revision = 0;
    QUndoStack m_undo;
};

}  // namespace ui
