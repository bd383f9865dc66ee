#include "core/revisions/patch.h"

#include "core/git/gittext.h"
#include "core/revisions/binarypatch_p.h"

#include <algorithm>

namespace core {

namespace {

QByteArray modeOf(const ComparedFile &file)
{
    switch (file.kind) {
    case TreeItem::Kind::Executable: return "100755";
    case TreeItem::Kind::Link: return "120000";
    case TreeItem::Kind::Submodule: return "160000";
    case TreeItem::Kind::File:
    case TreeItem::Kind::Folder: return "100644";
    }
    return "100644";
}

bool needsQuotes(unsigned char c)
{
    return c < 0x20 || c == '"' || c == '\\' || c >= 0x7f;
}

void appendEscaped(QByteArray &text, unsigned char c)
{
    constexpr QByteArrayView named{"\a\b\t\n\v\f\r\"\\"};
    constexpr QByteArrayView names{"abtnvfr\"\\"};
    text += '\\';
    if (const qsizetype known = named.indexOf(static_cast<char>(c)); known >= 0)
        text += names.at(known);
    else
        text += QByteArray::number(c, 8).rightJustified(3, '0');
}

/// "12" or "12,3"; a side without lines names the line before the place.
QByteArray rangeText(const LineRange &range)
{
    const qsizetype start = range.first + (range.count > 0 ? 1 : 0);
    return QByteArray::number(start) + (range.count == 1 ? QByteArray{} : ',' + QByteArray::number(range.count));
}

void appendLine(QByteArray &text, char mark, QByteArrayView line)
{
    text += mark;
    text += line;
    if (!line.endsWith('\n'))
        text += "\n\\ No newline at end of file\n";
}

void appendHunk(QByteArray &text, const TextDiff &diff, const DiffHunk &hunk, Whitespace whitespace)
{
    text += "@@ -" + rangeText(hunk.before) + " +" + rangeText(hunk.after) + " @@";
    if (const QByteArrayView heading = diff.heading(hunk); !heading.isEmpty())
        text += ' ' + heading;
    text += '\n';
    qsizetype oldLine = hunk.before.first;
    qsizetype newLine = hunk.after.first;
    // Lines that are only the same but for blanks are shown as they are now.
    const bool isExact = whitespace == Whitespace::Exact;
    const auto appendSameUpTo = [&](qsizetype newEnd) {
        for (; newLine < newEnd; ++newLine, ++oldLine)
            appendLine(text, ' ', isExact ? diff.before.line(oldLine) : diff.after.line(newLine));
    };
    for (const LineReplacement &part : hunk.replacements) {
        appendSameUpTo(part.after.first);
        for (; oldLine < part.before.end(); ++oldLine)
            appendLine(text, '-', diff.before.line(oldLine));
        for (; newLine < part.after.end(); ++newLine)
            appendLine(text, '+', diff.after.line(newLine));
    }
    appendSameUpTo(hunk.after.end());
}

class PatchWriter
{
public:
    PatchWriter(const WriteFn &write, const PatchOptions &options, const std::stop_token &stop)
        : m_write(write)
        , m_options(options)
        , m_stop(stop)
    {
    }

    Result<> add(const ChangedEntry &entry)
    {
        if (entry.kind != ChangedEntry::Kind::TypeChanged)
            return addChange(entry);
        // git takes one away and brings the other.
        ChangedEntry removed{.kind = ChangedEntry::Kind::Removed, .before = entry.before};
        ChangedEntry added{.kind = ChangedEntry::Kind::Added, .after = entry.after};
        return addChange(removed).and_then([&] { return addChange(added); });
    }

    [[nodiscard]] QList<PatchGap> takeGaps() { return std::move(m_gaps); }

private:
    Result<> addChange(const ChangedEntry &entry)
    {
        if (m_stop.stop_requested())
            return canceled();
        const auto before = read(entry.before);
        const auto after = read(entry.after);
        if (!before || !after)
            return leaveOut(entry, before ? after.error() : before.error());
        const QByteArray body = bodyOf(entry, *before, *after);
        // With blanks ignored there may be nothing left to say.
        const bool isModified = entry.kind == ChangedEntry::Kind::Modified && entry.before->kind == entry.after->kind;
        if (isModified && body.isEmpty())
            return {};
        return m_write(QByteArray{headOf(entry, *before, *after) + body});
    }

    Result<QByteArray> read(const std::optional<ComparedFile> &file)
    {
        const std::int64_t most = std::max<std::int64_t>(m_options.maxBinaryBytes, m_options.text.maxBytes);
        return m_reader.stored(file, most, m_stop);
    }

    Result<> leaveOut(const ChangedEntry &entry, const Error &error)
    {
        if (error.kind == ErrorKind::Canceled)
            return std::unexpected(error);
        const bool isTooLarge = error.kind == ErrorKind::TooLarge;
        m_gaps.append({.rawPath = entry.file().rawPath,
                       .reason = isTooLarge ? PatchGap::Reason::TooLarge : PatchGap::Reason::Unreadable,
                       .detail = error.detail});
        if (!isTooLarge)
            return {};
        return m_write(QByteArray{headOf(entry, {}, {}) + differLine(entry)});
    }

