#include "core/card/cardtables.h"

#include <algorithm>
#include <vector>

namespace core {

namespace {

struct Candidate
{
    int distance = 0;
    qsizetype sizeDifference = 0;
    QString word;
};

/// Letters and digits in lower case: "Text Classification" and "text_classification" are the same word.
QString bare(QStringView word)
{
    QString letters;
    for (const QChar c : word) {
        if (c.isLetterOrNumber())
            letters.append(c.toLower());
    }
    return letters;
}

}  // namespace

int editDistance(QStringView a, QStringView b, int limit)
{
    if (qAbs(a.size() - b.size()) > limit)
        return limit + 1;
    // Three rows of the table of optimal string alignment are enough.
    const std::size_t width = static_cast<std::size_t>(b.size()) + 1;
    std::vector<int> before(width);
    std::vector<int> previous(width);
    std::vector<int> current(width);
    for (std::size_t j = 0; j < width; ++j)
        previous[j] = static_cast<int>(j);
    for (qsizetype i = 0; i < a.size(); ++i) {
        current[0] = static_cast<int>(i) + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const std::size_t at = static_cast<std::size_t>(j);
            const int replaced = previous[at] + (a.at(i) == b.at(j) ? 0 : 1);
            current[at + 1] = std::min({previous[at + 1] + 1, current[at] + 1, replaced});
            if (i > 0 && j > 0 && a.at(i) == b.at(j - 1) && a.at(i - 1) == b.at(j))
                current[at + 1] = std::min(current[at + 1], before[at - 1] + 1);
        }
        std::swap(before, previous);
        std::swap(previous, current);
    }
    return std::min(previous.back(), limit + 1);
}

QStringList nearestOf(QStringView word, const QStringList &words, qsizetype count)
{
    const QString wanted = bare(word);
    if (wanted.isEmpty() || wanted.size() > 100)
        return {};
    const int limit = std::clamp(static_cast<int>(wanted.size()) / 3, 1, 3);
    QList<Candidate> found;
    for (const QString &other : words) {
        const QString letters = bare(other);
        const qsizetype difference = qAbs(letters.size() - wanted.size());
        int distance = editDistance(wanted, letters, limit);
        const bool isPart =
            qMin(letters.size(), wanted.size()) >= 4 && (letters.contains(wanted) || wanted.contains(letters));
        if (distance > limit && !isPart)
            continue;
        found.append({.distance = distance, .sizeDifference = difference, .word = other});
    }
    std::ranges::stable_sort(found, [](const Candidate &a, const Candidate &b) {
        return std::pair(a.distance, a.sizeDifference) < std::pair(b.distance, b.sizeDifference);
    });
    QStringList nearest;
    for (const Candidate &candidate : found.first(qMin(count, found.size())))
        nearest.append(candidate.word);
    return nearest;
}

}  // namespace core
