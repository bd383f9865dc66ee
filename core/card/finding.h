#pragma once

#include "core/base/textedit.h"

#include <QStringList>

namespace core {

enum class Severity {
    Error,  ///< The Hub, or a client that everybody uses, refuses or breaks. Blocks a publish.
    Warning,  ///< Accepted, but wrong, or visible to readers.
    Info,  ///< Could be better.
};

/// A change that settles a finding. `edits` are those of the card's whole text.
struct CardFix
{
    enum class Kind {
        Edit,  ///< `edits` does it.
        Choose,  ///< A person has to choose: `options` are proposals, each with its edits; the form may help better.
        MakeFile,  ///< `path` has to be written, with `content`.
    };
    struct Option
    {
        QString label;  ///< Data, not a sentence: "apache-2.0", "owner/name".
        TextEdits edits;
        friend bool operator==(const Option &, const Option &) = default;
    };

    Kind kind = Kind::Edit;
    bool isSafe = false;  ///< May be made without asking: it changes nothing that a reader would understand.
    TextEdits edits = {};
    QList<Option> options = {};
    QString path = {};
    QByteArray content = {};

    friend bool operator==(const CardFix &, const CardFix &) = default;
};

/// What one rule has to say about one place. The words for a person are in ui/card/findingtext.
struct Finding
{
    QString rule;  ///< "LG001": the id in resources/data/cards/lints.json; "HUB" for what only a server says.
    Severity severity = Severity::Warning;
    TextSpan span = {};  ///< In the card's text; empty at 0 for what has no place in it.
    QStringList arguments = {};  ///< What the sentence names, in the order that findingtext gives for the rule.
    QString path = {};  ///< The file concerned when it is not the card.
    QList<CardFix> fixes = {};
    QString hubMessage = {};  ///< What the Hub says to it, in its own English words; empty when it says nothing.

    friend bool operator==(const Finding &, const Finding &) = default;
};

}  // namespace core
