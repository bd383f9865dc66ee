#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <stop_token>

namespace ui {

/// Where a diagnostic report takes its content from.
struct DiagnosticSources
{
    QStringList settingsPaths = {};
    QString logPath = {};
    QStringList hubs = {};  ///< What to call the Hubs of the open accounts.
    std::function<QString(const QString &text)> redacted = {};  ///< Must be set: without it there is no report.
    std::function<QString(const std::stop_token &stop)> connectivityReport = {};
    QStringList surroundings = {};  ///< Lines about screens and look; diagnosticSurroundings() has them.
};

/// What only the GUI thread may ask: screens, scale, style, fonts.
[[nodiscard]] QStringList diagnosticSurroundings();

/// Everything that helps to understand a problem, as one text that a person can read before it goes anywhere: versions,
/// system, settings, the end of the log, how the servers are reached. Secrets are removed by `redacted`, settings that
/// sound like secrets are left out, and the home folder is called "~". In English: those who help read it.
/// Thread: blocks on disk, and on the network for the connectivity report.
[[nodiscard]] QString diagnosticReport(const DiagnosticSources &sources, const std::stop_token &stop = {});

}  // namespace ui
