#include "core/card/cardtables.h"
#include "core/card/findingcollector_p.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using Item = CardReading::Item;

QList<Item> examplesOf(const CardReading &reading)
{
    if (!reading.isModel())
        return {};
    QList<Item> examples = reading.items(u"widget"_s);
    examples.removeIf([](const Item &item) { return !item.node->isMapping(); });
    return examples;
}

/// An example as it was meant: a text alone is one with this text.
std::optional<QCborValue> repairedWidget(const CardReading &reading, const YamlNode &widget)
{
    if (widget.isMapping())
        return QCborArray{toValue(widget, *reading.root())};
    if (widget.isScalar())
        return QCborArray{QCborMap{{u"text"_s, widget.text}}};
    QCborArray examples;
    for (const YamlNode &item : widget.items) {
        const YamlNode &example = reading.followed(item);
        if (example.isMapping())
            examples.append(toValue(example, *reading.root()));
        else if (example.isScalar() && !isNull(example))
            examples.append(QCborMap{{u"text"_s, example.text}});
    }
    return examples.isEmpty() ? std::nullopt : std::optional<QCborValue>{examples};
}

void noExamples(const CardReading &reading, FindingCollector &findings)  // WG001: widget
{
    const YamlNode *widget = reading.isModel() ? reading.value(u"widget") : nullptr;
    if (widget == nullptr)
        return;
    const YamlPath path{u"widget"_s};
    const QList<Item> items = reading.items(u"widget"_s);
    const auto odd = std::ranges::find_if(items, [](const Item &item) { return !item.node->isMapping(); });
    if (widget->isSequence() && odd == items.end())
        return;
    Finding &finding = findings.add(u"WG001"_s, widget->isSequence() ? odd->path : path, {u"widget"_s});
    if (const auto repaired = repairedWidget(reading, *widget))
        offer(finding, editFix(CardChange(reading).set(path, *repaired)));
    else
        offer(finding, editFix(CardChange(reading).remove(path)));
}

void noInference(const CardReading &reading, FindingCollector &findings)  // WG001: inference
{
    const YamlNode *node = reading.isModel() ? reading.value(u"inference") : nullptr;
    if (node == nullptr || node->isMapping() || hubValue(*node).isBool())
        return;
    const YamlPath path{u"inference"_s};
    Finding &finding = findings.add(u"WG001"_s, path, {u"inference"_s});
    const QString word = node->text.toLower();
    const bool isYes = word == u"true" || word == u"yes" || word == u"on";
    const bool isNo = word == u"false" || word == u"no" || word == u"off";
    if (isYes || isNo)
        offer(finding, editFix(CardChange(reading).set(path, isYes)));
    else
        offer(finding, editFix(CardChange(reading).remove(path)));
}

QString widgetTask(const CardReading &reading)
{
    const QString task = reading.text(u"pipeline_tag");
    return task.isEmpty() && reading.context().facts ? reading.context().facts->task.value() : task;
}

QStringList missingFields(const CardReading &reading, const YamlNode &example, const QStringList &fields)
{
    QStringList missing = fields;
    missing.removeIf([&](const QString &field) { return reading.value(example, field) != nullptr; });
    return missing;
}

void wrongFields(const CardReading &reading, FindingCollector &findings)  // WG002
{
    const QString task = widgetTask(reading);
    const WidgetShape *shape = findWidgetShape(task);
    if (shape == nullptr || shape->required.isEmpty())
        return;
    for (const Item &example : examplesOf(reading)) {
        const QStringList missing = missingFields(reading, *example.node, shape->required);
        const bool hasAlternative =
            !shape->alternative.isEmpty() && missingFields(reading, *example.node, shape->alternative).isEmpty();
        if (!missing.isEmpty() && !hasAlternative)
            findings.add(u"WG002"_s, example.path, {task, missing.join(u", "_s)})
                .fixes.append(CardFix{.kind = CardFix::Kind::Choose});
    }
}

