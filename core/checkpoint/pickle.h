#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace core {

/// What a pickle says, as data.
///
/// Reading one runs nothing: a class or function is its name, a call of it is a node with the callee's name and its
/// arguments. Nodes refer to each other by number, so what is shared stays shared, nothing is copied, and no depth of
/// nesting is a depth of anything here.
class Pickle
{
public:
    enum class Kind { None, Boolean, Integer, Real, Text, Bytes, List, Tuple, Set, Map, Name, Call, Foreign };
    using Ref = std::uint32_t;

    /// Above which a pickle is not read. The defaults are for settings of a training; lists of tensors are longer.
    struct Limits
    {
        std::int64_t bytes = 1024 * 1024;
        std::size_t nodes = 200'000;
        std::size_t references = 1'000'000;  ///< Between nodes.
    };

    struct Node
    {
        Kind kind = Kind::None;
        std::int64_t integer = 0;  ///< Integer; Boolean.
        double real = 0;
        QString text = {};  ///< Text; "module.name" of a Name.
        std::vector<Ref> items = {};  ///< Of a container; keys and values in turn for a Map, and for what a Call holds.
        Ref callee = 0;  ///< Call: what is called. Foreign: what names it for the loader.
        Ref arguments = 0;  ///< Call: mostly a Tuple.
        std::optional<Ref> state = {};  ///< Call: what is set on the result.
    };

    /// Empty for what is no pickle of protocol 2 to 5, does not make sense, or is beyond the limits. What follows its
    /// end is not looked at.
    [[nodiscard]] static std::optional<Pickle> read(const QByteArray &bytes, const Limits &limits);
    [[nodiscard]] static std::optional<Pickle> read(const QByteArray &bytes) { return read(bytes, {}); }

    [[nodiscard]] const Node &root() const { return m_nodes[m_root]; }
    [[nodiscard]] const Node &node(Ref ref) const { return m_nodes[ref]; }
    /// The value of a text key in a Map, or in the state of a Call; null when there is none.
    [[nodiscard]] const Node *value(const Node &map, QStringView key) const;

private:
    friend class PickleMachine;

    std::vector<Node> m_nodes;
    Ref m_root = 0;
};

}  // namespace core
