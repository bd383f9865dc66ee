#include "core/settings/migration_p.h"

#include <QSettings>

#include <array>

using namespace Qt::StringLiterals;

namespace core {
namespace {

constexpr auto versionKey = "version"_L1;

void rename(QSettings &file, QLatin1StringView from, QLatin1StringView to)
{
    if (!file.contains(from))
        return;
    file.setValue(to, file.value(from));
    file.remove(from);
}

/// Version 0, which had no number: `appearance` stood outside of any group.
void groupInterface(QSettings &file, SettingScope scope)
{
    if (scope == SettingScope::Roaming)
        rename(file, "appearance"_L1, "interface/appearance"_L1);
}

constexpr std::array steps{Migration{1, groupInterface}};

}  // namespace

std::span<const Migration> migrations()
{
    return steps;
}

int currentVersion()
{
    return steps.back().toVersion;
}

void migrate(QSettings &file, SettingScope scope, std::span<const Migration> all)
{
    if (file.allKeys().isEmpty())
        return;
    const int version = file.value(versionKey, 0).toInt();
    for (const Migration &step : all) {
        if (step.toVersion <= version)
            continue;
        step.apply(file, scope);
        file.setValue(versionKey, step.toVersion);
    }
}

void stamp(QSettings &file)
{
    if (!file.contains(versionKey))
        file.setValue(versionKey, currentVersion());
}

}  // namespace core
