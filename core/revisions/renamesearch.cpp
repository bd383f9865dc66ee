#include "core/revisions/renamesearch_p.h"

#include "core/revisions/renameorigin_p.h"
#include "core/revisions/sidetree_p.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr qsizetype matrixLimit = 1000 * 1000;  // git's diff.renameLimit
constexpr int candidatesPerFile = 4;

/// Where a new file may have come from: one that is gone, or with copies one that changed.
struct Source
{
    qsizetype entry = 0;
    bool isGone = false;
    int uses = 0;  // one that is still there counts as used by itself
};

struct Candidate
{
    int score = 0;
    bool hasSameName = false;
    qsizetype source = -1;
    qsizetype target = -1;  // an entry

    [[nodiscard]] bool isBetterThan(const Candidate &other) const
    {
        if (source < 0 || other.source < 0)
            return source >= 0 && other.source < 0;
        return score != other.score ? score > other.score : hasSameName && !other.hasSameName;
    }
};

class RenameSearch
{
public:
    RenameSearch(Comparison &comparison, const ComparisonOptions &options, const std::stop_token &stop)
        : m_comparison(comparison)
        , m_options(options)
        , m_minimum(ContentPrint::maxScore / 100 * options.renameSimilarity)
        , m_stop(stop)
    {
        for (qsizetype i = 0; i < entries().size(); ++i) {
            const ChangedEntry &entry = entries().at(i);
            if (entry.kind == ChangedEntry::Kind::Added)
                m_targets.append(i);
            else if (entry.kind == ChangedEntry::Kind::Removed)
                m_sources.append({.entry = i, .isGone = true});
            else if (options.findCopies)
                m_sources.append({.entry = i, .uses = 1});
        }
    }

    Result<> run()
    {
        if (m_sources.isEmpty() || m_targets.isEmpty())
            return {};
        findSameContent();
        if (!m_options.findCopies)
            findSameName();
        findAlike();
        if (m_stop.stop_requested())
            return canceled();
        removeOrigins();
        return {};
    }

private:
    using Prints = QHash<qsizetype, std::optional<ContentPrint>>;

    [[nodiscard]] QList<ChangedEntry> &entries() { return m_comparison.entries; }
    [[nodiscard]] const ComparedFile &sourceFile(qsizetype source)
    {
        return *entries().at(m_sources.at(source).entry).before;
    }
    [[nodiscard]] const ComparedFile &targetFile(qsizetype entry) { return *entries().at(entry).after; }

    /// What is the same for files of the same content, wherever they are.
    QByteArray identityOf(const ComparedFile &file)
    {
        if (file.lfs && !file.lfs->oid.isNull())
            return file.lfs->oid.bytes().toByteArray();
        if (file.oid)
            return file.oid->bytes().toByteArray();
        if (file.lfs) {
            const auto pointer = ContentReader::pointer(file, m_stop);
            return pointer ? pointer->oid.bytes().toByteArray() : QByteArray{};
        }
        const auto oid = diskOid(file, m_stop);
        return oid ? oid->bytes().toByteArray() : QByteArray{};
    }

    void findSameContent()
    {
        // Only a file of the same size is worth being hashed, where it lies on the disk.
        QHash<std::int64_t, QList<qsizetype>> bySize;
        for (qsizetype source = 0; source < m_sources.size(); ++source)
            bySize[sourceFile(source).sizeBytes].append(source);
        QHash<qsizetype, QByteArray> identities;
        for (const qsizetype target : std::as_const(m_targets)) {
            const ComparedFile &file = targetFile(target);
            const QList<qsizetype> candidates = bySize.value(file.sizeBytes);
            if (candidates.isEmpty() || m_stop.stop_requested())
                continue;
            const QByteArray identity = identityOf(file);
            qsizetype best = -1;
            int bestScore = -1;
            int tries = sameContentTries;
            for (const qsizetype source : candidates) {
                if (!identities.contains(source))
                    identities.insert(source, identityOf(sourceFile(source)));
                if (identity.isEmpty() || identities.value(source) != identity || !canBe(source, file))
                    continue;
                const int score = (m_sources.at(source).uses == 0 ? 1 : 0) + (hasSameName(source, file) ? 1 : 0);
                if (score > bestScore) {
                    best = source;
                    bestScore = score;
                }
                if (score == 2 || --tries == 0)
                    break;
            }
            if (best >= 0)
                take({.score = ContentPrint::maxScore, .source = best, .target = target});
        }
    }

