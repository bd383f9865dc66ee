#pragma once

#include "core/base/repoid.h"
#include "ui/card/cardsession.h"
#include "ui/card/yamlvalues.h"

#include <expected>
#include <optional>

namespace ui {

/// The front matter of an open card as values, each read and set by itself: what the editors of a form show and change.
///
/// Setting a value splices the lines of its key into the card's text, as a change that can be undone; what else is
/// there stays to the byte. The text is parsed when somebody asks and it has changed since. Thread: GUI. Cost: about 1
/// ms for 10 kB of YAML. Owner: whoever creates it; `session` outlives it.
class CardMetadata final : public YamlValues
{
    Q_OBJECT

public:
    explicit CardMetadata(CardSession &session, QObject *parent = nullptr);

    [[nodiscard]] core::RepoType type() const { return m_type; }
    void setType(core::RepoType type);

    /// Why there is nothing to read or set: the block's YAML does not parse. Its line counts from the block's first.
    [[nodiscard]] std::optional<core::YamlError> problem() const;
    /// Whether keys can be in it: it holds some, or nothing at all.
    [[nodiscard]] bool isMapping() const;
    /// Where a value stands in the card's text; nothing when it does not.
    [[nodiscard]] std::optional<core::TextSpan> span(const core::YamlPath &path) const;
    /// The text of a value as it is written, quotes and all; empty when there is no such value.
    [[nodiscard]] QString source(const core::YamlPath &path) const;
    /// The key at the root that a place of the card's text belongs to, by its name or its value; empty for none.
    [[nodiscard]] QString keyAt(qsizetype position) const;
    /// The keys at the root, in the order of the text.
    [[nodiscard]] QStringList keys() const;

protected:
    [[nodiscard]] const core::YamlTree *tree() const override { return parsed() ? &*parsed() : nullptr; }
    [[nodiscard]] core::Result<core::YamlEdit> edit() const override;
    void apply(const core::TextEdits &edits, const core::YamlPath &path) override;

private:
    using Parsed = std::expected<core::YamlTree, core::YamlError>;

    void follow(const core::TextEdits &edits);
    [[nodiscard]] const Parsed &parsed() const;

    CardSession &m_session;
    core::RepoType m_type = core::RepoType::Model;
    core::TextSpan m_block;  ///< Of the text before a change.
    mutable std::optional<Parsed> m_tree;
};

}  // namespace ui
