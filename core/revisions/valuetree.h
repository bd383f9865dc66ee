#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <expected>
#include <optional>
#include <vector>

namespace core {

/// Why a text is no data.
struct ValueProblem
{
    enum class Kind {
        Malformed,
        NotText,  ///< Not UTF-8.
        TooDeep,  ///< More than ValueTree::maxDepth within each other.
        TooLarge,  ///< More than ValueTree::maxNodes values, or 2 GB.
    };
    Kind kind = Kind::Malformed;
    int line = 0;  ///< From 0.
    int column = 0;  ///< From 0, in bytes.
    QString reason = {};  ///< The parser's own words; empty for JSON.

    friend bool operator==(const ValueProblem &, const ValueProblem &) = default;
};

/// Maps, lists and scalars of a JSON or YAML text, for comparing: order, lines and the digits of numbers are kept, and
/// equal values have equal prints. A value; a copy is as large as the original.
///
/// Built for large files: a vocabulary of 300,000 words takes some 20 MB and 50 ms. Hostile input is bounded, and
/// nothing recurses while it is read. Pure. Thread: any.
class ValueTree
{
public:
    enum class Kind : std::uint8_t { Null, Boolean, Number, Text, List, Map };
    using Node = std::int32_t;

    static constexpr Node none = -1;
    static constexpr int maxDepth = 200;
    static constexpr std::size_t maxNodes = 8'000'000;

    ValueTree() = default;
    /// RFC 8259, and NaN and Infinity as Python writes them. A byte order mark is passed over.
    [[nodiscard]] static std::expected<ValueTree, ValueProblem> fromJson(QByteArrayView json);
    /// One document, read as the Hub does. A text without any is an empty map.
    [[nodiscard]] static std::expected<ValueTree, ValueProblem> fromYaml(const QString &yaml);

    [[nodiscard]] bool isEmpty() const { return m_nodes.empty(); }
    [[nodiscard]] Node root() const { return m_nodes.empty() ? none : 0; }

    // All of these take a node of this tree; those that give `none` for none accept it too.
    [[nodiscard]] Kind kind(Node node) const { return at(node).kind; }
    [[nodiscard]] bool isContainer(Node node) const { return kind(node) == Kind::List || kind(node) == Kind::Map; }
    [[nodiscard]] QByteArrayView key(Node node) const;  ///< In a map: UTF-8. Valid as long as the tree.
    /// Text: the decoded one. Number: as it is written. Boolean and Null: "true", "false", "null". Else empty.
    [[nodiscard]] QByteArrayView text(Node node) const;
    [[nodiscard]] int line(Node node) const { return at(node).line; }  ///< From 0, in the text it was read from.
    [[nodiscard]] Node firstChild(Node node) const;
    [[nodiscard]] Node next(Node node) const { return at(node).next; }
    [[nodiscard]] qsizetype childCount(Node node) const;
    [[nodiscard]] std::vector<Node> children(Node node) const;
    /// The last one of that name. Cost: looks at every child.
    [[nodiscard]] Node child(Node map, QByteArrayView key) const;
    /// Equal for equal values: maps in any order of keys, 1.0 and 1.00, but not 1 and 1.0. Not to be stored: it is
    /// another one in every process.
    [[nodiscard]] std::uint64_t print(Node node) const { return at(node).print; }
    [[nodiscard]] bool isSame(Node node, const ValueTree &other, Node otherNode) const;

    [[nodiscard]] QString string(Node node) const { return QString::fromUtf8(text(node)); }
    /// The value as JSON on one line, cut with "…" where it gets longer than `maxChars`.
    [[nodiscard]] QString toJson(Node node, qsizetype maxChars = 1000) const;

private:
    friend class ValueTreeBuilder;

    struct NodeData
    {
        std::uint64_t print = 0;
        std::uint32_t keyBegin = 0;
        std::uint32_t keyBytes = 0;
        std::uint32_t textBegin = 0;  // into m_texts; containers: the number of children
        std::uint32_t textBytes = 0;
        Node firstChild = none;
        Node next = none;
        std::int32_t line = 0;
        Kind kind = Kind::Null;
    };

    [[nodiscard]] const NodeData &at(Node node) const { return m_nodes[static_cast<std::size_t>(node)]; }

    std::vector<NodeData> m_nodes;
    QByteArray m_texts;  // keys and scalars, one behind the other
};

}  // namespace core
