#include "core/revisions/tokenizerdiff.h"

#include "core/git/itemnumbers.h"
#include "core/git/linediff.h"

#include <QHash>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using Node = ValueTree::Node;
using Vocabulary = QHash<QByteArrayView, std::int64_t>;

struct Sides
{
    ValueRef before;
    ValueRef after;

    [[nodiscard]] Sides child(QByteArrayView key) const
    {
        return {.before = before.child(key), .after = after.child(key)};
    }
};

std::expected<Sides, ValueDiffProblem> readSides(QByteArrayView before, QByteArrayView after)
{
    Sides sides;
    for (const bool isBefore : {true, false}) {
        const QByteArrayView json = isBefore ? before : after;
        auto tree = json.isEmpty() ? ValueTree{} : ValueTree::fromJson(json);
        if (!tree)
            return std::unexpected(ValueDiffProblem{.isBefore = isBefore, .problem = tree.error()});
        ValueRef &side = isBefore ? sides.before : sides.after;
        side.tree = std::make_shared<const ValueTree>(*std::move(tree));
        side.node = side.tree->root();
    }
    return sides;
}

/// BPE and its like: a map of words to numbers. Unigram: a list of [word, score], whose places are the numbers.
Vocabulary vocabularyOf(const ValueRef &vocab)
{
    Vocabulary words;
    if (!vocab.exists())
        return words;
    const ValueTree &tree = *vocab.tree;
    const bool isMap = tree.kind(vocab.node) == ValueTree::Kind::Map;
    words.reserve(tree.childCount(vocab.node));
    std::int64_t place = 0;
    for (Node child = tree.firstChild(vocab.node); child != ValueTree::none; child = tree.next(child), ++place) {
        if (isMap)
            words.insert(tree.key(child), tree.text(child).toLongLong());
        else if (const Node word = tree.firstChild(child); word != ValueTree::none)
            words.insert(tree.text(word), place);
    }
    return words;
}

void compareMerges(const Sides &merges, TokenizerDiff &diff)
{
    ItemNumbers<std::uint64_t> numbers;
    const auto numbersOf = [&numbers](const ValueRef &list) {
        const auto items = list.exists() ? list.tree->children(list.node) : std::vector<Node>{};
        return numbers.of(static_cast<qsizetype>(items.size()),
                          [&](qsizetype i) { return list.tree->print(items[static_cast<std::size_t>(i)]); });
    };
    const auto old = numbersOf(merges.before);
    for (const LineReplacement &part : differences(old, numbersOf(merges.after))) {
        if (diff.firstOtherMerge < 0)
            diff.firstOtherMerge = part.after.first;
        diff.mergesRemoved += part.before.count;
        diff.mergesAdded += part.after.count;
    }
}

void compareVocabularies(const Sides &vocab, TokenizerDiff &diff)
{
    const Vocabulary old = vocabularyOf(vocab.before);
    const Vocabulary now = vocabularyOf(vocab.after);
    diff.sizeBefore = old.size();
    diff.sizeAfter = now.size();
    QList<TokenChange> changes;
    for (const auto &[word, number] : old.asKeyValueRange()) {
        const auto found = now.constFind(word);
        if (found != now.cend() && *found == number)
            continue;
        const bool isKept = found != now.cend();
        ++(isKept ? diff.renumbered : diff.removed);
        changes.append({.token = QString::fromUtf8(word),
                        .before = number,
                        .after = isKept ? std::optional{*found} : std::nullopt});
    }
    for (const auto &[word, number] : now.asKeyValueRange()) {
        if (old.contains(word))
            continue;
        ++diff.added;
        changes.append({.token = QString::fromUtf8(word), .after = number});
    }
    const auto numberOf = [](const TokenChange &change) { return change.before.value_or(change.after.value_or(0)); };
    std::ranges::sort(changes, [&](const TokenChange &a, const TokenChange &b) {
        return std::pair{numberOf(a), a.token} < std::pair{numberOf(b), b.token};
    });
    diff.tokens = changes.first(std::min(changes.size(), TokenizerDiff::maxTokens));
}

/// The templates by name.
QMap<QString, QByteArray> templatesOf(const ValueRef &field)
{
    QMap<QString, QByteArray> templates;
    if (!field.exists())
        return templates;
    const ValueTree &tree = *field.tree;
    if (tree.kind(field.node) == ValueTree::Kind::Text)
        templates.insert(u"default"_s, tree.text(field.node).toByteArray());
    for (Node item = tree.firstChild(field.node); item != ValueTree::none; item = tree.next(item)) {
        const Node name = tree.child(item, "name");
        const Node text = tree.child(item, "template");
        if (name != ValueTree::none && text != ValueTree::none)
            templates.insert(tree.string(name), tree.text(text).toByteArray());
        else if (tree.kind(field.node) == ValueTree::Kind::Map)
            templates.insert(QString::fromUtf8(tree.key(item)), tree.text(item).toByteArray());
    }
    return templates;
}

}  // namespace

std::expected<TokenizerDiff, ValueDiffProblem> diffTokenizers(QByteArrayView before, QByteArrayView after)
{
    const auto sides = readSides(before, after);
    if (!sides)
        return std::unexpected(sides.error());
    TokenizerDiff diff;
    const Sides model = sides->child("model");
    compareVocabularies(model.child("vocab"), diff);
    compareMerges(model.child("merges"), diff);
    diff.rest = diffValues(sides->before, sides->after, {}, {"model"});
    const ValueDiff modelRest = diffValues(model.before, model.after, YamlPath{u"model"_s}, {"vocab", "merges"});
    // A model that only one side has is one change, with all that is in it.
    diff.rest.changes += modelRest.changes;
    diff.rest.leftOut += modelRest.leftOut;
    return diff;
}

std::expected<TokenizerConfigDiff, ValueDiffProblem> diffTokenizerConfigs(QByteArrayView before, QByteArrayView after,
                                                                          const TextDiffOptions &options)
{
    const auto sides = readSides(before, after);
    if (!sides)
        return std::unexpected(sides.error());
    TokenizerConfigDiff diff{.values = diffValues(sides->before, sides->after, {}, {"chat_template"}), .templates = {}};
    const Sides fields = sides->child("chat_template");
    const auto old = templatesOf(fields.before);
    const auto now = templatesOf(fields.after);
    QStringList names = old.keys();
    for (const QString &name : now.keys()) {
        if (!names.contains(name))
            names.append(name);
    }
    for (const QString &name : std::as_const(names)) {
        if (old.contains(name) == now.contains(name) && old.value(name) == now.value(name))
            continue;
        diff.templates.append({.name = name,
                               .isAdded = !old.contains(name),
                               .isRemoved = !now.contains(name),
                               .text = diffText(old.value(name), now.value(name), options)});
    }
    return diff;
}

}  // namespace core
