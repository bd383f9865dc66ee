#pragma once

#include "core/base/textedit.h"

#include <QRegularExpression>

#include <expected>

namespace core {

struct SearchOptions
{
    QString pattern;
    bool isRegularExpression = false;
    bool isCaseSensitive = false;
    bool wholeWords = false;

    friend bool operator==(const SearchOptions &, const SearchOptions &) = default;
};

/// Why a regular expression is none.
struct SearchError
{
    qsizetype position = 0;  ///< In the pattern, from 0.
    QString detail;  ///< PCRE's words, English.
};

/// Finds and replaces in a text. "^" and "$" match at lines, whatever ends them. Thread: any.
class TextSearch
{
public:
    [[nodiscard]] static std::expected<TextSearch, SearchError> make(const SearchOptions &options);

    /// Places inside `within`, in order. Stops at `limit`, and after a fifth of a second: then isComplete is false.
    struct Matches
    {
        QList<TextSpan> spans;
        bool isComplete = true;
    };
    [[nodiscard]] Matches find(const QString &text, TextSpan within, qsizetype limit = 10'000) const;
    /// What replaces each match. In regular expressions $1, $2, … ${name} and $0 stand for what was captured, $$ for a
    /// dollar sign, \n and \t for a line end and a tab.
    [[nodiscard]] TextEdits replaced(const QString &text, TextSpan within, const QString &replacement,
                                     const QString &lineEnd) const;
    /// The same for one match that find() gave.
    [[nodiscard]] TextEdits replacedOne(const QString &text, TextSpan match, const QString &replacement,
                                        const QString &lineEnd) const;

private:
    TextSearch(QRegularExpression expression, bool expands)
        : m_expression(std::move(expression))
        , m_expands(expands)
    {
    }
    [[nodiscard]] QString expanded(const QString &replacement, const QRegularExpressionMatch &match,
                                   const QString &lineEnd) const;

    QRegularExpression m_expression;
    bool m_expands = false;  ///< Replacements have $1 in them.
};

}  // namespace core