bool isFileOfRepo(const QString &address)
{
    return !address.isEmpty() && !address.contains(u"://") && !address.startsWith(u"data:");
}

QString suffixOf(const QString &path)
{
    return path.section(u'.', -1).toLower();
}

QStringList filesLike(const CardReading &reading, const QString &path)
{
    constexpr qsizetype most = 8;
    const QString name = path.section(u'/', -1);
    QStringList sameName;
    QStringList sameKind;
    for (const ModelFile &file : *reading.context().files) {
        if (file.path.section(u'/', -1) == name)
            sameName.append(file.path);
        else if (suffixOf(file.path) == suffixOf(path))
            sameKind.append(file.path);
    }
    return (sameName + sameKind).first(qMin(most, sameName.size() + sameKind.size()));
}

void checkFile(const CardReading &reading, FindingCollector &findings, const YamlPath &path, const QString &address)
{
    const auto &files = *reading.context().files;
    QString inRepo = address;
    while (inRepo.startsWith(u"./"))
        inRepo.remove(0, 2);
    if (!isFileOfRepo(address) || std::ranges::contains(files, inRepo, &ModelFile::path))
        return;
    findings.add(u"WG003"_s, path, {address}).fixes.append(chooseText(reading, path, filesLike(reading, address)));
}

QString outputUrl(const CardReading &reading, const YamlNode &example)
{
    const YamlNode *output = reading.value(example, u"output");
    return output != nullptr ? reading.text(*output, u"url") : QString{};
}

void missingFiles(const CardReading &reading, FindingCollector &findings)  // WG003
{
    if (!reading.context().files)
        return;
    for (const Item &example : examplesOf(reading)) {
        checkFile(reading, findings, example.path.child(u"src"_s), reading.text(*example.node, u"src"));
        checkFile(reading, findings, example.path.child(u"output"_s).child(u"url"_s),
                  outputUrl(reading, *example.node));
    }
}

void missingMask(const CardReading &reading, FindingCollector &findings)  // WG004
{
    if (widgetTask(reading) != u"fill-mask")
        return;
    const QString own = reading.text(u"mask_token");
    const QStringList tokens = own.isEmpty() ? QStringList{u"[MASK]"_s, u"<mask>"_s} : QStringList{own};
    for (const Item &example : examplesOf(reading)) {
        const YamlNode *text = reading.value(*example.node, u"text");
        const auto isIn = [text](const QString &token) { return text->text.contains(token); };
        if (text == nullptr || !text->isScalar() || std::ranges::any_of(tokens, isIn))
            continue;
        QStringList options;
        for (const QString &token : tokens)
            options.append(text->text.trimmed() + u' ' + token);
        const YamlPath path = example.path.child(u"text"_s);
        findings.add(u"WG004"_s, path, {tokens.join(u", "_s)}).fixes.append(chooseText(reading, path, options));
    }
}

void labelList(const CardReading &reading, FindingCollector &findings)  // WG005
{
    for (const Item &example : examplesOf(reading)) {
        const YamlNode *labels = reading.value(*example.node, u"candidate_labels");
        if (labels == nullptr || !labels->isSequence())
            continue;
        QStringList words;
        for (const YamlNode &label : labels->items)
            words.append(reading.followed(label).text);
        const YamlPath path = example.path.child(u"candidate_labels"_s);
        offer(findings.add(u"WG005"_s, path), editFix(CardChange(reading).set(path, words.join(u", "_s)), true));
    }
}

void unequalColumns(const CardReading &reading, FindingCollector &findings)  // WG006
{
    for (const Item &example : examplesOf(reading)) {
        for (const QString &key : {u"table"_s, u"structured_data"_s}) {
            const YamlNode *table = reading.value(*example.node, key);
            if (table == nullptr || !table->isMapping() || table->entries.empty())
                continue;
            const auto rows = [&reading](const YamlNode::Entry &column) {
                return reading.followed(column.value).items.size();
            };
            const std::size_t first = rows(table->entries.front());
            const auto other = std::ranges::find_if(
                table->entries, [&](const YamlNode::Entry &column) { return rows(column) != first; });
            if (other != table->entries.end())
                findings.add(u"WG006"_s, example.path.child(key).child(other->key.text),
                             {other->key.text, QString::number(rows(*other)), QString::number(first)});
        }
    }
}

