#pragma once

#include "core/base/repoid.h"
#include "core/card/cardtext.h"
#include "core/card/finding.h"
#include "core/card/hubvalidation.h"
#include "core/card/modelfacts.h"

#include <QHash>

#include <optional>
#include <stop_token>

namespace core {

/// What a card is checked against besides itself. What is not known is left out, and so are the rules that need it.
struct LintContext
{
    RepoType type = RepoType::Model;
    std::optional<RepoId> repo = {};
    /// What the repository will hold after the publish: staged files and those that stay. `localPath` is empty for
    /// files that are only on the server.
    std::optional<QList<ModelFile>> files = {};
    std::optional<ModelFacts> facts = {};
    /// The card as it is on the server: a verified result must not be changed.
    std::optional<QString> published = {};
    /// The `license` values of base models' cards, by model id, as far as they are at hand.
    QHash<QString, QString> baseLicenses = {};
    QString cardPath = QStringLiteral("README.md");
    bool isGated = false;
};

/// Everything the rules have to say, sorted by place. Reads only what `context` holds; no disk, no network, but for
/// .eval_results/*.yaml, LICENSE and .gitattributes among the files, which it reads up to 1 MB each.
///
/// Cost: some 10 ms for a card of 100 kB. Stops early, with what it has, when `stop` asks for it. Thread: any.
[[nodiscard]] QList<Finding> lintCard(const CardText &card, const LintContext &context,
                                      const std::stop_token &stop = {});

/// The same in two parts, unsorted: the front matter can be looked at again by itself while somebody types.
struct LintParts
{
    QList<Finding> metadata;
    QList<Finding> rest;
};
[[nodiscard]] LintParts lintParts(const CardText &card, const LintContext &context, const std::stop_token &stop = {});

// The groups of rules, in files of their own: what lintCard() puts together.
/// FM … SC. A finding that makes the Hub refuse the card is an error whatever its rule; what the Hub refuses and no
/// rule sees is there as "HUB". A card without a block is looked at like one with an empty block; of one whose block
/// nobody can read, nothing is said about missing keys.
[[nodiscard]] QList<Finding> lintMetadata(const CardText &card, const LintContext &context);
[[nodiscard]] QList<Finding> lintBody(const CardText &card, const LintContext &context,
                                      const std::stop_token &stop = {});  ///< TX
[[nodiscard]] QList<Finding> lintFiles(const CardText &card, const LintContext &context);  ///< FL, ER

/// What keeps a file from being a card's text at all: FM012. The fix takes the bytes for Latin-1. Empty when they are
/// UTF-8. `arguments` are line and column.
[[nodiscard]] QList<Finding> lintBytes(const QByteArray &bytes, const LintContext &context = {});

/// A finding of a rule that only a rendering of the card can check: TX011 and TX014.
[[nodiscard]] Finding renderFinding(const QString &rule, TextSpan span, const QStringList &arguments);

/// What only a server says, as a finding of the rule "HUB", which is in no table: `arguments` hold its words.
[[nodiscard]] Finding hubFinding(const HubMessage &message, Severity severity);

/// What the rules of a table are: for the rule browser, `card lint --rules`, and the test that every rule has tests.
struct LintRule
{
    QString id;
    Severity severity = Severity::Warning;
    bool isManual = false;  ///< Cannot be checked here: a reminder after publishing.
};
/// Source: resources/data/cards/lints.json.
[[nodiscard]] const QList<LintRule> &lintRules();

}  // namespace core
