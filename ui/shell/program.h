#pragma once

#include <QString>
#include <QStringList>

#include <functional>

namespace ui {

/// What the window knows of the program around it. Whatever is empty the window does without: a window in a test has
/// none of it.
struct Program
{
    QString statePath = {};  ///< Where the window keeps what was open; empty: it forgets.
    QString logPath = {};  ///< The log that the program writes.
    QStringList settingsPaths = {};  ///< The files whose content belongs into a diagnostic report.
    /// `text` without anything that could be a secret. Thread: any.
    std::function<QString(const QString &text)> redacted = {};

    QStringList languages = {};  ///< What the program can speak: "en", "de".
    /// Empty: the system's. Thread: GUI.
    std::function<QString()> language = {};
    /// Speaks it from here on; the window hears of it through QEvent::LanguageChange.
    std::function<void(const QString &language)> setLanguage = {};
};

}  // namespace ui
