#include "core/yaml/yamlhabits_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Counts
{
    int single = 0;
    int doubled = 0;
    int indented = 0;  // lists
    int flush = 0;
    int indent = 2;
};

void count(const YamlNode &node, int keyColumn, Counts &counts)
{
    counts.single += node.style == YamlNode::Style::SingleQuoted ? 1 : 0;
    counts.doubled += node.style == YamlNode::Style::DoubleQuoted ? 1 : 0;
    if (node.isSequence() && node.style == YamlNode::Style::Block && keyColumn >= 0) {
        const int indent = node.column - keyColumn;
        ++(indent > 0 ? counts.indented : counts.flush);
        counts.indent = indent > 0 ? indent : counts.indent;
    }
    for (const YamlNode &item : node.items)
        count(item, -1, counts);
    for (const YamlNode::Entry &entry : node.entries)
        count(entry.value, entry.key.column, counts);
}

QString lineEndOf(const QString &text)
{
    const qsizetype crlf = text.count(u"\r\n"_s);
    const qsizetype lf = text.count(u'\n') - crlf;
    const qsizetype cr = text.count(u'\r') - crlf;
    if (crlf > lf && crlf >= cr)
        return u"\r\n"_s;
    return cr > lf ? u"\r"_s : u"\n"_s;
}

}  // namespace

YamlHabits readHabits(const YamlTree &tree)
{
    Counts counts;
    if (tree.root())
        count(*tree.root(), -1, counts);
    return {.lineEnd = lineEndOf(tree.text()),
            .listIndent = counts.indented > counts.flush ? counts.indent : 0,
            .quote = counts.doubled > counts.single ? YamlNode::Style::DoubleQuoted : YamlNode::Style::SingleQuoted};
}

}  // namespace core
