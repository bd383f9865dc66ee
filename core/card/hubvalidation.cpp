#include "core/card/hubvalidation.h"

#include "core/card/hubjudge_p.h"
#include "core/card/yamlplace_p.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

HubVerdict refused(const QString &text, TextSpan span)
{
    return {.errors = {HubMessage{.text = text, .path = {}, .span = span}}, .warnings = {}};
}

HubVerdict refusedSyntax(const CardText &card, const YamlError &error)
{
    const QString text =
        u"Invalid YAML in README.md: %1 (%2:%3)"_s.arg(error.reason).arg(error.line + 1).arg(error.column + 1);
    return {.errors = {placed(card, HubMessage{.text = text})}, .warnings = {}};
}

void place(const CardText &card, const YamlTree &tree, QList<HubMessage> &messages)
{
    for (HubMessage &message : messages)
        message.span = inCard(card, placeOf(tree, YamlPath::fromString(message.path)));
}

/// The position that a message of the parser ends with; both numbers count from 1, inside the block.
std::optional<LineColumn> positionIn(const QString &text)
{
    static const QRegularExpression ending{u"\\((\\d{1,7}):(\\d{1,7})\\)\\s*$"_s};
    const auto match = ending.match(text);
    if (!match.hasMatch())
        return {};
    return LineColumn{.line = match.captured(1).toInt(), .column = match.captured(2).toInt()};
}

/// The path in quotes that a message about a value begins with; "value" is what joi calls the root.
QString pathIn(const QString &text)
{
    static const QRegularExpression beginning{u"^\"([^\"]+)\""_s};
    const QString path = beginning.match(text).captured(1);
    return path == u"value" ? QString{} : path;
}

}  // namespace

HubVerdict validateLikeHub(const CardText &card, RepoType type)
{
    if (!card.hasBlock())
        return {.errors = {}, .warnings = {HubMessage{.text = u"empty or missing yaml metadata in repo card"_s}}};
    const auto tree = YamlTree::parse(card.yamlText());
    return tree ? validateLikeHub(card, *tree, type) : refusedSyntax(card, tree.error());
}

HubVerdict validateLikeHub(const CardText &card, const YamlTree &tree, RepoType type)
{
    if (const auto &refusal = tree.refusal())
        return refusedSyntax(card, *refusal);
    const YamlNode *root = tree.root();
    if (root == nullptr || root->isScalar())
        return refused(u"The YAML metadata of your README.md is invalid."_s, card.yaml());
    if (!root->isMapping())
        return refused(u"\"value\" must be of type object"_s, card.yaml());
    const QCborValue data = toValue(*root, *root);
    if (!data.isMap())
        return refused(u"The YAML metadata of your README.md is invalid."_s, card.yaml());
    HubVerdict verdict = judgeLikeHub(data.toMap(), type);
    place(card, tree, verdict.errors);
    place(card, tree, verdict.warnings);
    return verdict;
}

HubMessage placed(const CardText &card, HubMessage message)
{
    if (!card.hasBlock())
        return message;
    if (const auto position = positionIn(message.text)) {
        const LineIndex lines{card.text()};
        const int line = card.yamlLine() + position->line;
        const qsizetype begin = qMin(lines.position({.line = line, .column = position->column}), card.yaml().end);
        const qsizetype lineEnd = line < lines.lineCount() ? lines.lineStart(line + 1) - 1 : card.text().size();
        message.span = {.begin = begin, .end = qMax(begin, qMin(lineEnd, card.yaml().end))};
        return message;
    }
    if (message.path.isEmpty())
        message.path = pathIn(message.text);
    const auto tree = YamlTree::parse(card.yamlText());
    message.span = tree && !message.path.isEmpty() ? inCard(card, placeOf(*tree, YamlPath::fromString(message.path)))
                                                   : card.yaml();
    return message;
}

}  // namespace core
