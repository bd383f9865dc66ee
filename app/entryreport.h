#pragma once

#include "core/revisions/contentreader.h"
#include "core/revisions/textdiff.h"
#include "core/revisions/valuediff.h"

#include <QJsonObject>

namespace app {

/// A changed file, for a terminal and for scripts.
struct EntryReport
{
    QString text;  ///< A line, and one for each changed key.
    QJsonObject json;
};

/// Reads the files of a comparison and says what changed in each.
class EntryReporter
{
public:
    EntryReporter(const core::TextDiffOptions &options, bool isShort, std::stop_token stop)
        : m_options(options)
        , m_isShort(isShort)
        , m_stop(std::move(stop))
    {
    }

    [[nodiscard]] EntryReport report(const core::ChangedEntry &entry);
    [[nodiscard]] QString summary() const;  ///< Of all that was reported.

private:
    void addLines(const core::ChangedEntry &entry, const QByteArray &before, const QByteArray &after,
                  EntryReport &report);
    void addValues(const core::ValueDiff &diff, EntryReport &report) const;

    const core::TextDiffOptions m_options;
    const bool m_isShort;
    const std::stop_token m_stop;
    core::ContentReader m_reader;
    qsizetype m_files = 0;
    std::int64_t m_added = 0;
    std::int64_t m_removed = 0;
};

}  // namespace app
