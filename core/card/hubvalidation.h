#pragma once

#include "core/base/repoid.h"
#include "core/card/cardtext.h"

namespace core {

/// One thing the Hub has to say about a card, in its own words.
struct HubMessage
{
    QString text;  ///< "\"license\" must be one of [...]"
    QString path = {};  ///< "model-index[0].results"; empty for the whole block.
    TextSpan span = {};  ///< In the card.

    friend bool operator==(const HubMessage &, const HubMessage &) = default;
};

/// The answer of POST /api/validate-yaml: the Hub refuses a card that has errors.
struct HubVerdict
{
    QList<HubMessage> errors;
    QList<HubMessage> warnings;

    [[nodiscard]] bool isRefused() const { return !errors.isEmpty(); }
    friend bool operator==(const HubVerdict &, const HubVerdict &) = default;
};

/// What the Hub would answer, without asking it. Its answer, when there is one, wins over this.
/// Thread: any. Source: the messages of the live Hub, rebuilt from its published types.
[[nodiscard]] HubVerdict validateLikeHub(const CardText &card, RepoType type);

/// Finds the places of a server's messages in the card: of "LINE:COL" in a syntax error, or of the path in quotes.
[[nodiscard]] HubMessage placed(const CardText &card, HubMessage message);

}  // namespace core
