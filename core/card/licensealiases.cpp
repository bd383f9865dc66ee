#include "core/card/licensealiases_p.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype mostAnswers = 5;

/// Letters, digits and dots, without the words that do not tell licences apart.
QString bare(const QString &text)
{
    static const QRegularExpression noise{u"\\b(?:the|license|licence|version|v(?=\\d))|[^a-z0-9.+]"_s};
    QString letters = text.toLower();
    return letters.remove(noise);
}

const QHash<QString, QString> &aliases()
{
    static const QHash<QString, QString> table = [] {
        QHash<QString, QString> made;
        for (const License &license : licenses()) {
            for (const QString &spelling : {license.id, license.spdx, license.name}) {
                if (const QString key = bare(spelling); !key.isEmpty() && !made.contains(key))
                    made.insert(key, license.id);
            }
        }
        // What people write besides.
        const QList<std::pair<QString, QString>> besides{
            {u"apache"_s, u"apache-2.0"_s},
            {u"apache2"_s, u"apache-2.0"_s},
            {u"asl2.0"_s, u"apache-2.0"_s},
            {u"bsd3clause"_s, u"bsd-3-clause"_s},
            {u"bsd3"_s, u"bsd-3-clause"_s},
            {u"newbsd"_s, u"bsd-3-clause"_s},
            {u"bsd2"_s, u"bsd-2-clause"_s},
            {u"gpl3"_s, u"gpl-3.0"_s},
            {u"gplv3"_s, u"gpl-3.0"_s},
            {u"gpl2"_s, u"gpl-2.0"_s},
            {u"gplv2"_s, u"gpl-2.0"_s},
            {u"agpl3"_s, u"agpl-3.0"_s},
            {u"agplv3"_s, u"agpl-3.0"_s},
            {u"agpl"_s, u"agpl-3.0"_s},
            {u"lgpl3"_s, u"lgpl-3.0"_s},
            {u"lgplv3"_s, u"lgpl-3.0"_s},
            {u"lgplv2.1"_s, u"lgpl-2.1"_s},
            {u"mpl"_s, u"mpl-2.0"_s},
            {u"mpl2"_s, u"mpl-2.0"_s},
            {u"cc0"_s, u"cc0-1.0"_s},
            {u"ccby"_s, u"cc-by-4.0"_s},
            {u"ccby4"_s, u"cc-by-4.0"_s},
            {u"ccbysa"_s, u"cc-by-sa-4.0"_s},
            {u"ccbysa4"_s, u"cc-by-sa-4.0"_s},
            {u"ccbync"_s, u"cc-by-nc-4.0"_s},
            {u"ccbync4"_s, u"cc-by-nc-4.0"_s},
            {u"ccbyncsa"_s, u"cc-by-nc-sa-4.0"_s},
            {u"ccbyncnd"_s, u"cc-by-nc-nd-4.0"_s},
            {u"publicdomain"_s, u"cc0-1.0"_s},
            {u"eupl"_s, u"eupl-1.2"_s},
            {u"boost"_s, u"bsl-1.0"_s},
            {u"ofl"_s, u"ofl-1.1"_s},
            {u"llama2community"_s, u"llama2"_s},
            {u"llama3community"_s, u"llama3"_s},
            {u"llama3.1community"_s, u"llama3.1"_s},
            {u"llama3.2community"_s, u"llama3.2"_s},
            {u"llama3.3community"_s, u"llama3.3"_s},
            {u"openrailm"_s, u"openrail++"_s},
            {u"proprietary"_s, u"other"_s},
            {u"custom"_s, u"other"_s},
            {u"none"_s, u"unknown"_s},
            {u"n.a."_s, u"unknown"_s},
        };
        for (const auto &[spelling, id] : besides)
            made.insert(bare(spelling), id);
        return made;
    }();
    return table;
}

void addOnce(QStringList &ids, const QString &id)
{
    if (!id.isEmpty() && !ids.contains(id))
        ids.append(id);
}

}  // namespace

QStringList licensesMeantBy(const QString &written)
{
    static const QRegularExpression operators{u"\\s+(?:AND|OR|WITH)\\s+|[()|]"_s,
                                              QRegularExpression::CaseInsensitiveOption};
    static const QRegularExpression suffix{u"-(?:only|or-later)$|\\+$"_s, QRegularExpression::CaseInsensitiveOption};
    QStringList meant;
    for (QString part : written.split(operators, Qt::SkipEmptyParts)) {
        addOnce(meant, aliases().value(bare(part)));
        addOnce(meant, aliases().value(bare(part.trimmed().remove(suffix))));
    }
    if (meant.isEmpty()) {
        QStringList ids;
        for (const License &license : licenses())
            ids.append(license.id);
        meant = nearestOf(written, ids);
    }
    return meant.first(qMin(mostAnswers, meant.size()));
}

QString licenseAddress(const QString &written)
{
    static const QRegularExpression spdx{u"^[A-Za-z0-9.]+-[0-9][A-Za-z0-9.-]*$"_s};
    return spdx.match(written).hasMatch() ? u"https://spdx.org/licenses/%1.html"_s.arg(written) : u"LICENSE"_s;
}

}  // namespace core