void reportParameters(const CardReading &reading, FindingCollector &findings, const YamlPath &path,
                      const YamlNode *parameters)
{
    if (parameters == nullptr || !parameters->isMapping())
        return;
    for (const YamlNode::Entry &entry : parameters->entries) {
        if (!inferenceParameters().contains(entry.key.text)) {
            findings.add(u"WG007"_s, path.child(entry.key.text), {entry.key.text}).span =
                inCard(reading.card(), entry.key.span);
        }
    }
}

void unknownParameters(const CardReading &reading, FindingCollector &findings)  // WG007
{
    const YamlNode *inference = reading.isModel() ? reading.value(u"inference") : nullptr;
    if (inference != nullptr)
        reportParameters(reading, findings, YamlPath{u"inference"_s}.child(u"parameters"_s),
                         reading.value(*inference, u"parameters"));
    for (const Item &example : examplesOf(reading))
        reportParameters(reading, findings, example.path.child(u"parameters"_s),
                         reading.value(*example.node, u"parameters"));
}

/// The tag in the body, outside of code.
std::optional<TextSpan> galleryTag(const CardText &card)
{
    static const QRegularExpression tagOrCode{u"^(```|~~~)[\\s\\S]*?^\\1|`[^`\\n]*`|<Gallery\\s*/>"_s,
                                              QRegularExpression::MultilineOption};
    const QString body = card.bodyText();
    for (auto it = tagOrCode.globalMatch(body); it.hasNext();) {
        const auto match = it.next();
        if (match.capturedView().startsWith(u"<Gallery"))
            return TextSpan{.begin = card.body().begin + match.capturedStart(),
                            .end = card.body().begin + match.capturedEnd()};
    }
    return {};
}

bool isPicture(const QString &path)
{
    static const QStringList suffixes{u"png"_s, u"jpg"_s, u"jpeg"_s, u"webp"_s, u"gif"_s, u"mp4"_s};
    return suffixes.contains(suffixOf(path));
}

void emptyGallery(const CardReading &reading, FindingCollector &findings)  // WG008
{
    const auto tag = reading.isModel() && reading.knowsAllKeys() ? galleryTag(reading.card()) : std::nullopt;
    const QList<Item> examples = examplesOf(reading);
    if (!tag
        || std::ranges::any_of(examples, [&](const Item &item) { return !outputUrl(reading, *item.node).isEmpty(); }))
        return;
    constexpr qsizetype most = 8;
    CardFix fix{.kind = CardFix::Kind::Choose};
    const QList<ModelFile> files = reading.context().files.value_or(QList<ModelFile>{});
    const YamlPath path = YamlPath{u"widget"_s}.child(examples.size());
    for (const ModelFile &file : files) {
        if (!isPicture(file.path) || fix.options.size() == most)
            continue;
        const QCborMap example{{u"text"_s, u"-"_s}, {u"output"_s, QCborMap{{u"url"_s, file.path}}}};
        CardChange change{reading};
        if (reading.has(u"widget"))
            change.set(path, example);
        else
            change.set(u"widget"_s, QCborArray{example});
        if (const auto edits = change.edits())
            fix.options.append({.label = file.path, .edits = *edits});
    }
    findings.add(u"WG008"_s, *tag).fixes.append(fix);
}

constexpr std::array checks{
    MetadataCheck{noExamples},     MetadataCheck{noInference},       MetadataCheck{wrongFields},
    MetadataCheck{missingFiles},   MetadataCheck{missingMask},       MetadataCheck{labelList},
    MetadataCheck{unequalColumns}, MetadataCheck{unknownParameters}, MetadataCheck{emptyGallery},
};

}  // namespace

std::span<const MetadataCheck> widgetChecks()
{
    return checks;
}

}  // namespace core
