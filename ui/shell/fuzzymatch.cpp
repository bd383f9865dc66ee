#include "ui/shell/fuzzymatch.h"

#include <limits>
#include <vector>

namespace ui {
namespace {

constexpr int letterScore = 4;
constexpr int wordStartBonus = 10;
constexpr int inRowBonus = 8;
constexpr int firstLetterBonus = 4;
constexpr int longestText = 200;
constexpr int impossible = std::numeric_limits<int>::min() / 2;

// "Ö" answers "o": whoever types without accents finds all the same.
QChar folded(QChar letter)
{
    const QString parts = letter.decomposition();
    return (parts.isEmpty() ? letter : parts.front()).toCaseFolded();
}

QString folded(QStringView text, bool keepsBlanks)
{
    QString result;
    for (const QChar letter : text) {
        if (keepsBlanks || !letter.isSpace())
            result.append(folded(letter));
    }
    return result;
}

bool startsWord(QStringView text, qsizetype at)
{
    return at == 0 || !text.at(at - 1).isLetterOrNumber();
}

/// The best way to find `query` in `text`, letter by letter: best[q][t] is the score when letter q is found at t.
class Search
{
public:
    Search(const QString &query, const QString &text)
        : m_query(query)
        , m_text(text)
        , m_best(static_cast<size_t>(query.size() * text.size()), impossible)
        , m_from(m_best.size(), -1)
    {
    }

    std::optional<FuzzyMatch> run()
    {
        for (qsizetype q = 0; q < m_query.size(); ++q)
            fillRow(q);
        const qsizetype last = m_query.size() - 1;
        qsizetype end = -1;
        for (qsizetype t = 0; t < m_text.size(); ++t) {
            if (best(last, t) > impossible && (end < 0 || best(last, t) > best(last, end)))
                end = t;
        }
        if (end < 0)
            return std::nullopt;
        // Of two texts that answer equally well the shorter is meant.
        FuzzyMatch match{.score = best(last, end) - static_cast<int>(m_text.size()) / 8};
        for (qsizetype q = last, t = end; q >= 0; t = m_from[index(q, t)], --q)
            match.positions.prepend(static_cast<int>(t));
        return match;
    }

private:
    [[nodiscard]] size_t index(qsizetype q, qsizetype t) const { return static_cast<size_t>(q * m_text.size() + t); }
    [[nodiscard]] int best(qsizetype q, qsizetype t) const { return m_best[index(q, t)]; }

    void fillRow(qsizetype q)
    {
        int before = q == 0 ? 0 : impossible;  // the best score of the letters so far, found anywhere before t
        int beforeAt = -1;
        for (qsizetype t = 0; t < m_text.size(); ++t) {
            if (m_text.at(t) == m_query.at(q)) {
                const int here =
                    letterScore + (startsWord(m_text, t) ? wordStartBonus : 0) + (t == 0 ? firstLetterBonus : 0);
                int score = before > impossible ? before + here : impossible;
                int from = beforeAt;
                if (q > 0 && t > 0 && best(q - 1, t - 1) > impossible
                    && best(q - 1, t - 1) + here + inRowBonus > score) {
                    score = best(q - 1, t - 1) + here + inRowBonus;
                    from = static_cast<int>(t - 1);
                }
                m_best[index(q, t)] = score;
                m_from[index(q, t)] = from;
            }
            if (q > 0 && best(q - 1, t) > before) {
                before = best(q - 1, t);
                beforeAt = static_cast<int>(t);
            }
        }
    }

    const QString &m_query;
    const QString &m_text;
    std::vector<int> m_best;
    std::vector<int> m_from;
};

}  // namespace

std::optional<FuzzyMatch> fuzzyMatch(QStringView query, QStringView text)
{
    const QString wanted = folded(query.left(longestText), false);
    if (wanted.isEmpty())
        return FuzzyMatch{};
    const QString within = folded(text.left(longestText), true);
    return Search(wanted, within).run();
}

}  // namespace ui
