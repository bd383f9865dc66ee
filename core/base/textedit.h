#pragma once

#include <QList>
#include <QString>

namespace core {

/// Part of a text, in UTF-16 units as QString counts; `end` is the first unit that no longer belongs to it.
struct TextSpan
{
    qsizetype begin = 0;
    qsizetype end = 0;

    [[nodiscard]] qsizetype size() const { return end - begin; }
    [[nodiscard]] bool isEmpty() const { return end == begin; }
    [[nodiscard]] bool contains(qsizetype position) const { return begin <= position && position < end; }
    [[nodiscard]] QStringView of(QStringView text) const { return text.sliced(begin, size()); }

    friend bool operator==(const TextSpan &, const TextSpan &) = default;
};

/// Puts `text` in the place of `span`; an empty span inserts.
struct TextEdit
{
    TextSpan span;
    QString text;

    friend bool operator==(const TextEdit &, const TextEdit &) = default;
};

/// Edits of one text that are made together: sorted by place, none touching another. All places are those before any
/// of them is made.
using TextEdits = QList<TextEdit>;

/// Makes edits of `text`, in its place: one edit costs what lies behind it, and no copy.
void apply(QString &text, const TextEdits &edits);
/// `text` after `edits`.
[[nodiscard]] QString applied(const QString &text, const TextEdits &edits);

/// The one edit that turns `before` into `after`: what is the same at both ends is left alone. Nothing to do is an
/// empty list. Never splits a surrogate pair or a CR LF.
[[nodiscard]] TextEdits difference(const QString &before, const QString &after);

}  // namespace core
