#include "core/base/textedit.h"

#include <algorithm>
#include <ranges>

namespace core {

void apply(QString &text, const TextEdits &edits)
{
    constexpr qsizetype few = 8;  // each moves the text behind it
    if (edits.size() > few) {
        text = applied(text, edits);
        return;
    }
    // From the last to the first: so each finds its place where the text before says it is.
    for (const TextEdit &edit : edits | std::views::reverse)
        text.replace(edit.span.begin, edit.span.size(), edit.text);
}

QString applied(const QString &text, const TextEdits &edits)
{
    QString result;
    result.reserve(text.size());
    qsizetype at = 0;
    for (const TextEdit &edit : edits) {
        Q_ASSERT(edit.span.begin >= at && edit.span.end >= edit.span.begin && edit.span.end <= text.size());
        result += QStringView{text}.sliced(at, edit.span.begin - at);
        result += edit.text;
        at = edit.span.end;
    }
    result += QStringView{text}.sliced(at);
    return result;
}

namespace {

/// Whether `text` may be cut before `at`.
bool isBoundary(const QString &text, qsizetype at)
{
    if (at <= 0 || at >= text.size())
        return true;
    const QChar before = text.at(at - 1);
    const QChar after = text.at(at);
    return !(before.isHighSurrogate() && after.isLowSurrogate()) && !(before == u'\r' && after == u'\n');
}

}  // namespace

TextEdits difference(const QString &before, const QString &after)
{
    if (before == after)
        return {};
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype head = 0;
    while (head < shorter && before.at(head) == after.at(head))
        ++head;
    while (head > 0 && !(isBoundary(before, head) && isBoundary(after, head)))
        --head;
    qsizetype tail = 0;
    while (tail < shorter - head && before.at(before.size() - 1 - tail) == after.at(after.size() - 1 - tail))
        ++tail;
    while (tail > 0 && !(isBoundary(before, before.size() - tail) && isBoundary(after, after.size() - tail)))
        --tail;
    return {
        {.span = {.begin = head, .end = before.size() - tail}, .text = after.sliced(head, after.size() - tail - head)}};
}

}  // namespace core
