#include "oddyaml.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Values as they may stand behind "key:", %1 being the indentation of what hangs below.
const QStringList &scalars()
{
    static const QStringList values{u" mit\n"_s,
                                    u" 'apache-2.0'   # which one?\n"_s,
                                    u" \"cc-by-4.0\"\n"_s,
                                    u"   en \n"_s,
                                    u"\n"_s,
                                    u" # nothing yet\n"_s,
                                    u" ~\n"_s,
                                    u" 1.10\n"_s,
                                    u" no\n"_s,
                                    u" 5e-5 # small\n"_s,
                                    u" 2024-01-01\n"_s,
                                    u" 'it''s: fine'\n"_s,
                                    u" \"tab\\there \\u00e9\"\n"_s,
                                    u" na\u00efve \U0001F995 text\n"_s,
                                    u" a long\n  text that\n  goes on\n"_s,
                                    u" |\n  # Not a comment\n\n    deeper\n  last\n"_s,
                                    u" >-\n   folded\n   text\n"_s,
                                    u" |+\n  kept\n\n"_s,
                                    u" \"over\n  lines\"\n"_s,
                                    u" &anchor1 value\n"_s,
                                    u" !!str 12\n"_s,
                                    u" a#b\n"_s,
                                    u" http://x.y/z#q\n"_s,
                                    u"\t'tabbed'\t# c\n"_s};
    return values;
}

const QStringList &lists()
{
    static const QStringList values{u"\n- a\n- b # second\n- 'c'\n"_s,
                                    u"\n  - a\n  # about b\n  - b\n"_s,
                                    u" [a, 'b', \"c\"]\n"_s,
                                    u" [\n  a,\n  b\n]\n"_s,
                                    u" # head\n-   wide\n-   \"dash\"\n"_s,
                                    u"\n    - deep\n    - \U0001F600\n"_s,
                                    u" [ a , b ]  # flow\n"_s,
                                    u"\n- one\n"_s,
                                    u"\n- name: x\n  results: []\n- name: y\n  # inner\n  other: z\n"_s,
                                    u"\n- - nested\n  - list\n- plain\n"_s,
                                    u"\n- a\n\n- b\n"_s,
                                    u"\n- |\n  block\n  item\n- after\n"_s,
                                    u" []\n"_s,
                                    u"\n- a\n-\n- c\n"_s};
    return values;
}

const QStringList &maps()
{
    static const QStringList values{u"\n  x: 1\n  y: two # c\n"_s,
                                    u" {x: 1, y: [a, b]}\n"_s,
                                    u"\n    x:\n      - 1\n    'y z': \"q\"\n"_s,
                                    u" {}\n"_s,
                                    u"\n  # first\n  x: |\n    text\n  y:\n"_s,
                                    u" &anchor2\n  x: 1\n"_s};
    return values;
}

const QStringList &keys()
{
    static const QStringList values{
        u"license"_s, u"language"_s,   u"tags"_s,     u"datasets"_s,   u"base_model"_s,         u"model-index"_s,
        u"widget"_s,  u"my own key"_s, u"cl\u00e9"_s, u"\U0001F525"_s, u"extra_gated_fields"_s, u"x"_s};
    return values;
}

template <typename T>
const T &pick(const QList<T> &from, QRandomGenerator &random)
{
    return from.at(random.bounded(from.size()));
}

}  // namespace

QString OddYaml::text() const
{
    QString result = header;
    for (const Chunk &chunk : chunks)
        result += chunk.text;
    return result;
}

OddYaml OddYaml::make(QRandomGenerator &random)
{
    static const QStringList headers{{},
                                     {},
                                     u"# For reference on model card metadata, see the spec\n# Doc / guide: x\n"_s,
                                     u"# made by hand\n\n"_s,
                                     u"\n"_s};
    static const QStringList gaps{{}, {}, {}, u"\n"_s, u"# about the next\n"_s, u"\n\n# two\n# lines\n"_s};
    OddYaml odd{.header = pick(headers, random), .chunks = {}};
    QStringList names = keys();
    std::ranges::shuffle(names, random);
    const int count = random.bounded(1, 8);
    for (int i = 0; i < count; ++i) {
        const int kind = random.bounded(3);
        QString value = pick(kind == 0 ? scalars() : kind == 1 ? lists() : maps(), random);
        if (i + 1 < count)  // else the blank lines that follow would be part of it
            value.replace(u"|+"_s, u"|-"_s);
        // Comments directly above a key are its own; blank lines are too, as part of its chunk.
        const QString quote = random.bounded(5) == 0 ? u"\""_s : QString{};
        odd.chunks.append(
            {.key = names.at(i),
             .text = (i > 0 ? pick(gaps, random) : QString{}) + quote + names.at(i) + quote + u':' + value,
             .isList = kind == 1});
    }
    if (random.bounded(3) == 0 && odd.chunks.last().text.size() > 1)
        odd.chunks.last().text.chop(1);
    if (random.bounded(3) == 0) {
        odd.header.replace(u'\n', u"\r\n"_s);
        for (Chunk &chunk : odd.chunks)
            chunk.text.replace(u'\n', u"\r\n"_s);
    }
    return odd;
}
