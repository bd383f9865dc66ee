#pragma once

#include "core/card/cardschema.h"

#include <QList>

namespace ui {

/// A value to choose from: what the card will hold, and what people know it as.
struct Choice
{
    QString id;  ///< "de"
    QString name = {};  ///< "German"; empty when the id says it all.
    QString alias = {};  ///< "Deutsch": another name that finds it.
    QString group = {};  ///< Under which heading it stands in a list; empty for none.

    friend bool operator==(const Choice &, const Choice &) = default;
};

/// "German · Deutsch (de)"
[[nodiscard]] QString choiceText(const Choice &choice);
/// As on a chip: "German (de)"
[[nodiscard]] QString shortChoiceText(const Choice &choice);

/// Whether choicesFor() offers anything; without making it.
[[nodiscard]] bool hasChoices(const core::CardField &field);
/// What the tables offer for a key; nothing for keys that hold names of repositories, or anything at all.
/// Cost: some milliseconds the first time for languages. Thread: GUI: it reads the installed translators.
[[nodiscard]] QList<Choice> choicesFor(const core::CardField &field, core::RepoType type);
/// The one with this id among choicesFor(), as far as it is known; without a walk through the whole table.
[[nodiscard]] Choice choiceFor(const core::CardField &field, core::RepoType type, const QString &id);

/// What an id stands for, as a line below the field; empty for an id that no table has.
[[nodiscard]] QString choiceHint(const core::CardField &field, core::RepoType type, const QString &id);

/// Those that somebody may mean who has typed `words`, the likeliest first: an id or name that is just that, one that
/// begins so, one that has it somewhere. All of them, in their order, for no words.
[[nodiscard]] QList<Choice> matching(const QList<Choice> &choices, QStringView words, qsizetype limit);

}  // namespace ui
