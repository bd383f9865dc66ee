#pragma once

#include "core/revisions/valuetree.h"

namespace core {

/// Makes a ValueTree front to back: open a list or map, add what is in it, close it.
class ValueTreeBuilder
{
public:
    using Kind = ValueTree::Kind;

    /// The key of the next value in a map.
    void setKey(QByteArrayView key) { m_key = appendText(key); }
    void add(Kind kind, QByteArrayView text, int line);
    void open(Kind kind, int line);
    void close();

    [[nodiscard]] int depth() const { return static_cast<int>(m_open.size()); }
    [[nodiscard]] bool isFull() const;
    [[nodiscard]] Kind openKind() const { return m_tree.at(m_open.back().node).kind; }
    [[nodiscard]] ValueTree take() { return std::move(m_tree); }

private:
    struct Span
    {
        std::uint32_t begin = 0;
        std::uint32_t bytes = 0;
    };
    struct Open
    {
        ValueTree::Node node;
        ValueTree::Node lastChild;
        std::uint64_t print;  // of the children so far
    };

    Span appendText(QByteArrayView text);
    ValueTree::Node append(Kind kind, int line);
    void addPrint(std::uint64_t keyPrint, std::uint64_t print);

    ValueTree m_tree;
    std::vector<Open> m_open;
    Span m_key;
};

}  // namespace core
