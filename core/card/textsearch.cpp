#include "core/card/textsearch.h"

#include <QElapsedTimer>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace core {

namespace {

constexpr auto patience = 200ms;

}  // namespace

std::expected<TextSearch, SearchError> TextSearch::make(const SearchOptions &options)
{
    QString pattern = options.isRegularExpression ? options.pattern : QRegularExpression::escape(options.pattern);
    if (options.isRegularExpression) {
        // Judged as it was typed, so that the place of a mistake is right.
        if (const QRegularExpression typed{pattern}; !typed.isValid())
            return std::unexpected(SearchError{.position = typed.patternErrorOffset(), .detail = typed.errorString()});
    }
    if (options.wholeWords)
        pattern = u"(?<!\\w)(?:"_s + pattern + u")(?!\\w)"_s;
    QRegularExpression::PatternOptions flags =
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::MultilineOption;
    flags.setFlag(QRegularExpression::CaseInsensitiveOption, !options.isCaseSensitive);
    // PCRE's own setting for "any line end is one", so that "$" is before a CR LF.
    QRegularExpression expression{u"(*ANYCRLF)"_s + pattern, flags};
    if (!expression.isValid())
        return std::unexpected(SearchError{.position = 0, .detail = expression.errorString()});
    return TextSearch{std::move(expression), options.isRegularExpression};
}

TextSearch::Matches TextSearch::find(const QString &text, TextSpan within, qsizetype limit) const
{
    Matches matches;
    QElapsedTimer elapsed;
    elapsed.start();
    auto next = m_expression.globalMatch(text, within.begin);
    while (next.hasNext()) {
        const auto match = next.next();
        if (match.capturedEnd() > within.end)
            break;
        if (matches.spans.size() == limit || elapsed.durationElapsed() > patience) {
            matches.isComplete = false;
            break;
        }
        matches.spans.append({.begin = match.capturedStart(), .end = match.capturedEnd()});
    }
    return matches;
}

TextEdits TextSearch::replaced(const QString &text, TextSpan within, const QString &replacement,
                               const QString &lineEnd) const
{
    TextEdits edits;
    auto next = m_expression.globalMatch(text, within.begin);
    while (next.hasNext()) {
        const auto match = next.next();
        if (match.capturedEnd() > within.end)
            break;
        const TextSpan span{.begin = match.capturedStart(), .end = match.capturedEnd()};
        QString with = expanded(replacement, match, lineEnd);
        if (span.of(text) == with)
            continue;
        if (!edits.isEmpty() && edits.last().span.end == span.begin) {
            edits.last().span.end = span.end;  // neighbours are one edit
            edits.last().text += with;
        } else {
            edits.append({.span = span, .text = std::move(with)});
        }
    }
    return edits;
}

TextEdits TextSearch::replacedOne(const QString &text, TextSpan span, const QString &replacement,
                                  const QString &lineEnd) const
{
    const auto match = m_expression.match(text, span.begin);
    if (!match.hasMatch() || match.capturedStart() != span.begin || match.capturedEnd() != span.end)
        return {};
    return {{.span = span, .text = expanded(replacement, match, lineEnd)}};
}

QString TextSearch::expanded(const QString &replacement, const QRegularExpressionMatch &match,
                             const QString &lineEnd) const
{
    if (!m_expands)
        return replacement;
    static const QRegularExpression token{u"\\$(?:(\\$)|(\\d{1,2})|\\{(\\w+)\\})|\\\\([nt\\\\])"_s};
    QString result;
    qsizetype at = 0;
    for (const auto &found : token.globalMatch(replacement)) {
        result += QStringView{replacement}.sliced(at, found.capturedStart() - at);
        at = found.capturedEnd();
        if (found.hasCaptured(1)) {
            result += u'$';
        } else if (found.hasCaptured(2)) {
            result += match.captured(found.capturedView(2).toInt());
        } else if (found.hasCaptured(3)) {
            bool isNumber = false;
            const int group = found.capturedView(3).toInt(&isNumber);
            result += isNumber ? match.captured(group) : match.captured(found.captured(3));
        } else {
            const QStringView escape = found.capturedView(4);
            result += escape == u"n" ? lineEnd : escape == u"t" ? u"\t"_s : u"\\"_s;
        }
    }
    return result + QStringView{replacement}.sliced(at);
}

}  // namespace core
