#pragma once

#include "core/revisions/textdiff.h"
#include "core/revisions/valuediff.h"

namespace core {

/// A word of the vocabulary that is new, gone, or has another number.
struct TokenChange
{
    QString token;
    std::optional<std::int64_t> before = {};
    std::optional<std::int64_t> after = {};

    friend bool operator==(const TokenChange &, const TokenChange &) = default;
};

/// What changed in a tokenizer.json.
struct TokenizerDiff
{
    QList<TokenChange> tokens;  ///< By number: the earlier one where there is one. At most maxTokens.
    qsizetype added = 0;  ///< All of them.
    qsizetype removed = 0;
    qsizetype renumbered = 0;
    qsizetype sizeBefore = 0;  ///< Of the vocabulary, without what is added to it ("added_tokens").
    qsizetype sizeAfter = 0;
    qsizetype mergesAdded = 0;
    qsizetype mergesRemoved = 0;  ///< A merge that moved counts on both sides: their order is their rank.
    qsizetype firstOtherMerge = -1;  ///< The first rank that differs.
    ValueDiff rest;  ///< All but the vocabulary and the merges: normalizer, added_tokens, …

    static constexpr qsizetype maxTokens = 1'000;
};

/// Two texts of tokenizer.json (BPE, WordPiece, WordLevel or Unigram). Pure. Thread: any.
[[nodiscard]] std::expected<TokenizerDiff, ValueDiffProblem> diffTokenizers(QByteArrayView before,
                                                                            QByteArrayView after);

/// A chat template of a tokenizer_config.json or chat_template.json.
struct ChatTemplateDiff
{
    QString name;  ///< "default" for the only one.
    bool isAdded = false;
    bool isRemoved = false;
    TextDiff text;
};

struct TokenizerConfigDiff
{
    ValueDiff values;  ///< Without the templates.
    QList<ChatTemplateDiff> templates;  ///< Those that changed.
};

/// Two texts of tokenizer_config.json: the values by key, and the chat templates as the programs they are.
/// Pure. Thread: any.
[[nodiscard]] std::expected<TokenizerConfigDiff, ValueDiffProblem>
diffTokenizerConfigs(QByteArrayView before, QByteArrayView after, const TextDiffOptions &options = {});

}  // namespace core
