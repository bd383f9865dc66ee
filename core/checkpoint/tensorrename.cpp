#include "core/checkpoint/tensorrename_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int longestEnding = 8;  // of names like "model.layers.0.self_attn.q_proj.weight"

QString kindOf(const TensorInfo &tensor)
{
    QString kind = tensor.type;
    for (const std::int64_t size : tensor.shape)
        kind += u' ' + QString::number(size);
    return kind;
}

/// The last `count` parts of a name; nothing when it has fewer.
QString endingOf(const QString &name, int count)
{
    return name.count(u'.') + 1 < count ? QString{} : name.section(u'.', -count);
}

class RenameSearch
{
public:
    RenameSearch(const Checkpoint &before, const Checkpoint &after, const QList<TensorComparison> &tensors)
        : m_tensors(tensors)
    {
        for (int i = 0; i < static_cast<int>(tensors.size()); ++i) {
            const TensorComparison &tensor = tensors.at(i);
            if (tensor.status == TensorStatus::Removed)
                m_removed.append({.place = i, .kind = kindOf(before.tensors.at(tensor.before))});
            else if (tensor.status == TensorStatus::Added)
                m_added.append({.place = i, .kind = kindOf(after.tensors.at(tensor.after))});
        }
    }

    QList<TensorRename> search()
    {
        // From the longest ending to none: what fits best is taken first.
        for (int parts = longestEnding; parts >= 0; --parts)
            pairUp(parts);
        std::ranges::sort(m_renames, {}, &TensorRename::removed);
        return m_renames;
    }

private:
    struct Candidate
    {
        int place = 0;
        QString kind;
    };

    /// Pairs what has kind and ending in common with exactly one of the other side.
    void pairUp(int parts)
    {
        const auto keyOf = [&](const Candidate &candidate) {
            const QString ending = parts == 0 ? u""_s : endingOf(m_tensors.at(candidate.place).name, parts);
            return ending.isNull() ? QString{} : candidate.kind + u'\n' + ending;
        };
        QHash<QString, QList<int>> removed;
        QHash<QString, QList<int>> added;
        for (const Candidate &candidate : std::as_const(m_removed))
            removed[keyOf(candidate)].append(candidate.place);
        for (const Candidate &candidate : std::as_const(m_added))
            added[keyOf(candidate)].append(candidate.place);
        QSet<int> paired;
        for (const auto &[key, places] : removed.asKeyValueRange()) {
            const QList<int> others = added.value(key);
            if (key.isNull() || places.size() != 1 || others.size() != 1)
                continue;
            m_renames.append({.removed = places.constFirst(), .added = others.constFirst()});
            paired << places.constFirst() << others.constFirst();
        }
        const auto isPaired = [&paired](const Candidate &candidate) { return paired.contains(candidate.place); };
        m_removed.removeIf(isPaired);
        m_added.removeIf(isPaired);
    }

    const QList<TensorComparison> &m_tensors;
    QList<Candidate> m_removed;
    QList<Candidate> m_added;
    QList<TensorRename> m_renames;
};

}  // namespace

QList<TensorRename> likelyRenames(const Checkpoint &before, const Checkpoint &after,
                                  const QList<TensorComparison> &tensors)
{
    return RenameSearch{before, after, tensors}.search();
}

}  // namespace core
