#include "ui/card/form/choice.h"

#include "core/card/cardtables.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct ChoiceWords
{
    Q_DECLARE_TR_FUNCTIONS(ChoiceWords)
};

struct Explained
{
    const char *id;
    const char *words;
};

constexpr std::array licenseGroups{
    Explained{"permissive", QT_TRANSLATE_NOOP("ChoiceWords", "Permissive")},
    Explained{"copyleft", QT_TRANSLATE_NOOP("ChoiceWords", "Copyleft")},
    Explained{"cc", QT_TRANSLATE_NOOP("ChoiceWords", "Creative Commons")},
    Explained{"cc-noncommercial", QT_TRANSLATE_NOOP("ChoiceWords", "Creative Commons, not commercial")},
    Explained{"public-domain", QT_TRANSLATE_NOOP("ChoiceWords", "Public domain")},
    Explained{"data", QT_TRANSLATE_NOOP("ChoiceWords", "For data")},
    Explained{"ai-use-restricted", QT_TRANSLATE_NOOP("ChoiceWords", "With rules for use")},
    Explained{"research-only", QT_TRANSLATE_NOOP("ChoiceWords", "For research only")},
    Explained{"vendor", QT_TRANSLATE_NOOP("ChoiceWords", "Of a vendor")},
    Explained{"special", QT_TRANSLATE_NOOP("ChoiceWords", "Other")},
};

constexpr std::array relations{
    Explained{"finetune", QT_TRANSLATE_NOOP("ChoiceWords", "Trained further")},
    Explained{"adapter", QT_TRANSLATE_NOOP("ChoiceWords", "Weights to be added to it, such as a LoRA")},
    Explained{"quantized", QT_TRANSLATE_NOOP("ChoiceWords", "The same with fewer bits")},
    Explained{"merge", QT_TRANSLATE_NOOP("ChoiceWords", "Several put together")},
};

/// Tags that do something.
constexpr std::array knownTags{
    Explained{"not-for-all-audiences", QT_TRANSLATE_NOOP("ChoiceWords", "Asks visitors before it shows the card")},
    Explained{"conversational", QT_TRANSLATE_NOOP("ChoiceWords", "Is tried out as a chat")},
    Explained{"custom_code", QT_TRANSLATE_NOOP("ChoiceWords", "Runs code of the repository")},
    Explained{"template:sd-lora", QT_TRANSLATE_NOOP("ChoiceWords", "Shows a gallery")},
    Explained{"generated_from_trainer", QT_TRANSLATE_NOOP("ChoiceWords", "Made with the Trainer")},
};

template <std::size_t Count>
QString wordsIn(const std::array<Explained, Count> &table, QStringView id)
{
    const auto found =
        std::ranges::find_if(table, [id](const Explained &row) { return QLatin1StringView(row.id) == id; });
    return found == table.end() ? QString{} : ChoiceWords::tr(found->words);
}

template <std::size_t Count>
QList<Choice> choicesIn(const std::array<Explained, Count> &table)
{
    QList<Choice> choices;
    for (const Explained &row : table)
        choices.append({.id = QString::fromLatin1(row.id), .name = ChoiceWords::tr(row.words)});
    return choices;
}

Choice licenseChoice(const core::License &license)
{
    return {
        .id = license.id, .name = license.name, .alias = license.spdx, .group = wordsIn(licenseGroups, license.group)};
}

/// By group, in the order of the groups.
QList<Choice> licenseChoices()
{
    QList<Choice> choices;
    for (const Explained &group : licenseGroups) {
        for (const core::License &license : core::licenses()) {
            if (license.group == QLatin1StringView(group.id))
                choices.append(licenseChoice(license));
        }
    }
    return choices;
}

Choice languageChoice(const core::Language &language)
{
    const bool hasOther = language.nativeName.compare(language.name, Qt::CaseInsensitive) != 0;
    return {.id = language.code, .name = language.name, .alias = hasOther ? language.nativeName : QString{}};
}

const QList<Choice> &languageChoices()
{
    static const QList<Choice> choices = [] {
        QList<Choice> made;
        for (const core::Language &language : core::languages())
            made.append(languageChoice(language));
        for (const QString &code : core::specialLanguages())
            made.append({.id = code});
        return made;
    }();
    return choices;
}

QList<Choice> taskChoices(core::RepoType type)
{
    QList<Choice> choices;
    for (const core::Task &task : core::tasks()) {
        if (type == core::RepoType::Dataset ? task.isForDatasets : task.isForModels)
            choices.append({.id = task.id, .name = task.name, .group = task.modality});
    }
    std::ranges::stable_sort(choices, {}, &Choice::group);
    return choices;
}

