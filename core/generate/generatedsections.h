#pragma once

#include <QHash>
#include <QJsonObject>
#include <QStringList>

namespace core {

/// What was generated for the sections of one card: what still stands there word for word is nobody's writing, and may
/// be generated again.
///
/// The last few texts of each section are kept, and not only the last: undo, and an older version of the card, bring
/// earlier ones back.
class GeneratedSections
{
public:
    /// `id` as in SectionProposal; `markdown` without the heading.
    void add(const QString &id, const QString &markdown);
    /// The last one first; with "\n" as line end, and nothing around them.
    [[nodiscard]] QStringList texts(const QString &id) const { return m_texts.value(id); }
    [[nodiscard]] bool isEmpty() const { return m_texts.isEmpty(); }

    [[nodiscard]] QJsonObject toJson() const;
    /// What is not as toJson() makes it is left out.
    [[nodiscard]] static GeneratedSections fromJson(const QJsonObject &json);

    friend bool operator==(const GeneratedSections &, const GeneratedSections &) = default;

private:
    QHash<QString, QStringList> m_texts;
};

/// `text` as it is compared: with "\n" as line end, and nothing around it.
[[nodiscard]] QString comparableText(const QString &text);

}  // namespace core
