#include "ui/card/form/fieldwords_p.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const FieldWords *wordsFor(const QString &key)
{
    for (const auto &group : {modelFieldWords(), datasetFieldWords(), spaceFieldWords(), gateFieldWords()}) {
        const auto found = std::ranges::find_if(
            group, [&key](const FieldWords &words) { return QLatin1StringView(words.key) == key; });
        if (found != group.end())
            return &*found;
    }
    return nullptr;
}

struct GroupWords
{
    const char *group;
    const char *title;
};

/// In the order in which the form has them.
constexpr std::array groups{
    GroupWords{"space", QT_TRANSLATE_NOOP("FieldWords", "The Space")},
    GroupWords{"legal", QT_TRANSLATE_NOOP("FieldWords", "Licence")},
    GroupWords{"task", QT_TRANSLATE_NOOP("FieldWords", "Task and library")},
    GroupWords{"discovery", QT_TRANSLATE_NOOP("FieldWords", "Language and tags")},
    GroupWords{"provenance", QT_TRANSLATE_NOOP("FieldWords", "Where it comes from")},
    GroupWords{"dataset", QT_TRANSLATE_NOOP("FieldWords", "What the data are")},
    GroupWords{"evaluation", QT_TRANSLATE_NOOP("FieldWords", "Results")},
    GroupWords{"impact", QT_TRANSLATE_NOOP("FieldWords", "Emissions")},
    GroupWords{"inference", QT_TRANSLATE_NOOP("FieldWords", "Trying it out")},
    GroupWords{"viewer", QT_TRANSLATE_NOOP("FieldWords", "Dataset viewer and loading")},
    GroupWords{"presentation", QT_TRANSLATE_NOOP("FieldWords", "How it is shown")},
    GroupWords{"gating", QT_TRANSLATE_NOOP("FieldWords", "Asking for access")},
};

QString translated(const char *text)
{
    return QCoreApplication::translate("FieldWords", text);
}

}  // namespace

QString fieldTitle(const QString &key)
{
    const FieldWords *words = wordsFor(key);
    return words == nullptr ? key : translated(words->title);
}

QString fieldHelp(const QString &key)
{
    const FieldWords *words = wordsFor(key);
    return words == nullptr ? QString{} : translated(words->help);
}

QString fieldGroupTitle(const QString &group)
{
    const auto found = std::ranges::find_if(
        groups, [&group](const GroupWords &words) { return QLatin1StringView(words.group) == group; });
    return found == groups.end() ? group : translated(found->title);
}

QStringList fieldGroups()
{
    QStringList names;
    for (const GroupWords &words : groups)
        names.append(QLatin1StringView(words.group));
    return names;
}

}  // namespace ui
