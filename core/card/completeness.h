#pragma once

#include "core/card/cardlint.h"

namespace core {

/// How complete a card is, by what the Hub's guide asks for.
struct Completeness
{
    struct Item
    {
        QString id;  ///< "license", "how-to-use", …: the words are in ui/card.
        int points = 0;
        bool isDone = false;
        QString rule = {};  ///< The finding whose fix settles it; empty when it can only be written.
    };
    QList<Item> items;

    [[nodiscard]] int percent() const;
};

/// Counts what `findings` of the same card show to be missing. Thread: any.
[[nodiscard]] Completeness completeness(const CardText &card, const LintContext &context,
                                        const QList<Finding> &findings);

}  // namespace core
