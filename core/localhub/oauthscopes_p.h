#pragma once

#include <QString>
#include <QStringList>

/// The scopes that an application may ask for. Source: the Hub's documentation of OAuth.
namespace core::localhub::oauthscopes {

[[nodiscard]] QStringList all();
/// The known ones of a space-separated list, each once; those of nobody's are in `unknown`.
struct Parsed
{
    QStringList known;
    QStringList unknown;
};
[[nodiscard]] Parsed parse(const QString &text);

/// What a device asks for that names no scope, as the Hub's command line does.
[[nodiscard]] QStringList ofCommandLine();

/// What a scope lets an application do, in words that follow "It will be able to".
[[nodiscard]] QString words(QStringView scope);
[[nodiscard]] bool writes(const QStringList &scopes);  ///< Changes something on the Hub.
[[nodiscard]] bool concernsRepositories(const QStringList &scopes);  ///< So that organisations can be ticked.

}  // namespace core::localhub::oauthscopes
