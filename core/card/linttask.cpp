#include "core/card/cardtables.h"
#include "core/card/findingcollector_p.h"

#include <QHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

const YamlPath &taskPath()
{
    static const YamlPath path{u"pipeline_tag"_s};
    return path;
}

const YamlPath &libraryPath()
{
    static const YamlPath path{u"library_name"_s};
    return path;
}

/// What the files and then the tags say, in the order in which the Hub would take it from tags.
QStringList likelyTasks(const CardReading &reading)
{
    QStringList ids;
    for (const auto &proposal : proposedByFiles(reading, &ModelFacts::task))
        ids.append(proposal.value);
    const QStringList tags = reading.texts(u"tags"_s);
    for (const Task &task : modelTasks()) {
        if (tags.contains(task.id) && !ids.contains(task.id))
            ids.append(task.id);
    }
    return ids;
}

QStringList likelyLibraries(const CardReading &reading)
{
    QStringList ids;
    for (const auto &proposal : proposedByFiles(reading, &ModelFacts::library))
        ids.append(proposal.value);
    return ids;
}

void missingTask(const CardReading &reading, FindingCollector &findings)  // TK001
{
    if (!reading.isModel() || !reading.knowsAllKeys() || reading.has(u"pipeline_tag"))
        return;
    findings.addMissing(u"TK001"_s).fixes.append(chooseText(reading, taskPath(), likelyTasks(reading)));
}

/// What became of tasks that are none any more, and what to say instead of those that models do not have.
QStringList replacements(const QString &task)
{
    static const QHash<QString, QStringList> table{
        {u"conversational"_s, {u"text-generation"_s, u"image-text-to-text"_s}},
        {u"text2text-generation"_s, {u"text-generation"_s, u"translation"_s, u"summarization"_s}},
        {u"structured-data-classification"_s, {u"tabular-classification"_s}},
        {u"tabular-to-text"_s, {u"text-generation"_s}},
        {u"table-to-text"_s, {u"text-generation"_s, u"table-question-answering"_s}},
        {u"multiple-choice"_s, {u"question-answering"_s, u"text-classification"_s}},
        {u"text-retrieval"_s, {u"feature-extraction"_s, u"text-ranking"_s, u"sentence-similarity"_s}},
        {u"other"_s, {}},
    };
    return table.value(task);
}

bool isLegacy(const QString &task)
{
    static const QStringList legacy{u"conversational"_s, u"text2text-generation"_s,
                                    u"structured-data-classification"_s};
    const Task *row = findTask(task);
    return legacy.contains(task) || (row != nullptr && !row->isForModels);
}

/// The task that a subtask belongs to, and those that are spelled alike.
QStringList tasksMeantBy(const QString &written)
{
    QStringList ids;
    QStringList known;
    for (const Task &task : modelTasks()) {
        known.append(task.id);
        if (task.subtasks.contains(written))
            ids.append(task.id);
    }
    for (const QString &near : nearestOf(written, known)) {
        if (!ids.contains(near))
            ids.append(near);
    }
    return ids;
}

void unknownTask(const CardReading &reading, FindingCollector &findings)  // TK002, TK003
{
    const YamlNode *node = reading.isModel() ? reading.value(u"pipeline_tag") : nullptr;
    if (node == nullptr || !isText(*node))
        return;
    const QString task = node->text;
    if (isLegacy(task)) {
        const QStringList instead = replacements(task);
        Finding &finding = findings.add(u"TK003"_s, taskPath(), {task, instead.value(0)});
        if (instead.isEmpty())
            offer(finding, editFix(CardChange(reading).remove(taskPath())));
        else
            finding.fixes.append(chooseText(reading, taskPath(), instead));
    } else if (findTask(task) == nullptr) {
        const QStringList meant = tasksMeantBy(task);
        Finding &finding = findings.add(u"TK002"_s, taskPath(), {task, meant.value(0)});
        finding.fixes.append(chooseText(reading, taskPath(), meant));
        finding.hubMessage = reading.verdict().warnings.value(0).text;
    }
}

