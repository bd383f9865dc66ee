#include "core/settings/settingstable.h"

#include <array>

using namespace Qt::StringLiterals;

namespace core {
namespace {

using enum SettingScope;
using enum SettingKind;

constexpr std::int64_t mostParallelUploads = 16;  // libcurl's connections to one host, and 4 files of 4 parts each
constexpr std::int64_t mostBytesPerSecond = 10'000'000'000;

constexpr std::array table{
    SettingEntry{Setting::WindowGeometry, "window/geometry"_L1, Machine, Bytes},
    SettingEntry{Setting::Appearance, "interface/appearance"_L1, Roaming, Choice, "system"_L1, 0, 0,
                 "system light dark"_L1},
    SettingEntry{Setting::Language, "interface/language"_L1, Roaming, Text},
    SettingEntry{Setting::DraftsFolder, "drafts"_L1, Machine, Text},
    SettingEntry{Setting::LastEndpoint, "hub/lastEndpoint"_L1, Roaming, WebAddress},
    SettingEntry{Setting::OAuthClientId, "hub/oauthClientId"_L1, Roaming, Text},
    SettingEntry{Setting::UsedLocalHub, "hub/usedLocalHub"_L1, Machine, Flag, "false"_L1},
    SettingEntry{Setting::LocalHubPort, "hub/localHubPort"_L1, Machine, Number, "0"_L1, 0, 65'535},
    SettingEntry{Setting::LastRepository, "publish/lastRepository"_L1, Roaming, Text},
    SettingEntry{Setting::RepositoryListState, "repositories/listState"_L1, Roaming, Text},
    SettingEntry{Setting::CardTemplate, "card/template"_L1, Machine, Text},
    SettingEntry{Setting::ProxyMode, "network/proxyMode"_L1, Machine, Choice, "system"_L1, 0, 0,
                 "system none custom"_L1},
    SettingEntry{Setting::ProxyAddress, "network/proxyAddress"_L1, Machine, Text},
    SettingEntry{Setting::ProxyUser, "network/proxyUser"_L1, Machine, Text},
    SettingEntry{Setting::ProxyExceptions, "network/proxyExceptions"_L1, Machine, TextList},
    SettingEntry{Setting::CaFile, "network/caFile"_L1, Machine, Text},
    SettingEntry{Setting::LfsAddress, "network/lfsAddress"_L1, Machine, WebAddress},
    SettingEntry{Setting::CasAddress, "network/casAddress"_L1, Machine, WebAddress},
    SettingEntry{Setting::CdnAddress, "network/cdnAddress"_L1, Machine, WebAddress},
    SettingEntry{Setting::ParallelUploads, "transfers/parallelUploads"_L1, Machine, Number, "16"_L1, 1,
                 mostParallelUploads},
    SettingEntry{Setting::UploadLimit, "transfers/uploadLimit"_L1, Machine, Number, "0"_L1, 0, mostBytesPerSecond},
};

consteval bool isInOrder()
{
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (table[i].setting != static_cast<Setting>(i))
            return false;
    }
    return true;
}
static_assert(isInOrder());

}  // namespace

std::span<const SettingEntry> settingsTable()
{
    return table;
}

const SettingEntry &entryOf(Setting setting)
{
    return table.at(static_cast<std::size_t>(setting));
}

}  // namespace core
