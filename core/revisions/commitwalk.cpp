#include "core/revisions/commitwalk_p.h"

#include "core/revisions/commitblock_p.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr std::size_t firstSlots = 1024;
constexpr qint64 maxGraftBytes = 64LL * 1024 * 1024;

}  // namespace

OidNumbers::OidNumbers()
    : m_slots(firstSlots)
{
}

std::size_t OidNumbers::slotOf(const GitOid &oid) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = OidHash{}(oid)&mask;
    while (m_slots[slot] != 0 && m_oids[m_slots[slot] - 1] != oid)
        slot = (slot + 1) & mask;
    return slot;
}

OidNumbers::Added OidNumbers::add(const GitOid &oid)
{
    if (m_oids.size() * 2 >= m_slots.size())
        grow();
    const std::size_t slot = slotOf(oid);
    if (m_slots[slot] != 0)
        return {.number = m_slots[slot] - 1, .isNew = false};
    m_oids.push_back(oid);
    m_slots[slot] = static_cast<std::uint32_t>(m_oids.size());
    return {.number = m_slots[slot] - 1, .isNew = true};
}

std::optional<std::uint32_t> OidNumbers::find(const GitOid &oid) const
{
    const std::uint32_t found = m_slots[slotOf(oid)];
    return found == 0 ? std::nullopt : std::optional{found - 1};
}

void OidNumbers::grow()
{
    m_slots.assign(m_slots.size() * 2, 0);
    for (std::size_t i = 0; i < m_oids.size(); ++i)
        m_slots[slotOf(m_oids[i])] = static_cast<std::uint32_t>(i + 1);
}

Grafts Grafts::of(const Repository &repository)
{
    Grafts grafts;
    // A line is an id and, in info/grafts, its parents. Both files may be absent.
    for (const QString &name : {u"info/grafts"_s, u"shallow"_s}) {
        QFile file{repository.sharedGitFolder() + name};
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray text = file.read(maxGraftBytes);
        for (const QByteArray &line : text.split('\n')) {
            const QByteArrayList words = line.split(' ');
            const auto commit = GitOid::fromHex(words.first());
            if (!commit)
                continue;
            QVarLengthArray<GitOid, 2> parents;
            for (const QByteArray &word : words.sliced(1)) {
                if (const auto parent = GitOid::fromHex(word))
                    parents.append(*parent);
            }
            grafts.m_parents.insert_or_assign(*commit, parents);
        }
    }
    return grafts;
}

void Grafts::apply(ParsedCommit &commit) const
{
    if (m_parents.empty())
        return;
    const auto found = m_parents.find(commit.oid);
    if (found != m_parents.end())
        commit.parents = found->second;
}

void KnownCommits::add(const CommitLog &log)
{
    if (log.isGrafted())
        return;
    for (const auto &block : log.blocks()) {
        if (std::ranges::contains(m_blocks, block))
            continue;
        const auto number = static_cast<std::uint32_t>(m_blocks.size());
        for (std::uint32_t index = 0; index < block->size(); ++index) {
            if (m_numbers.add(block->oids[index]).isNew)
                m_places.push_back({.block = number, .index = index});
        }
        m_blocks.push_back(block);
    }
    m_authors.resize(m_blocks.size());
}

std::optional<ParsedCommit> KnownCommits::find(const GitOid &oid, CommitParser &parser)
{
    const auto number = m_numbers.find(oid);
    if (!number)
        return {};
    const auto [blockNumber, index] = m_places[*number];
    const CommitBlock &block = *m_blocks[blockNumber];
    ParsedCommit commit = block.commit(index);
    commit.author = authorIndex(blockNumber, block.authorIndexes[index], parser);
    return commit;
}

std::uint32_t KnownCommits::authorIndex(std::size_t block, std::uint32_t index, CommitParser &parser)
{
    std::vector<std::uint32_t> &numbers = m_authors[block];
    if (numbers.empty()) {
        for (const Author &author : m_blocks[block]->authors)
            numbers.push_back(parser.addAuthor(author));
    }
    return numbers[index];
}

Result<ParsedCommit> readParsedCommit(const ObjectReader &objects, CommitParser &parser, const Grafts &grafts,
                                      const GitOid &oid)
{
    const auto object = objects.read(oid, GIT_OBJECT_COMMIT);
    if (!object)
        return std::unexpected(object.error());
    auto commit = parser.parse(oid, object->bytes());
    if (!commit)
        return fail(ErrorKind::Repository, oid.toString(), u"this commit cannot be read"_s);
    grafts.apply(*commit);
    return *std::move(commit);
}

CommitWalk::CommitWalk(const Repository &repository)
    : m_objects(repository.handle())
    , m_grafts(Grafts::of(repository))
{
}

Result<> CommitWalk::start(const QList<GitOid> &tips)
{
    for (const GitOid &tip : tips) {
        if (const auto found = discover(tip); !found)
            return found;
    }
    return {};
}

void CommitWalk::addKnown(const CommitLog &log)
{
    if (m_grafts.isEmpty())
        m_known.add(log);
}

void CommitWalk::readAhead(const Repository &repository)
{
    if (m_grafts.isEmpty())
        m_ahead = std::make_unique<CommitReadAhead>(repository);
}

Result<ParsedCommit> CommitWalk::read(const GitOid &oid)
{
    auto known = m_known.find(oid, m_parser);
    if (!known && m_ahead) {
        if (const auto more = m_ahead->take()) {
            m_known.add(*more);
            known = m_known.find(oid, m_parser);
        }
    }
    if (known)
        return *std::move(known);
    return readParsedCommit(m_objects, m_parser, m_grafts, oid);
}

Result<std::optional<ParsedCommit>> CommitWalk::next()
{
    if (m_queue.empty())
        return std::nullopt;
    const std::uint32_t place = m_queue.top().place;
    m_queue.pop();
    ParsedCommit commit = std::move(m_parsed[place]);
    m_free.push_back(place);
    m_isOut[*m_seen.find(commit.oid)] = true;
    for (const GitOid &parent : commit.parents) {
        if (const auto found = discover(parent); !found)
            return std::unexpected(found.error());
    }
    return commit;
}

Result<> CommitWalk::discover(const GitOid &oid)
{
    const auto [number, isNew] = m_seen.add(oid);
    if (!isNew) {
        m_isTopological = m_isTopological && !m_isOut[number];
        return {};
    }
    auto commit = read(oid);
    if (!commit)
        return std::unexpected(commit.error());
    m_trees.push_back(commit->tree);
    m_isOut.push_back(false);
    const std::int64_t seconds = commit->commitSeconds;
    m_queue.push({.seconds = seconds, .turn = m_turn++, .place = keep(std::move(*commit))});
    return {};
}

std::uint32_t CommitWalk::keep(ParsedCommit commit)
{
    if (m_free.empty()) {
        m_parsed.push_back(std::move(commit));
        return static_cast<std::uint32_t>(m_parsed.size() - 1);
    }
    const std::uint32_t place = m_free.back();
    m_free.pop_back();
    m_parsed[place] = std::move(commit);
    return place;
}

GitOid CommitWalk::treeOf(const GitOid &commit) const
{
    const auto number = m_seen.find(commit);
    return number ? m_trees[*number] : GitOid{};
}

}  // namespace core