    [[nodiscard]] bool canBe(qsizetype source, const ComparedFile &target)
    {
        const ComparedFile &file = sourceFile(source);
        const bool isFree = m_options.findCopies || m_sources.at(source).uses == 0;
        return isFree && ((file.isRegular() && target.isRegular()) || file.kind == target.kind);
    }

    [[nodiscard]] bool hasSameName(qsizetype source, const ComparedFile &target)
    {
        return baseName(sourceFile(source).rawPath) == baseName(target.rawPath);
    }

    /// A file that moved to another folder and changed by less than half of what would be allowed.
    void findSameName()
    {
        QHash<QByteArrayView, QList<qsizetype>> sources;
        for (qsizetype source = 0; source < m_sources.size(); ++source) {
            if (m_sources.at(source).uses == 0)
                sources[baseName(sourceFile(source).rawPath)].append(source);
        }
        QHash<QByteArrayView, QList<qsizetype>> targets;
        for (const qsizetype target : openTargets())
            targets[baseName(targetFile(target).rawPath)].append(target);
        const int enough = m_minimum + (ContentPrint::maxScore - m_minimum) / 2;
        for (const qsizetype target : openTargets()) {
            const QByteArrayView name = baseName(targetFile(target).rawPath);
            const QList<qsizetype> from = sources.value(name);
            if (from.size() != 1 || targets.value(name).size() != 1 || m_stop.stop_requested())
                continue;
            const int score = scoreOf(from.first(), target);
            if (score >= enough)
                take({.score = score, .source = from.first(), .target = target});
        }
    }

    void findAlike()
    {
        const QList<qsizetype> targets = openTargets();
        QList<qsizetype> sources;
        for (qsizetype source = 0; source < m_sources.size(); ++source) {
            if (m_options.findCopies || m_sources.at(source).uses == 0)
                sources.append(source);
        }
        if (targets.isEmpty() || sources.isEmpty())
            return;
        if (targets.size() > matrixLimit / sources.size()) {
            m_comparison.areRenamesCut = true;
            return;
        }
        std::vector<Candidate> candidates;
        for (const qsizetype target : targets)
            addCandidates(target, sources, candidates);
        std::ranges::stable_sort(candidates,
                                 [](const Candidate &one, const Candidate &two) { return one.isBetterThan(two); });
        takeBest(candidates, false);
        if (m_options.findCopies)
            takeBest(candidates, true);
    }

    void addCandidates(qsizetype target, const QList<qsizetype> &sources, std::vector<Candidate> &candidates)
    {
        std::array<Candidate, candidatesPerFile> best;
        for (const qsizetype source : sources) {
            if (m_stop.stop_requested())
                return;
            const Candidate candidate{.score = scoreOf(source, target),
                                      .hasSameName = hasSameName(source, targetFile(target)),
                                      .source = source,
                                      .target = target};
            auto worst = best.begin();
            for (auto it = best.begin() + 1; it != best.end(); ++it) {
                if (worst->isBetterThan(*it))
                    worst = it;
            }
            if (candidate.isBetterThan(*worst))
                *worst = candidate;
        }
        m_targetPrints.remove(target);
        std::ranges::copy_if(best, std::back_inserter(candidates),
                             [](const Candidate &candidate) { return candidate.source >= 0; });
    }