void otherTask(const CardReading &reading, FindingCollector &findings)  // TK004
{
    const QString task = reading.isModel() ? reading.text(u"pipeline_tag") : QString{};
    if (findTask(task) == nullptr)
        return;
    auto proposed = proposedByFiles(reading, &ModelFacts::task);
    proposed.removeIf([](const Proposal<QString> &proposal) { return proposal.confidence == Confidence::Low; });
    if (proposed.isEmpty() || std::ranges::contains(proposed, task, &Proposal<QString>::value))
        return;
    const auto &found = proposed.first();
    findings.add(u"TK004"_s, taskPath(), {task, found.value, found.reason.file})
        .fixes.append(chooseText(reading, taskPath(), {found.value}));
}

bool hasLibraryTag(const CardReading &reading)
{
    return std::ranges::any_of(reading.texts(u"tags"_s),
                               [](const QString &tag) { return findLibrary(tag) != nullptr; });
}

void missingLibrary(const CardReading &reading, FindingCollector &findings)  // TK005
{
    // A tag that is a library's id says it as well.
    if (!reading.isModel() || !reading.knowsAllKeys() || reading.has(u"library_name") || hasLibraryTag(reading))
        return;
    findings.addMissing(u"TK005"_s).fixes.append(chooseText(reading, libraryPath(), likelyLibraries(reading)));
}

void unknownLibrary(const CardReading &reading, FindingCollector &findings)  // TK006
{
    const YamlNode *node = reading.isModel() ? reading.value(u"library_name") : nullptr;
    if (node == nullptr || !isText(*node) || findLibrary(node->text) != nullptr)
        return;
    QStringList ids;
    for (const Library &library : libraries())
        ids.append(library.id);
    const QStringList near = nearestOf(node->text, ids);
    findings.add(u"TK006"_s, libraryPath(), {node->text, near.value(0)})
        .fixes.append(chooseText(reading, libraryPath(), near));
}

void otherLibrary(const CardReading &reading, FindingCollector &findings)  // TK007
{
    const QString library = reading.isModel() ? reading.text(u"library_name") : QString{};
    const auto proposed = proposedByFiles(reading, &ModelFacts::library);
    if (library.isEmpty() || proposed.isEmpty() || proposed.first().confidence == Confidence::Low
        || std::ranges::contains(proposed, library, &Proposal<QString>::value))
        return;
    const auto &found = proposed.first();
    findings.add(u"TK007"_s, libraryPath(), {library, found.value, found.reason.file})
        .fixes.append(chooseText(reading, libraryPath(), {found.value}));
}

bool hasChatTemplate(const CardReading &reading)
{
    const auto &context = reading.context();
    const bool isProposed =
        context.facts && std::ranges::contains(context.facts->tags, u"conversational"_s, &Proposal<QString>::value);
    return isProposed
        || (context.files && std::ranges::contains(*context.files, u"chat_template.jinja"_s, &ModelFile::path));
}

void missingChatTag(const CardReading &reading, FindingCollector &findings)  // TK008
{
    const QString task = reading.text(u"pipeline_tag");
    const bool isChat = task == u"text-generation" || task == u"image-text-to-text";
    const QStringList tags = reading.texts(u"tags"_s);
    if (!reading.isModel() || !isChat || !hasChatTemplate(reading) || tags.contains(u"conversational"))
        return;
    Finding &finding = findings.add(u"TK008"_s, taskPath(), {task});
    const YamlNode *list = reading.value(u"tags");
    CardChange change{reading};
    if (list == nullptr)
        change.set(u"tags"_s, QCborArray{u"conversational"_s});
    else if (list->isSequence())
        change.set(YamlPath{u"tags"_s}.child(static_cast<qsizetype>(list->items.size())), u"conversational"_s);
    offer(finding, editFix(change));
}

constexpr std::array checks{
    MetadataCheck{missingTask},    MetadataCheck{unknownTask},    MetadataCheck{otherTask},
    MetadataCheck{missingLibrary}, MetadataCheck{unknownLibrary}, MetadataCheck{otherLibrary},
    MetadataCheck{missingChatTag},
};

}  // namespace

std::span<const MetadataCheck> taskChecks()
{
    return checks;
}

}  // namespace core