    static QByteArray oldName(const ChangedEntry &entry)
    {
        return (entry.before ? entry.before : entry.after)->rawPath;
    }
    static QByteArray newName(const ChangedEntry &entry) { return entry.file().rawPath; }

    static QByteArray headOf(const ChangedEntry &entry, const QByteArray &before, const QByteArray &after)
    {
        QByteArray head =
            "diff --git " + quotedPath("a/", oldName(entry)) + ' ' + quotedPath("b/", newName(entry)) + '\n';
        if (!entry.before)
            head += "new file mode " + modeOf(*entry.after) + '\n';
        else if (!entry.after)
            head += "deleted file mode " + modeOf(*entry.before) + '\n';
        else if (entry.before->kind != entry.after->kind)
            head += "old mode " + modeOf(*entry.before) + "\nnew mode " + modeOf(*entry.after) + '\n';
        if (entry.kind == ChangedEntry::Kind::Renamed || entry.kind == ChangedEntry::Kind::Copied) {
            const QByteArray verb = entry.kind == ChangedEntry::Kind::Renamed ? "rename" : "copy";
            head += "similarity index " + QByteArray::number(entry.similarity) + "%\n" + verb + " from "
                + quotedPath({}, oldName(entry)) + '\n' + verb + " to " + quotedPath({}, newName(entry)) + '\n';
        }
        const QByteArray oldOid = oidOf(entry.before, before);
        const QByteArray newOid = oidOf(entry.after, after);
        if (oldOid != newOid) {
            head += "index " + oldOid + ".." + newOid;
            if (entry.before && entry.after && entry.before->kind == entry.after->kind)
                head += ' ' + modeOf(*entry.after);
            head += '\n';
        }
        return head;
    }

    static QByteArray oidOf(const std::optional<ComparedFile> &file, const QByteArray &stored)
    {
        if (!file)
            return GitOid{}.toHex();
        return file->oid ? file->oid->toHex() : gitBlobOid(stored).toHex();
    }

    QByteArray bodyOf(const ChangedEntry &entry, const QByteArray &before, const QByteArray &after)
    {
        if (before == after)
            return {};
        const TextDiff diff = diffText(before, after, m_options.text);
        const QByteArray oldFile = entry.before ? quotedPath("a/", oldName(entry)) : QByteArray{"/dev/null"};
        const QByteArray newFile = entry.after ? quotedPath("b/", newName(entry)) : QByteArray{"/dev/null"};
        switch (diff.obstacle) {
        case TextDiff::Obstacle::None: break;
        case TextDiff::Obstacle::Binary:
        case TextDiff::Obstacle::TooLarge:
            if (std::max(before.size(), after.size()) <= m_options.maxBinaryBytes)
                return binaryPatch(before, after);
            m_gaps.append({.rawPath = newName(entry), .reason = PatchGap::Reason::TooLarge});
            return differLine(entry);
        }
        if (diff.hunks.isEmpty())
            return {};
        return "--- " + oldFile + nameEnd(entry.before) + "+++ " + newFile + nameEnd(entry.after)
            + unifiedHunks(diff, m_options.text.lines.whitespace);
    }

    /// A tab tells older patch programs where a name with blanks ends.
    static QByteArray nameEnd(const std::optional<ComparedFile> &file)
    {
        const bool hasBlank = file && file->rawPath.contains(' ');
        return hasBlank ? "\t\n" : "\n";
    }

    static QByteArray differLine(const ChangedEntry &entry)
    {
        const QByteArray oldFile = entry.before ? quotedPath("a/", oldName(entry)) : QByteArray{"/dev/null"};
        const QByteArray newFile = entry.after ? quotedPath("b/", newName(entry)) : QByteArray{"/dev/null"};
        return "Binary files " + oldFile + " and " + newFile + " differ\n";
    }

    const WriteFn &m_write;
    const PatchOptions &m_options;
    const std::stop_token &m_stop;
    ContentReader m_reader;
    QList<PatchGap> m_gaps;
};

}  // namespace

QByteArray quotedPath(QByteArrayView prefix, QByteArrayView rawPath)
{
    const auto isOdd = [](char c) { return needsQuotes(static_cast<unsigned char>(c)); };
    if (std::ranges::none_of(rawPath, isOdd))
        return prefix.toByteArray() + rawPath;
    QByteArray text = "\"" + prefix.toByteArray();
    for (const char c : rawPath) {
        if (isOdd(c))
            appendEscaped(text, static_cast<unsigned char>(c));
        else
            text += c;
    }
    return text + '"';
}

QByteArray unifiedHunks(const TextDiff &diff, Whitespace whitespace)
{
    QByteArray text;
    for (const DiffHunk &hunk : diff.hunks)
        appendHunk(text, diff, hunk, whitespace);
    return text;
}

Result<QList<PatchGap>> writePatch(const Comparison &comparison, const WriteFn &write, const PatchOptions &options,
                                   const std::stop_token &stop)
{
    PatchWriter writer{write, options, stop};
    for (const ChangedEntry &entry : comparison.entries) {
        if (const auto done = writer.add(entry); !done)
            return std::unexpected(done.error());
    }
    return writer.takeGaps();
}

}  // namespace core
