#include "core/card/completeness.h"

#include <algorithm>
#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// One thing that a complete card has, and the finding that says it is missing.
struct Wish
{
    QLatin1StringView id;
    int points = 0;
    QLatin1StringView rule;
    QLatin1StringView argument = {};  // the finding's first, where a rule has several things to say
};

// What the Hub's checklist asks for; what helps most people most has most points.
constexpr std::array modelWishes{
    Wish{"license"_L1, 10, "LI004"_L1},
    Wish{"language"_L1, 4, "LG004"_L1},
    Wish{"task"_L1, 8, "TK001"_L1},
    Wish{"library"_L1, 8, "TK005"_L1},
    Wish{"description"_L1, 8, "TX004"_L1, "Model Description"_L1},
    Wish{"intended-uses"_L1, 6, "TX004"_L1, "Intended Uses"_L1},
    Wish{"how-to-use"_L1, 8, "TX004"_L1, "How to Use"_L1},
    Wish{"example"_L1, 8, "TX024"_L1},
    Wish{"limitations"_L1, 8, "TX004"_L1, "Bias, Risks, and Limitations"_L1},
    Wish{"training"_L1, 6, "TX004"_L1, "Training Details"_L1},
    Wish{"evaluation"_L1, 6, "TX004"_L1, "Evaluation"_L1},
    Wish{"own-words"_L1, 6, "TX028"_L1},
    Wish{"filled-in"_L1, 6, "TX001"_L1},
    Wish{"citation"_L1, 3, "TX025"_L1},
    Wish{"contact"_L1, 3, "TX026"_L1},
    Wish{"emissions"_L1, 2, "CO003"_L1},
};

constexpr std::array otherWishes{
    Wish{"license"_L1, 30, "LI004"_L1},  Wish{"own-words"_L1, 30, "TX028"_L1}, Wish{"filled-in"_L1, 20, "TX001"_L1},
    Wish{"citation"_L1, 10, "TX025"_L1}, Wish{"contact"_L1, 10, "TX026"_L1},
};

bool isMissing(const Wish &wish, const QList<Finding> &findings)
{
    return std::ranges::any_of(findings, [&wish](const Finding &finding) {
        return finding.rule == wish.rule && (wish.argument.isEmpty() || finding.arguments.value(0) == wish.argument);
    });
}

}  // namespace

int Completeness::percent() const
{
    int all = 0;
    int done = 0;
    for (const Item &item : items) {
        all += item.points;
        done += item.isDone ? item.points : 0;
    }
    return all == 0 ? 100 : done * 100 / all;
}

Completeness completeness(const CardText &card, const LintContext &context, const QList<Finding> &findings)
{
    // A block that nobody can read hides what is missing in it.
    const bool isUnreadable = std::ranges::any_of(findings, [](const Finding &finding) {
        return finding.rule.startsWith(u"FM") && finding.severity == Severity::Error;
    });
    const bool hasBlock = card.hasBlock() && !isUnreadable;
    Completeness result;
    const std::span<const Wish> wishes =
        context.type == RepoType::Model ? std::span<const Wish>{modelWishes} : std::span<const Wish>{otherWishes};
    for (const Wish &wish : wishes) {
        const bool isMetadata = !wish.rule.startsWith("TX"_L1);
        const bool isDone = (hasBlock || !isMetadata) && !isMissing(wish, findings);
        result.items.append({.id = wish.id, .points = wish.points, .isDone = isDone, .rule = wish.rule});
    }
    return result;
}

}  // namespace core
