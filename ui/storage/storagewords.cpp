#include "ui/storage/storagewords.h"

#include "ui/shared/formatting.h"
#include "ui/shared/refwords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype mostNames = 3;
constexpr std::int64_t exactBelow = 1000;  // where formatBytes() begins to round

struct StorageWords
{
    Q_DECLARE_TR_FUNCTIONS(StorageWords)
};

}  // namespace

QString refNames(const QStringList &fullNames)
{
    QStringList names;
    for (const QString &name : fullNames.first(std::min(fullNames.size(), mostNames)))
        names.append(refText(name));
    const QString shown = names.join(u", "_s);
    const int more = static_cast<int>(fullNames.size() - names.size());
    //: %1 is a list of branches and tags: "main, v1, v2".
    return more > 0 ? StorageWords::tr("%1 and %n more", nullptr, more).arg(shown) : shown;
}

QStringList placeTexts(const QStringList &places)
{
    QStringList texts;
    texts.reserve(places.size());
    for (const QString &place : places) {
        const qsizetype end = place.indexOf(u':');  // which no name of a reference has in it
        texts.append(end < 0 ? place : QString{refText(place.first(end)) + u": "_s + place.sliced(end + 1)});
    }
    return texts;
}

QString needText(const core::ObjectUse &use)
{
    switch (use.need) {
    case core::StorageNeed::Tip: return refNames(use.refs);
    case core::StorageNeed::OlderCommits:
        //: Needs a file. %1 is a list of branches and tags.
        return StorageWords::tr("Only older commits of %1").arg(refNames(use.historyRefs));
    //: Needs a file.
    case core::StorageNeed::Nothing: return StorageWords::tr("No commit");
    //: Nobody has looked whether older commits need a file.
    case core::StorageNeed::Unknown: return StorageWords::tr("Perhaps older commits");
    }
    Q_UNREACHABLE_RETURN({});
}

QString needName(core::StorageNeed need)
{
    switch (need) {
    case core::StorageNeed::Tip: return StorageWords::tr("In use");
    case core::StorageNeed::OlderCommits: return StorageWords::tr("Only in older commits");
    case core::StorageNeed::Nothing: return StorageWords::tr("In no commit");
    case core::StorageNeed::Unknown: return StorageWords::tr("In older commits or none");
    }
    Q_UNREACHABLE_RETURN({});
}

QList<core::StorageNeed> storageNeeds()
{
    using enum core::StorageNeed;
    return {Tip, OlderCommits, Unknown, Nothing};
}

QStringList fileNames(const core::ObjectUse &use)
{
    QStringList names = use.paths;
    for (const QString &name : use.fileNames) {
        if (!std::ranges::binary_search(use.paths, name))
            names.append(name);
    }
    return names;
}

QString exactBytes(std::int64_t bytes)
{
    //: A size to the byte; %1 is a number.
    return StorageWords::tr("%1 bytes").arg(formatCount(bytes));
}

QString fullSize(std::int64_t bytes)
{
    if (bytes < exactBelow)
        return exactBytes(bytes);
    //: A size: %1 is "1.2 GB", %2 the same to the byte.
    return StorageWords::tr("%1 (%2)").arg(formatBytes(bytes), exactBytes(bytes));
}

}  // namespace ui
