#pragma once

#include <QLatin1StringView>

#include <cstdint>
#include <span>

namespace core {

/// Everything the program remembers. One row each in settingstable.cpp; a key is never reused for another meaning.
enum class Setting {
    WindowGeometry,
    Appearance,
    Language,
    DraftsFolder,
    LastEndpoint,
    OAuthClientId,
    UsedLocalHub,
    LocalHubPort,
    LastRepository,  ///< A group: one key per person and Hub.
    RepositoryListState,
    CardTemplate,
    ProxyMode,
    ProxyAddress,
    ProxyUser,
    ProxyExceptions,
    CaFile,
    LfsAddress,
    CasAddress,
    CdnAddress,
    ParallelUploads,
    UploadLimit,
};

/// Whose a setting is. Each scope is a file of its own.
enum class SettingScope {
    Roaming,  ///< The person's, on every computer: settings.ini.
    Machine,  ///< True for this computer's screens, disks and network: machine.ini.
};

/// What a value must look like; anything else reads as the default.
enum class SettingKind { Text, TextList, Bytes, Flag, Number, Choice, WebAddress };

struct SettingEntry
{
    Setting setting;
    QLatin1StringView key;
    SettingScope scope;
    SettingKind kind;
    QLatin1StringView fallback = {};  ///< As it would stand in the file.
    std::int64_t least = 0;  ///< Number
    std::int64_t most = 0;  ///< Number
    QLatin1StringView choices = {};  ///< Choice: names in the order of the enum, separated by blanks.
};

/// In the order of the enum.
[[nodiscard]] std::span<const SettingEntry> settingsTable();
[[nodiscard]] const SettingEntry &entryOf(Setting setting);

}  // namespace core
