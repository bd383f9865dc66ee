#include "core/revisions/carddiff.h"

#include "core/card/cardtext.h"

namespace core {

namespace {

/// One side: the front matter as data, and the rest.
struct Side
{
    std::expected<ValueTree, ValueProblem> metadata;
    QByteArray body;
    int bodyLine = 0;
};

Side read(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return {.metadata = ValueTree{}, .body = {}};
    const auto card = CardText::decode(bytes);
    if (!card)
        return {.metadata = std::unexpected(ValueProblem{.kind = ValueProblem::Kind::NotText}), .body = bytes};
    const QString block = card->text().first(card->body().begin);
    // Without a block a card has no values, which is the same as none being there.
    auto metadata = card->hasBlock() ? ValueTree::fromYaml(card->yamlText()) : ValueTree::fromYaml({});
    return {.metadata = std::move(metadata),
            .body = card->bodyText().toUtf8(),
            .bodyLine = static_cast<int>(block.count(u'\n'))};
}

}  // namespace

CardDiff diffCards(const QByteArray &before, const QByteArray &after, const TextDiffOptions &options)
{
    Side old = read(before);
    Side now = read(after);
    CardDiff diff{.metadata = {},
                  .problem = {},
                  .body = diffText(old.body, now.body, options),
                  .beforeBodyLine = old.bodyLine,
                  .afterBodyLine = now.bodyLine,
                  .wholeText = diffText(before, after, options)};
    if (!old.metadata)
        diff.problem = ValueDiffProblem{.isBefore = true, .problem = old.metadata.error()};
    else if (!now.metadata)
        diff.problem = ValueDiffProblem{.isBefore = false, .problem = now.metadata.error()};
    else
        diff.metadata = diffValues(*std::move(old.metadata), *std::move(now.metadata));
    return diff;
}

}  // namespace core
