#include "core/generate/cardorigin.h"

#include "core/base/replacefile.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace core {

namespace {
constexpr int formatVersion = 1;
constexpr qint64 readLimitBytes = 16'000'000;
}  // namespace

QString CardOriginStore::pathOf(const CardPlace &place) const
{
    return m_folder + u'/' + fileNameFor(place) + u".json"_s;
}

CardOrigin CardOriginStore::read(const CardPlace &place) const
{
    QFile file{pathOf(place)};
    if (!file.open(QIODevice::ReadOnly) || file.size() > readLimitBytes)
        return {};
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    if (json.value(u"version"_s).toInt() != formatVersion)
        return {};
    return {.folder = json.value(u"folder"_s).toString(),
            .sections = GeneratedSections::fromJson(json.value(u"sections"_s).toObject())};
}

Result<> CardOriginStore::write(const CardPlace &place, const CardOrigin &origin) const
{
    if (!QDir{}.mkpath(m_folder))
        return fail(ErrorKind::Storage, m_folder, u"the folder cannot be made"_s);
    const QJsonObject json{
        {u"version"_s, formatVersion}, {u"folder"_s, origin.folder}, {u"sections"_s, origin.sections.toJson()}};
    return replaceFile(pathOf(place), QJsonDocument{json}.toJson(QJsonDocument::Compact), FileAccess::OwnerOnly)
        .transform_error([](Error error) {
            error.kind = ErrorKind::Storage;
            return error;
        });
}

}  // namespace core
