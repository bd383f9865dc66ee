#pragma once

#include "core/revisions/textdiff.h"
#include "core/revisions/valuediff.h"
#include "core/revisions/worddiff.h"

namespace core {

/// Text of files as HTML: escaped, and with what hides or turns text around spelled out. Tabs stay.
[[nodiscard]] QString safeHtml(QStringView text);
/// The same with the spans marked by `<mark>`; they rise and do not touch.
[[nodiscard]] QString markedHtml(const QString &text, const QList<TextSpan> &marks);

struct HtmlRowOptions
{
    Whitespace whitespace = Whitespace::Exact;
    qsizetype maxRows = 0;
    QString noLineEnd = {};  ///< Escaped; empty where it is nothing to tell.
    int beforeLine = 0;  ///< The line of the file in which the text begins, from 0.
    int afterLine = 0;
};

/// The rows of a diff, up to a number of them.
struct HtmlRows
{
    QString html;
    bool isCut = false;
};
[[nodiscard]] HtmlRows diffRows(const TextDiff &diff, const HtmlRowOptions &options);

/// Keys and values, before and after.
[[nodiscard]] QString valueTable(const ValueDiff &diff);

}  // namespace core
