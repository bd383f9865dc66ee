#pragma once

#include "core/card/findingcollector_p.h"

#include <algorithm>
#include <span>

namespace core {

/// A finding about a file. It has no place in the card.
[[nodiscard]] inline Finding &addFileFinding(QList<Finding> &findings, const QString &rule, const QString &path,
                                             const QStringList &more = {})
{
    findings.append({.rule = rule, .severity = severityOf(rule), .arguments = QStringList{path} + more, .path = path});
    return findings.last();
}

/// A fix that writes `content` to `path`.
[[nodiscard]] inline CardFix makeFile(const QString &path, const QByteArray &content, bool isSafe = false)
{
    return {.kind = CardFix::Kind::MakeFile, .isSafe = isSafe, .path = path, .content = content};
}

/// One rule, or several that look at the same thing. `files` is what the repository will hold.
using FileCheck = void (*)(const CardReading &reading, const QList<ModelFile> &files, QList<Finding> &findings);

[[nodiscard]] std::span<const FileCheck> weightFileChecks();  ///< FL: which files there are.
[[nodiscard]] std::span<const FileCheck> storedFileChecks();  ///< FL: how they are kept: .gitattributes.
[[nodiscard]] std::span<const FileCheck> resultFileChecks();  ///< ER

[[nodiscard]] inline QString nameOf(const ModelFile &file)
{
    return file.path.section(u'/', -1);
}
[[nodiscard]] inline QString suffixOf(const ModelFile &file)
{
    const QString name = nameOf(file);
    return name.contains(u'.') ? name.section(u'.', -1).toLower() : QString{};
}
[[nodiscard]] inline bool hasSuffix(const QList<ModelFile> &files, QStringView suffix)
{
    return std::ranges::any_of(files, [suffix](const ModelFile &file) { return suffixOf(file) == suffix; });
}
/// At most 1 MB of a text among the files; nothing when it is only on the server or no text.
[[nodiscard]] std::optional<QString> localText(const ModelFile &file);

}  // namespace core
