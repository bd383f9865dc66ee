#include "ui/card/form/widgetspecs.h"

#include "core/card/cardtables.h"

#include <QCborArray>
#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// For the words of the free functions below.
class WidgetSpecs
{
    Q_DECLARE_TR_FUNCTIONS(WidgetSpecs)
};

using Kind = ValueSpec::Kind;

QString fileFilter(const QString &task)
{
    const core::Task *row = core::findTask(task);
    if (task.startsWith(u"automatic-speech") || (row != nullptr && row->modalityId == u"audio"))
        return WidgetSpecs::tr("Sound (*.flac *.mp3 *.ogg *.wav *.m4a)");
    return WidgetSpecs::tr("Images and films (*.png *.jpg *.jpeg *.gif *.webp *.mp4 *.webm)");
}

ValueSpec fileSpec(const QString &label, const core::YamlPath &path, const QString &filter)
{
    return {.path = path,
            .label = label,
            .kind = Kind::File,
            .placeholder = WidgetSpecs::tr("An address, or a path in the repository"),
            .fileFilter = filter};
}

/// What is given to the model.
std::optional<ValueSpec> inputSpec(const QString &key, const QString &task)
{
    const bool isQuestion = task.endsWith(u"question-answering");
    if (key == u"text")
        return ValueSpec{.path = key,
                         .label = isQuestion ? WidgetSpecs::tr("Question") : WidgetSpecs::tr("Text"),
                         .kind = Kind::Text};
    if (key == u"context")
        return ValueSpec{.path = key, .label = WidgetSpecs::tr("Text with the answer"), .kind = Kind::Text};
    if (key == u"messages")
        return ValueSpec{.path = key,
                         .label = WidgetSpecs::tr("Messages"),
                         .kind = Kind::Rows,
                         .columns = {{.key = u"role"_s,
                                      .title = WidgetSpecs::tr("Role"),
                                      .choices = {u"user"_s, u"assistant"_s, u"system"_s}},
                                     {.key = u"content"_s, .title = WidgetSpecs::tr("Message"), .isLong = true}}};
    if (key == u"src")
        return fileSpec(WidgetSpecs::tr("File"), key, fileFilter(task));
    if (key == u"candidate_labels")
        return ValueSpec{.path = key,
                         .label = WidgetSpecs::tr("Labels to choose from, with commas between them"),
                         .placeholder = u"sport, politics, science"_s};
    if (key == u"table" || key == u"structured_data")
        return ValueSpec{.path = key, .label = WidgetSpecs::tr("Table"), .kind = Kind::Grid};
    if (key == u"source_sentence")
        return ValueSpec{.path = key, .label = WidgetSpecs::tr("Sentence to compare with")};
    if (key == u"sentences")
        return ValueSpec{.path = key, .label = WidgetSpecs::tr("Sentences, one on each line"), .kind = Kind::Lines};
    if (key == u"prompt")
        return ValueSpec{.path = key, .label = WidgetSpecs::tr("Prompt"), .kind = Kind::Text};
    if (key == u"multi_class")
        return ValueSpec{.path = key, .label = WidgetSpecs::tr("Several labels may fit"), .kind = Kind::Switch};
    return {};
}

/// What comes out of it: in the form that the example has, else in the one of the task.
QList<ValueSpec> outputSpecs(const QString &task, const QString &shape, const QCborValue &output)
{
    const core::YamlPath path{u"output"_s};
    const QCborMap map = output.toMap();
    const auto has = [&map](const QString &key) { return map.contains(key); };
    const bool isNothing = output.isUndefined() || output.isNull() || (output.isMap() && map.isEmpty());
    if (output.isArray() || (isNothing && shape == u"labels"))
        return {{.path = path,
                 .label = WidgetSpecs::tr("Expected labels"),
                 .kind = Kind::Rows,
                 .columns = {{.key = u"label"_s, .title = WidgetSpecs::tr("Label")},
                             {.key = u"score"_s, .title = WidgetSpecs::tr("Score"), .isNumber = true}}}};
    if (has(u"answer"_s) || (isNothing && shape == u"answer"))
        return {{.path = path.child(u"answer"_s), .label = WidgetSpecs::tr("Expected answer")},
                {.path = path.child(u"score"_s), .label = WidgetSpecs::tr("Score"), .kind = Kind::Number}};
    if (has(u"url"_s) || (isNothing && shape.startsWith(u"url")))
        return {fileSpec(WidgetSpecs::tr("Expected file"), path.child(u"url"_s), fileFilter(task))};
    if (has(u"text"_s) || (isNothing && shape == u"text"))
        return {{.path = path.child(u"text"_s), .label = WidgetSpecs::tr("Expected text"), .kind = Kind::Text}};
    return {};
}

