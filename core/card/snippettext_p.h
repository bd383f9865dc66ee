#pragma once

#include "core/card/usagecode.h"

namespace core {

/// `text` as one word of a shell, or as a string of Python and of JavaScript.
[[nodiscard]] QString shellWord(const QString &text);
[[nodiscard]] QString stringLiteral(const QString &text);

/// Builds the snippets of one repository: what they all share.
class SnippetWriter
{
public:
    explicit SnippetWriter(const UsageFacts &facts)
        : m_facts(facts)
    {
    }

    [[nodiscard]] const UsageFacts &info() const { return m_facts; }
    [[nodiscard]] bool isPinned() const { return !m_facts.revision.isEmpty(); }
    [[nodiscard]] const QString &revision() const { return m_facts.revision; }
    [[nodiscard]] bool isPublicHub() const { return m_facts.otherHub.isEmpty(); }
    [[nodiscard]] bool hasTag(QStringView tag) const { return info().tags.contains(tag); }
    [[nodiscard]] bool hasFile(QStringView path) const { return info().files.contains(path); }

    [[nodiscard]] QString id() const { return stringLiteral(info().id.fullName()); }  ///< "owner/name", quoted
    [[nodiscard]] QString revisionArgument() const;  ///< ', revision="v1"', or nothing
    [[nodiscard]] QString trustArgument() const;  ///< ", trust_remote_code=True" where the model brings code
    /// "hf download owner/name …" with the repository's type and revision.
    [[nodiscard]] QString download(const QStringList &files, const QString &folder) const;

    /// `body` after what points the language's tools to this Hub.
    [[nodiscard]] UsageSnippet snippet(const QString &id, const QString &title, SnippetLanguage language,
                                       const QString &body, QList<SnippetNote> notes = {}) const;

private:
    const UsageFacts &m_facts;
};

/// The snippets of a Python, JavaScript or command-line library, most useful first; none for an unknown one.
[[nodiscard]] QList<UsageSnippet> librarySnippets(const SnippetWriter &writer, const QString &library);
/// The "owner/name" of the model this one was made from; empty when none is known.
[[nodiscard]] QString baseModelId(const UsageFacts &facts);

}  // namespace core
