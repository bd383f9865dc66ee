#pragma once

#include "core/base/error.h"
#include "core/yaml/yamllayout_p.h"
#include "core/yaml/yamlwriter_p.h"

namespace core {

/// One change at one place of a tree: gives the whole text after it. Whether its data are what was meant is for
/// YamlEdit to check. Errors: InvalidInput, with the word for what is in the way: "alias", "comment", "explicit key",
/// "shared line".
class YamlSplicer
{
public:
    explicit YamlSplicer(const YamlTree &tree)
        : m_tree(tree)
        , m_layout(tree)
        , m_writer(readHabits(tree))
    {
    }

    [[nodiscard]] Result<QString> replace(const YamlNode &collection, qsizetype index, const QCborValue &value) const;
    /// Before the member that is at `index`; at the end for their number.
    [[nodiscard]] Result<QString> insertEntry(const YamlNode &map, qsizetype index, const QString &key,
                                              const QCborValue &value) const;
    [[nodiscard]] Result<QString> insertItem(const YamlNode &list, qsizetype index, const QCborValue &value) const;
    /// One of several members; the last is not for this.
    [[nodiscard]] Result<QString> remove(const YamlNode &collection, qsizetype index) const;
    [[nodiscard]] Result<QString> rename(const YamlNode &map, qsizetype index, const QString &key) const;
    [[nodiscard]] Result<QString> move(const YamlNode &collection, qsizetype from, qsizetype to) const;
    [[nodiscard]] QString quote(const YamlNode &scalar) const;
    /// The first entry of a text that has none.
    [[nodiscard]] QString begin(const QString &key, const QCborValue &value) const;

private:
    [[nodiscard]] QString spliced(TextSpan span, const QString &text) const;
    [[nodiscard]] QString replaceInLine(const YamlMember &member, const QString &text) const;
    [[nodiscard]] Result<QString> replaceLines(const YamlMember &member, const QCborValue &value, bool isItem) const;
    [[nodiscard]] QString scalarText(const YamlNode &old, const QCborValue &value) const;
    [[nodiscard]] QString insertLines(const std::vector<YamlMember> &members, qsizetype index,
                                      const QString &text) const;
    [[nodiscard]] QString insertInLine(const YamlNode &collection, const std::vector<YamlMember> &members,
                                       qsizetype index, const QString &text) const;
    [[nodiscard]] Result<QString> removeLines(const std::vector<YamlMember> &members, qsizetype index) const;
    [[nodiscard]] Result<QString> removeInLine(const std::vector<YamlMember> &members, qsizetype index) const;

    const YamlTree &m_tree;
    YamlLayout m_layout;
    YamlWriter m_writer;
};

}  // namespace core
