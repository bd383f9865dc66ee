#include "core/card/licensetitles_p.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Title
{
    QStringView words;
    QStringView id;
};

// The longer title stands before the one it begins with. Where a title has a version in it, it is part of the words.
constexpr std::array titles{
    Title{u"llama 2 community license", u"llama2"},
    Title{u"llama 3 1 community license", u"llama3.1"},
    Title{u"llama 3 2 community license", u"llama3.2"},
    Title{u"llama 3 3 community license", u"llama3.3"},
    Title{u"llama 4 community license", u"llama4"},
    Title{u"meta llama 3 community license", u"llama3"},
    Title{u"llama 3 community license", u"llama3"},
    Title{u"gemma terms of use", u"gemma"},
    Title{u"grok 2 community license", u"grok2-community"},
    Title{u"open rail plusplus m", u"openrail++"},
    Title{u"openrail plusplus m", u"openrail++"},
    Title{u"creativeml open rail m", u"creativeml-openrail-m"},
    Title{u"creativeml openrail m", u"creativeml-openrail-m"},
    Title{u"bigscience rail license", u"bigscience-bloom-rail-1.0"},
    Title{u"bigscience bloom rail", u"bigscience-bloom-rail-1.0"},
    Title{u"bigscience openrail m", u"bigscience-openrail-m"},
    Title{u"bigcode openrail m", u"bigcode-openrail-m"},
    Title{u"bigcode open rail m", u"bigcode-openrail-m"},
    Title{u"deepfloyd if license", u"deepfloyd-if-license"},
    Title{u"fair noncommercial research license", u"fair-noncommercial-research-license"},
    Title{u"apple machine learning research model license", u"apple-amlr"},
    Title{u"apple sample code license", u"apple-ascl"},
    Title{u"intel research use license", u"intel-research"},
    Title{u"open model data weights license agreement openmdw version 1 1", u"openmdw-1.1"},
    Title{u"openmdw license agreement version 1 1", u"openmdw-1.1"},
    Title{u"openmdw license agreement version 1 0", u"openmdw-1.0"},
    Title{u"apache license version 2 0", u"apache-2.0"},
    Title{u"gnu affero general public license version 3", u"agpl-3.0"},
    Title{u"gnu lesser general public license version 3", u"lgpl-3.0"},
    Title{u"gnu lesser general public license version 2 1", u"lgpl-2.1"},
    Title{u"gnu general public license version 3", u"gpl-3.0"},
    Title{u"gnu general public license version 2", u"gpl-2.0"},
    Title{u"mozilla public license version 2 0", u"mpl-2.0"},
    Title{u"eclipse public license v 2 0", u"epl-2.0"},
    Title{u"eclipse public license v 1 0", u"epl-1.0"},
    Title{u"european union public licence v 1 2", u"eupl-1.2"},
    Title{u"european union public licence v 1 1", u"eupl-1.1"},
    Title{u"academic free license afl v 3 0", u"afl-3.0"},
    Title{u"academic free license version 3 0", u"afl-3.0"},
    Title{u"open software license osl v 3 0", u"osl-3.0"},
    Title{u"open software license version 3 0", u"osl-3.0"},
    Title{u"the artistic license 2 0", u"artistic-2.0"},
    Title{u"artistic license 2 0", u"artistic-2.0"},
    Title{u"boost software license version 1 0", u"bsl-1.0"},
    Title{u"the clear bsd license", u"bsd-3-clause-clear"},
    Title{u"microsoft public license", u"ms-pl"},
    Title{u"educational community license version 2 0", u"ecl-2.0"},
    Title{u"sil open font license version 1 1", u"ofl-1.1"},
    Title{u"university of illinois ncsa open source license", u"ncsa"},
    Title{u"postgresql license", u"postgresql"},
    Title{u"zlib license", u"zlib"},
    Title{u"do what the fuck you want to public license", u"wtfpl"},
    Title{u"computational use of data agreement", u"c-uda"},
    Title{u"community data license agreement permissive version 2 0", u"cdla-permissive-2.0"},
    Title{u"community data license agreement permissive version 1 0", u"cdla-permissive-1.0"},
    Title{u"community data license agreement sharing version 1 0", u"cdla-sharing-1.0"},
    Title{u"odc public domain dedication and licence", u"pddl"},
    Title{u"odc open database license", u"odbl"},
    Title{u"open data commons attribution license", u"odc-by"},
};

/// "creative commons attribution noncommercial sharealike 4 0" and its many spellings.
QString creativeCommonsId(const QString &start)
{
    static const QRegularExpression title{
        u"^(?:creative commons(?: legal code| corporation is not [a-z ]*)? )?(?:cc )?(?:(zero|cc0) (?:v )?1 0|"
        "attribution((?: non ?commercial)?)((?: share ?alike| no ?deriv(?:ative)?s?(?: works)?)?) (?:v |version )?"
        "([234]) ([05]))"_s};
    const auto match = title.match(start);
    if (!match.hasMatch())
        return {};
    if (match.hasCaptured(1))
        return u"cc0-1.0"_s;
    QString id = u"cc-by"_s;
    if (!match.captured(2).isEmpty())
        id += u"-nc";
    if (const QString rest = match.captured(3).trimmed(); !rest.isEmpty())
        id += rest.startsWith(u's') ? u"-sa"_s : u"-nd"_s;
    id += u'-' + match.captured(4) + u'.' + match.captured(5);
    // Only what the Hub's table has.
    static const QStringList known{
        u"cc-by-2.0"_s,       u"cc-by-2.5"_s,       u"cc-by-3.0"_s,       u"cc-by-4.0"_s,       u"cc-by-sa-3.0"_s,
        u"cc-by-sa-4.0"_s,    u"cc-by-nc-2.0"_s,    u"cc-by-nc-3.0"_s,    u"cc-by-nc-4.0"_s,    u"cc-by-nd-4.0"_s,
        u"cc-by-nc-nd-3.0"_s, u"cc-by-nc-nd-4.0"_s, u"cc-by-nc-sa-2.0"_s, u"cc-by-nc-sa-3.0"_s, u"cc-by-nc-sa-4.0"_s};
    return known.contains(id) ? id : QString{};
}

}  // namespace

QString licenseByTitle(const QString &start)
{
    if (const QString id = creativeCommonsId(start); !id.isEmpty())
        return id;
    // Not only at the very start: a name of the model or of the company often stands before the title.
    const auto found =
        std::ranges::find_if(titles, [&start](const Title &title) { return start.contains(title.words); });
    return found == titles.end() ? QString{} : found->id.toString();
}

}  // namespace core
