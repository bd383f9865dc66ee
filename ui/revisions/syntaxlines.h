#pragma once

#include "ui/revisions/difftext.h"
#include "ui/shared/querylane.h"
#include "ui/shared/syntaxplugin.h"

#include <QObject>

namespace ui {

/// The colours of both sides of a text diff, read beside the window, a few thousand lines at a time.
///
/// Thread: GUI.
class SyntaxLines final : public QObject
{
    Q_OBJECT

public:
    enum class Side { Before, After };

    using QObject::QObject;

    /// Begins anew; null leaves nothing.
    void setText(const std::shared_ptr<const DiffText> &text);
    /// None where the language is not known, or the line was not reached yet.
    [[nodiscard]] QList<SyntaxSpan> spans(Side side, qsizetype line) const;

signals:
    void colored();  ///< More lines than before.

private:
    using Lines = std::vector<QList<SyntaxSpan>>;
    /// Where to go on.
    struct Place
    {
        std::shared_ptr<FileSyntaxReader> reader = {};
        Side side = Side::After;
        qsizetype line = 0;
        int state = 0;
    };
    struct Piece
    {
        Place next;
        Lines lines = {};
    };
    [[nodiscard]] static Piece read(const DiffText &text, Place place);
    void goOn(const Place &place);
    void take(const Piece &piece, Side side);

    std::shared_ptr<const DiffText> m_text;
    Lines m_before;
    Lines m_after;
    Query m_query;
    QueryLane m_lane{1};  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
