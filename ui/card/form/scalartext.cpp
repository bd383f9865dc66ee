#include "ui/card/form/scalartext.h"

#include "core/hub/repoaddress.h"
#include "ui/card/cardmetadata.h"

#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {

QString scalarText(const QCborValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (value.isInteger())
        return QString::number(value.toInteger());
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    if (!value.isDateTime())
        return {};
    const QDateTime time = value.toDateTime();
    return time.time() == QTime(0, 0) ? time.date().toString(Qt::ISODate) : time.toString(Qt::ISODate);
}

QString scalarText(const CardMetadata &metadata, const core::YamlPath &path)
{
    const QCborValue value = metadata.value(path);
    return value.isDateTime() ? metadata.source(path) : scalarText(value);
}

QString repositoryName(const QString &typed)
{
    if (!typed.contains(u"://") && typed.count(u'/') < 2)
        return typed;
    const auto address = core::RepoAddress::parse(typed);
    return address ? address->repo.fullName() : typed;
}

}  // namespace ui
