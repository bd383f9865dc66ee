#include "core/revisions/valuetreebuilder_p.h"

#include <QHashFunctions>

#include <algorithm>
#include <bit>
#include <limits>

namespace core {

namespace {

/// Spreads the bits; without it the prints of lists and maps would add up to each other's.
std::uint64_t mixed(std::uint64_t value)
{
    value ^= value >> 31;
    value *= 0x9e3779b97f4a7c15ULL;
    value ^= value >> 29;
    value *= 0xbf58476d1ce4e5b9ULL;
    return value ^ (value >> 32);
}

std::uint64_t printOf(QByteArrayView bytes)
{
    // Another seed in every process: nobody can write a text whose change has the print of the original.
    return mixed(qHashBits(bytes.data(), static_cast<size_t>(bytes.size()), QHashSeed::globalSeed())
                 + static_cast<size_t>(bytes.size()));
}

bool isFraction(QByteArrayView number)
{
    return std::ranges::any_of(number, [](char c) { return c == '.' || c == 'e' || c == 'E'; });
}

std::uint64_t scalarPrint(ValueTree::Kind kind, QByteArrayView text)
{
    const auto salt = static_cast<std::uint64_t>(kind) + 1;
    if (kind == ValueTree::Kind::Number && isFraction(text)) {
        bool isNumber = false;
        const double value = text.toDouble(&isNumber);
        if (isNumber)
            return mixed(std::bit_cast<std::uint64_t>(value) + salt);
    }
    return mixed(printOf(text) + salt);
}

}  // namespace

bool ValueTreeBuilder::isFull() const
{
    return m_tree.m_nodes.size() >= ValueTree::maxNodes
        || m_tree.m_texts.size() > std::numeric_limits<std::int32_t>::max();
}

ValueTreeBuilder::Span ValueTreeBuilder::appendText(QByteArrayView text)
{
    const Span span{.begin = static_cast<std::uint32_t>(m_tree.m_texts.size()),
                    .bytes = static_cast<std::uint32_t>(text.size())};
    m_tree.m_texts.append(text);
    return span;
}

ValueTree::Node ValueTreeBuilder::append(Kind kind, int line)
{
    const auto node = static_cast<ValueTree::Node>(m_tree.m_nodes.size());
    m_tree.m_nodes.push_back({.keyBegin = m_key.begin, .keyBytes = m_key.bytes, .line = line, .kind = kind});
    m_key = {};
    if (!m_open.empty()) {
        Open &parent = m_open.back();
        auto &data = m_tree.m_nodes[static_cast<std::size_t>(parent.node)];
        if (parent.lastChild == ValueTree::none)
            data.firstChild = node;
        else
            m_tree.m_nodes[static_cast<std::size_t>(parent.lastChild)].next = node;
        parent.lastChild = node;
        ++data.textBegin;
    }
    return node;
}

void ValueTreeBuilder::add(Kind kind, QByteArrayView text, int line)
{
    const ValueTree::Node node = append(kind, line);
    const Span span = appendText(text);
    auto &data = m_tree.m_nodes[static_cast<std::size_t>(node)];
    data.textBegin = span.begin;
    data.textBytes = span.bytes;
    data.print = scalarPrint(kind, text);
    addPrint(printOf(m_tree.key(node)), data.print);
}

void ValueTreeBuilder::open(Kind kind, int line)
{
    const ValueTree::Node node = append(kind, line);
    m_open.push_back({.node = node, .lastChild = ValueTree::none, .print = 0});
}

void ValueTreeBuilder::close()
{
    const Open closed = m_open.back();
    m_open.pop_back();
    auto &data = m_tree.m_nodes[static_cast<std::size_t>(closed.node)];
    data.print = mixed(closed.print + static_cast<std::uint64_t>(data.kind) + 1);
    addPrint(printOf(m_tree.key(closed.node)), data.print);
}

void ValueTreeBuilder::addPrint(std::uint64_t keyPrint, std::uint64_t print)
{
    if (m_open.empty())
        return;
    Open &parent = m_open.back();
    if (openKind() == Kind::Map)
        parent.print += mixed(keyPrint ^ mixed(print));  // in any order
    else
        parent.print = mixed(parent.print + print);
}

QByteArrayView ValueTree::key(Node node) const
{
    return QByteArrayView(m_texts).sliced(at(node).keyBegin, at(node).keyBytes);
}

QByteArrayView ValueTree::text(Node node) const
{
    return isContainer(node) ? QByteArrayView{}
                             : QByteArrayView(m_texts).sliced(at(node).textBegin, at(node).textBytes);
}

ValueTree::Node ValueTree::firstChild(Node node) const
{
    return node == none ? none : at(node).firstChild;
}

qsizetype ValueTree::childCount(Node node) const
{
    return node != none && isContainer(node) ? at(node).textBegin : 0;
}

std::vector<ValueTree::Node> ValueTree::children(Node node) const
{
    std::vector<Node> all;
    all.reserve(static_cast<std::size_t>(childCount(node)));
    for (Node child = firstChild(node); child != none; child = next(child))
        all.push_back(child);
    return all;
}

ValueTree::Node ValueTree::child(Node map, QByteArrayView key) const
{
    Node found = none;
    if (map == none || kind(map) != Kind::Map)
        return found;
    for (Node child = firstChild(map); child != none; child = next(child)) {
        if (this->key(child) == key)
            found = child;
    }
    return found;
}

bool ValueTree::isSame(Node node, const ValueTree &other, Node otherNode) const
{
    return kind(node) == other.kind(otherNode) && print(node) == other.print(otherNode);
}

}  // namespace core