    void takeBest(const std::vector<Candidate> &candidates, bool mayBeUsed)
    {
        for (const Candidate &candidate : candidates) {
            if (candidate.score < m_minimum)
                return;
            const bool isOpen = entries().at(candidate.target).kind == ChangedEntry::Kind::Added;
            if (isOpen && (mayBeUsed || m_sources.at(candidate.source).uses == 0))
                take(candidate);
        }
    }

    [[nodiscard]] QList<qsizetype> openTargets()
    {
        QList<qsizetype> open = m_targets;
        open.removeIf([this](qsizetype entry) { return entries().at(entry).kind != ChangedEntry::Kind::Added; });
        return open;
    }

    int scoreOf(qsizetype source, qsizetype target)
    {
        const ComparedFile &from = sourceFile(source);
        const ComparedFile &to = targetFile(target);
        // What git stores of a large file on the disk would have to be hashed for this; it could only be a rename if it
        // was the same, which was looked at before.
        const bool needsHash = (from.lfs && from.lfs->oid.isNull()) || (to.lfs && to.lfs->oid.isNull());
        if (!from.isRegular() || !to.isRegular() || needsHash)
            return 0;
        const std::int64_t one = storedBytes(from);
        const std::int64_t two = storedBytes(to);
        const std::int64_t larger = std::max(one, two);
        const std::int64_t difference = larger - std::min(one, two);
        if (larger > maxComparedBytes
            || larger * (ContentPrint::maxScore - m_minimum) < difference * ContentPrint::maxScore)
            return 0;
        const auto &sourcePrint = printOf(m_sourcePrints, source, from);
        const auto &targetPrint = printOf(m_targetPrints, target, to);
        return sourcePrint && targetPrint ? ContentPrint::score(*sourcePrint, *targetPrint) : 0;
    }

    static std::int64_t storedBytes(const ComparedFile &file)
    {
        return file.lfs ? file.lfs->toText().size() : file.sizeBytes;
    }

    const std::optional<ContentPrint> &printOf(Prints &prints, qsizetype key, const ComparedFile &file)
    {
        const auto known = prints.find(key);
        if (known != prints.end())
            return *known;
        const auto content = m_reader.stored(file, maxComparedBytes, m_stop);
        return *prints.insert(key, content ? std::optional{ContentPrint{*content}} : std::nullopt);
    }

    void take(const Candidate &found)
    {
        Source &source = m_sources[found.source];
        ChangedEntry &target = entries()[found.target];
        target.kind = ChangedEntry::Kind::Copied;  // until it is known that no later file is the rename
        target.before = entries().at(source.entry).before;
        target.similarity = found.score * 100 / ContentPrint::maxScore;
        ++source.uses;
        m_takers[found.source].append(found.target);
    }

    /// The last file that came from one that is gone is the renamed one; those before it are copies.
    void removeOrigins()
    {
        QList<bool> isGone(entries().size(), false);
        for (const auto &[source, takers] : m_takers.asKeyValueRange()) {
            if (!m_sources.at(source).isGone)
                continue;
            const qsizetype last = *std::ranges::max_element(takers);
            entries()[last].kind = ChangedEntry::Kind::Renamed;
            isGone[m_sources.at(source).entry] = true;
        }
        QList<ChangedEntry> kept;
        for (qsizetype i = 0; i < entries().size(); ++i) {
            if (!isGone.at(i))
                kept.append(std::move(entries()[i]));
        }
        entries() = std::move(kept);
    }

    Comparison &m_comparison;
    const ComparisonOptions &m_options;
    const int m_minimum;
    const std::stop_token &m_stop;
    QList<Source> m_sources;
    QList<qsizetype> m_targets;
    QHash<qsizetype, QList<qsizetype>> m_takers;
    Prints m_sourcePrints;
    Prints m_targetPrints;
    ContentReader m_reader;
};

}  // namespace

Result<> findRenames(Comparison &comparison, const ComparisonOptions &options, const std::stop_token &stop)
{
    return RenameSearch{comparison, options, stop}.run();
}

}  // namespace core
