#pragma once

#include "core/card/cardreading_p.h"

namespace core {

/// A change of a card's front matter in the making: steps one after the other, given out as edits of the card.
///
/// Once a step has failed, there are no edits: whoever offers the change offers nothing then.
class CardChange
{
public:
    explicit CardChange(const CardReading &reading);

    CardChange &set(const YamlPath &path, const QCborValue &value);
    CardChange &remove(const YamlPath &path);
    CardChange &rename(const YamlPath &path, const QString &key);
    CardChange &quote(const YamlPath &path);

    [[nodiscard]] std::optional<TextEdits> edits() const;

private:
    template <typename Step>
    CardChange &attempt(Step step);
    void make(const Result<TextEdits> &step);
    [[nodiscard]] YamlEdit editor() const;

    const CardReading &m_reading;
    std::optional<YamlTree> m_tree;  // after the steps so far; empty once one has failed
    TextEdits m_edits;  // of the first step alone
    int m_steps = 0;
};

/// A change that settles a finding by itself; nothing when it cannot be made.
[[nodiscard]] std::optional<CardFix> editFix(const CardChange &change, bool isSafe = false);
/// Puts `text` in the place of a scalar, as every reader takes it for a text.
[[nodiscard]] CardFix replaceScalar(const CardReading &reading, const YamlNode &scalar, const QString &text,
                                    bool isSafe = false);
/// Edits of the card's text that do not concern the YAML's structure.
[[nodiscard]] CardFix textFix(TextEdits edits, bool isSafe = false);
/// Values to choose from for one key: each is set in its place. May have none: then only a person knows the value.
[[nodiscard]] CardFix chooseText(const CardReading &reading, const YamlPath &path, const QStringList &values);

}  // namespace core
