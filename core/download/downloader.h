#pragma once

#include "core/download/downloadboard.h"
#include "core/download/downloadplan.h"
#include "core/hub/hubclient.h"

namespace core {

/// What a download did.
struct DownloadReport
{
    int fetchedFiles = 0;
    int keptFiles = 0;
    std::int64_t fetchedBytes = 0;  ///< What travelled.
    std::int64_t resumedBytes = 0;  ///< What an earlier download that did not end had left.
};

/// Brings files of a revision to this computer: prepare() shows what would happen, execute() does it.
///
/// A file appears under its name when it is whole and its hash is right: SHA-256 for large files, git's id for others.
/// Until then it is in a folder ".slipway-download" in the target, where the next download takes it up, whatever ended
/// this one. Files and pieces of large files come on eight threads. Nothing is ever written outside of the target:
/// names that lead out of it, and those below a link, are refused.
///
/// prepare: revision → files → hash what is there with the same size. It changes nothing anywhere.
///   Errors: those of HubClient; EntryNotFound (a path that is not in the revision).
/// execute: room on disk → fetch, verify and rename each file.
///   Errors: those of HubClient; AlreadyExists (another content is there, and may not be replaced: nothing was done; or
///   a file appeared meanwhile), Storage (no room, before or while writing; another download into this folder),
///   FileUnwritable, Mismatch, ServerFault (among others a server that sends files only as a whole: then those of more
///   than one piece, 8 MiB, cannot be had). After an error the files that had arrived whole are in their places.
/// Thread: both block, on any thread but the GUI's; one at a time per object.
class Downloader
{
public:
    Downloader(HubClient hub, DownloadBoard &board)
        : m_hub(std::move(hub))
        , m_board(board)
    {
    }

    [[nodiscard]] Result<DownloadPlan> prepare(const DownloadRequest &request, const std::stop_token &stop);
    [[nodiscard]] Result<DownloadReport> execute(const DownloadPlan &plan, const std::stop_token &stop);

private:
    HubClient m_hub;
    DownloadBoard &m_board;
};

}  // namespace core