/// The Hub's own name for a part of a task.
QList<Choice> subtaskChoices()
{
    QList<Choice> choices;
    QHash<QString, bool> seen;  // some belong to several tasks
    for (const core::Task &task : core::tasks()) {
        for (const QString &subtask : task.subtasks) {
            if (!std::exchange(seen[subtask], true))
                choices.append({.id = subtask, .group = task.name});
        }
    }
    return choices;
}

QList<Choice> fixedChoices(const QStringList &ids)
{
    QList<Choice> choices;
    for (const QString &id : ids)
        choices.append({.id = id});
    return choices;
}

QList<Choice> libraryChoices()
{
    QList<Choice> choices;
    for (const core::Library &library : core::libraries())
        choices.append({.id = library.id, .name = library.name});
    return choices;
}

QList<Choice> metricChoices()
{
    QList<Choice> choices;
    for (const core::Metric &metric : core::metrics())
        choices.append({.id = metric.id, .name = metric.title});
    return choices;
}

QList<Choice> freeChoices(const core::CardField &field)
{
    if (field.key == u"tags")
        return choicesIn(knownTags);
    if (field.key == u"task_ids")
        return subtaskChoices();
    if (field.key == u"license_link")
        return fixedChoices({u"LICENSE"_s, u"LICENSE.md"_s});
    return {};
}

/// How well `text` fits: 0 for the same, 3 for not at all.
int rankOf(const QString &text, QStringView words)
{
    if (text.startsWith(words, Qt::CaseInsensitive))
        return text.size() == words.size() ? 0 : 1;
    return text.contains(words, Qt::CaseInsensitive) ? 2 : 3;
}

QString joined(const Choice &choice, const QString &name)
{
    // Names that differ from their id in nothing but the case say nothing.
    if (name.isEmpty() || name.compare(choice.id, Qt::CaseInsensitive) == 0)
        return choice.id;
    //: %1 is a name, %2 its short id, for example "German (de)".
    return ChoiceWords::tr("%1 (%2)").arg(name, choice.id);
}

}  // namespace

QString choiceText(const Choice &choice)
{
    return joined(choice, choice.alias.isEmpty() ? choice.name : choice.name + u" · "_s + choice.alias);
}

QString shortChoiceText(const Choice &choice)
{
    return joined(choice, choice.name);
}

bool hasChoices(const core::CardField &field)
{
    using enum core::CardField::Values;
    if (field.values == Free)
        return !freeChoices(field).isEmpty();
    return field.values != ModelId && field.values != DatasetId;
}

QList<Choice> choicesFor(const core::CardField &field, core::RepoType type)
{
    using enum core::CardField::Values;
    switch (field.values) {
    case License: return licenseChoices();
    case Language: return languageChoices();
    case Library: return libraryChoices();
    case Task: return taskChoices(type);
    case Metric: return metricChoices();
    case Relation: return choicesIn(relations);
    case Fixed: return fixedChoices(field.fixedValues);
    case Free: return freeChoices(field);
    case ModelId:
    case DatasetId: return {};
    }
    Q_UNREACHABLE_RETURN({});
}

Choice choiceFor(const core::CardField &field, core::RepoType type, const QString &id)
{
    using enum core::CardField::Values;
    if (field.values == Language) {
        const core::Language *language = core::findLanguage(id);
        return language == nullptr ? Choice{.id = id} : languageChoice(*language);
    }
    const QList<Choice> choices = choicesFor(field, type);
    const auto found = std::ranges::find(choices, id, &Choice::id);
    return found == choices.end() ? Choice{.id = id} : *found;
}

QString choiceHint(const core::CardField &field, core::RepoType type, const QString &id)
{
    const Choice choice = choiceFor(field, type, id);
    QStringList parts{choice.name, choice.alias, choice.group};
    parts.removeIf([&id](const QString &part) { return part.isEmpty() || part.compare(id, Qt::CaseInsensitive) == 0; });
    parts.removeDuplicates();
    const core::Task *task = field.values == core::CardField::Values::Task ? core::findTask(id) : nullptr;
    if (task != nullptr && !task->metrics.isEmpty())
        parts.append(ChoiceWords::tr("usually measured by %1").arg(task->metrics.join(u", "_s)));
    return parts.join(u" · "_s);
}

QList<Choice> matching(const QList<Choice> &choices, QStringView words, qsizetype limit)
{
    if (words.isEmpty())
        return choices.first(std::min(limit, choices.size()));
    std::array<QList<const Choice *>, 3> found;
    for (const Choice &choice : choices) {
        const int rank = std::min({rankOf(choice.id, words), rankOf(choice.name, words), rankOf(choice.alias, words)});
        if (rank < 3)
            found.at(static_cast<std::size_t>(rank)).append(&choice);
    }
    QList<Choice> best;
    for (const QList<const Choice *> &rank : found) {
        for (const Choice *choice : rank) {
            if (best.size() == limit)
                return best;
            best.append(*choice);
        }
    }
    return best;
}

}  // namespace ui
