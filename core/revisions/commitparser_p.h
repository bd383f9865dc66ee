#pragma once

#include "core/base/digest.h"

#include <QHash>
#include <QList>
#include <QVarLengthArray>

namespace core {

/// Who wrote commits. Copies share their text.
struct Author
{
    QString name;
    QString email;

    friend bool operator==(const Author &, const Author &) = default;
    friend size_t qHash(const Author &author, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, author.name, author.email);
    }
};

/// "NAME <MAIL> SECONDS ZONE", as git reads it, however broken it is.
struct IdentLine
{
    QByteArrayView name;
    QByteArrayView email;
    std::int64_t seconds = 0;  ///< Since the epoch; 0 when there is no time.
    int offsetMinutes = 0;

    [[nodiscard]] static IdentLine parse(QByteArrayView line);
};

/// What a list needs of a commit.
struct ParsedCommit
{
    GitOid oid;
    GitOid tree;
    QVarLengthArray<GitOid, 2> parents;
    std::int64_t authorSeconds = 0;
    std::int64_t commitSeconds = 0;
    std::int16_t authorOffsetMinutes = 0;
    bool isSigned = false;
    std::uint32_t author = 0;  ///< For CommitParser::authorOf().
    QByteArray summary;  ///< UTF-8
};

/// The parts of a commit object, as views into it.
struct CommitFields
{
    QByteArrayView tree;  ///< Hexadecimal
    QVarLengthArray<QByteArrayView, 2> parents;  ///< Hexadecimal
    QByteArrayView author;
    QByteArrayView committer;
    QByteArrayView encoding;
    QByteArrayView signature;  ///< With a blank before each line but the first.
    QByteArrayView message;  ///< Without the blank lines before it.

    [[nodiscard]] static CommitFields parse(QByteArrayView object);
};

/// The first paragraph in one line, as `git log --format=%s` has it.
[[nodiscard]] QByteArray summaryOf(QByteArrayView message);

/// Reads commit objects, and knows each author once.
class CommitParser
{
public:
    /// Whatever is broken stays empty; nothing only when there is no tree or a parent's id is none.
    [[nodiscard]] std::optional<ParsedCommit> parse(const GitOid &oid, QByteArrayView object);

    /// A number for somebody who is known from elsewhere.
    [[nodiscard]] std::uint32_t addAuthor(const Author &author);
    [[nodiscard]] const Author &authorOf(const ParsedCommit &commit) const { return m_authors.at(commit.author); }

private:
    [[nodiscard]] std::uint32_t authorIndex(const IdentLine &ident, QByteArrayView encoding);

    QList<Author> m_authors;
    QHash<QByteArray, std::uint32_t> m_known;  // by the bytes of name, mail and encoding
};

}  // namespace core