QStringList inputKeys(const core::WidgetShape *shape, const QCborMap &example)
{
    const core::WidgetShape none{.required = {u"text"_s}};
    const core::WidgetShape &known = shape != nullptr ? *shape : none;
    const auto isThere = [&example](const QString &key) { return example.contains(key); };
    const bool isOtherForm = !known.alternative.isEmpty() && std::ranges::any_of(known.alternative, isThere)
        && std::ranges::none_of(known.required, isThere);
    QStringList keys = (isOtherForm ? known.alternative : known.required) + known.optional;
    for (const auto &[key, value] : example) {
        if (!keys.contains(key.toString()))
            keys.append(key.toString());
    }
    if (keys.removeOne(u"text"_s))  // a question before what it is about
        keys.prepend(u"text"_s);
    return keys;
}

}  // namespace

QList<ValueSpec> widgetSpecs(const QString &task, const QCborMap &example)
{
    const core::WidgetShape *shape = core::findWidgetShape(task);
    QList<ValueSpec> specs;
    for (const QString &key : inputKeys(shape, example)) {
        if (auto spec = inputSpec(key, task)) {
            spec->isRequired = shape == nullptr || !shape->optional.contains(key);
            specs.append(*spec);
        }
    }
    specs +=
        outputSpecs(task, shape != nullptr ? shape->output.section(u' ', 0, 0) : QString{}, example.value(u"output"_s));
    specs.append({.path = u"example_title"_s,
                  .label = WidgetSpecs::tr("Title in the menu of examples"),
                  .placeholder = WidgetSpecs::tr("Example 1")});
    specs.append({.path = u"group"_s, .label = WidgetSpecs::tr("Group")});
    return specs;
}

QStringList unshownKeys(const QList<ValueSpec> &specs, const QCborMap &example)
{
    const auto isShown = [&specs](const core::YamlPath &path) {
        return std::ranges::contains(specs, path, &ValueSpec::path);
    };
    QStringList keys;
    for (const auto &[name, value] : example) {
        const core::YamlPath path{name.toString()};
        if (isShown(path))
            continue;
        const bool isPartly = std::ranges::any_of(
            specs, [&path](const ValueSpec &spec) { return spec.path.steps().front() == path.steps().front(); });
        if (!isPartly)
            keys.append(path.toString());
        const QCborMap parts = isPartly ? value.toMap() : QCborMap{};
        for (const auto &[part, inner] : parts) {
            if (!isShown(path.child(part.toString())))
                keys.append(path.child(part.toString()).toString());
        }
    }
    return keys;
}

QString exampleTitle(const QCborMap &example)
{
    constexpr qsizetype longest = 60;
    const QCborValue message = example.value(u"messages"_s).toArray().at(0);
    for (const QCborValue &candidate :
         {example.value(u"example_title"_s), example.value(u"text"_s), message.toMap().value(u"content"_s),
          example.value(u"source_sentence"_s), example.value(u"prompt"_s), example.value(u"src"_s),
          example.value(u"output"_s).toMap().value(u"url"_s)}) {
        const QString text = candidate.toString().simplified();
        if (!text.isEmpty())
            return text.size() > longest ? text.first(longest) + u'…' : text;
    }
    return {};
}

}  // namespace ui
