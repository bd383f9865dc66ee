#pragma once

#include "core/base/error.h"

#include <QStringList>

namespace ui {

/// The one thing a person can do about a failure. The message bar shows it as a button.
enum class Remedy {
    None,
    Retry,
    SignIn,
    ReviewPlan,  ///< Make the plan anew.
    ChooseFiles,
    RenameFile,
    ChooseRepository,
    OpenRepositoryPage,  ///< In a browser: ask for access, free space.
    OpenNetworkSettings,
};

/// A failure in the user's words: what happened to what, what is safe, and what to do.
struct UserMessage
{
    QString text;
    Remedy remedy = Remedy::None;
    QString details = {};  ///< The server's or the system's own words, with the request id. May be empty.
};

/// Puts `error` into words. Every ErrorKind has a sentence that names its subject, except Canceled, which has none; a
/// known AccessProblem has one of its own, which names the missing right.
/// Control characters in names and in the server's words are made visible, so the text is safe to print anywhere.
/// Thread: whichever installed the translators: the GUI's, or the command line's only one.
[[nodiscard]] UserMessage describe(const core::Error &error);

/// One of core's own phrases ("a name may not hold '--' or '..'") in the user's language; any other text as it is.
[[nodiscard]] QString explain(const QString &coreDetail);

/// Every phrase that explain() knows, in English.
[[nodiscard]] QStringList corePhrases();

}  // namespace ui
