#pragma once

#include "core/revisions/patch.h"

namespace core {

/// What an exported comparison says besides what the files say, in the reader's language. All plain text.
struct ExportWords
{
    QString language;  ///< "de"
    QString title;  ///< "tiny-llama: v1 – main"
    QString summary;  ///< "12 files, 3.2 GB"
    QString noChanges;
    QString cut;  ///< Not all of the changes are here.
    QString fileCut;  ///< Not all of this file's changes are here.
    QString binary;
    QString tooLarge;
    QString unreadable;
    QString noLineEnd;
    QString outputsChanged;  ///< Of a notebook's cell.
    std::function<QString(ChangedEntry::Kind)> kind;  ///< "Added"
    std::function<QString(std::int64_t)> size;  ///< "3.2 GB"
    std::function<QString(qsizetype)> cell;  ///< "Cell 3"; from 1.
};

struct ExportOptions
{
    TextDiffOptions text = {};
    qsizetype maxLinesPerFile = 4'000;
    std::int64_t maxImageBytes = 4 * 1024 * 1024;  ///< A larger picture is only named.
};

/// Writes a comparison as one HTML page that needs nothing else: no script, no address, light and dark. Front matter
/// and JSON are shown by key, notebooks by cell, pictures as they are, LFS by size and hash, everything else line by
/// line with the words marked. What files say is escaped, and what would hide or turn text around is spelled out.
///
/// Errors: what `write` returns; Canceled. Thread: blocks on disk. Memory: a file at a time.
[[nodiscard]] Result<> writeHtml(const Comparison &comparison, const ExportWords &words, const WriteFn &write,
                                 const ExportOptions &options = {}, const std::stop_token &stop = {});

}  // namespace core
