#include "core/card/filefindings_p.h"

#include "core/card/cardtables.h"

#include <QRegularExpression>
#include <QSet>

#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using Files = QList<ModelFile>;

bool isLeftover(const ModelFile &file)
{
    static const QRegularExpression leftover{
        u"(?:^|/)(?:checkpoint-\\d+|global_step\\d+)/|(?:^|/)(?:optimizer\\.(?:pt|bin)|scheduler\\.(?:pt|bin)"
        "|scaler\\.pt|rng_state[^/]*\\.pth)$"_s};
    return leftover.match(file.path).hasMatch();
}

void pickles(const CardReading &reading, const Files &files, QList<Finding> &findings)  // FL001
{
    static const QStringList suffixes{u"bin"_s, u"pt"_s, u"pth"_s, u"ckpt"_s, u"pkl"_s};
    if (!reading.isModel() || hasSuffix(files, u"safetensors"))
        return;
    for (const ModelFile &file : files) {
        if (suffixes.contains(suffixOf(file)) && nameOf(file) != u"training_args.bin" && !isLeftover(file))
            (void)addFileFinding(findings, u"FL001"_s, file.path);
    }
}

void leftovers(const CardReading &reading, const Files &files, QList<Finding> &findings)  // FL002
{
    if (!reading.isModel())
        return;
    QSet<QString> folders;
    for (const ModelFile &file : files) {
        if (!isLeftover(file))
            continue;
        // A folder of a training run is named once.
        static const QRegularExpression folder{u"^(?:.*/)?(?:checkpoint-\\d+|global_step\\d+)/"_s};
        const QString found = folder.match(file.path).captured();
        if (found.isEmpty() || !folders.contains(found))
            (void)addFileFinding(findings, u"FL002"_s, found.isEmpty() ? file.path : found);
        folders.insert(found);
    }
}

bool isLicense(const ModelFile &file)
{
    const QString name = file.path.toLower();
    return !name.contains(u'/')
        && (name.startsWith(u"license") || name.startsWith(u"licence") || name.startsWith(u"copying"));
}

void licenseFile(const CardReading &reading, const Files &files, QList<Finding> &findings)  // FL004
{
    if (reading.texts(u"license"_s).contains(u"other") && !std::ranges::any_of(files, isLicense))
        (void)addFileFinding(findings, u"FL004"_s, u"LICENSE"_s);
}

/// Folders that each hold a whole model. The parts of a pipeline do so too, and belong together.
void severalModels(const CardReading &reading, const Files &files, QList<Finding> &findings)  // FL005
{
    static const QStringList pipelines{u"model_index.json"_s, u"modules.json"_s};
    QSet<QString> configured;
    QSet<QString> weighted;
    for (const ModelFile &file : files) {
        if (!reading.isModel() || pipelines.contains(file.path))
            return;
        const QString folder = file.path.section(u'/', 0, -2);
        if (isLeftover(file))
            continue;
        if (nameOf(file) == u"config.json")
            configured.insert(folder);
        if (suffixOf(file) == u"safetensors" || suffixOf(file) == u"bin")
            weighted.insert(folder);
    }
    QStringList models{configured.intersect(weighted).values()};
    models.sort();
    if (models.size() < 2)
        return;
    models.replaceInStrings(QRegularExpression{u"^$"_s}, u"."_s);
    (void)addFileFinding(findings, u"FL005"_s, {}, {models.first(std::min<qsizetype>(models.size(), 5)).join(u", "_s)});
}

/// One condition of the Hub's query: `path:"config.json"`.
bool meets(const ModelFile &file, QStringView condition)
{
    const QStringView key = condition.first(std::max<qsizetype>(condition.indexOf(u':'), 0)).trimmed();
    const QString value = condition.sliced(condition.indexOf(u':') + 1).toString().remove(u'"').trimmed();
    if (key == u"path")
        return file.path == value;
    if (key == u"path_extension")
        return nameOf(file).endsWith(u'.' + value);
    if (key == u"path_filename")
        return nameOf(file) == value || nameOf(file).section(u'.', 0, -2) == value;
    if (key == u"path_prefix")
        return file.path.startsWith(value);
    return true;  // what is asked for besides is not about names
}

bool isCounted(const ModelFile &file, const QString &query)
{
    const QStringList alternatives = query.split(u" OR "_s);
    return std::ranges::any_of(alternatives, [&file](const QString &alternative) {
        const QStringList conditions = alternative.split(u" AND "_s);
        return std::ranges::all_of(conditions, [&file](const QString &one) { return meets(file, one); });
    });
}

void uncounted(const CardReading &reading, const Files &files, QList<Finding> &findings)  // FL006
{
    const Library *library = findLibrary(reading.text(u"library_name"));
    // Which files count for a library without a query is not known here.
    if (!reading.isModel() || library == nullptr || library->queryFiles.isEmpty())
        return;
    if (!std::ranges::any_of(files, [library](const ModelFile &file) { return isCounted(file, library->queryFiles); }))
        (void)addFileFinding(findings, u"FL006"_s, {}, {library->name});
}

void ownCode(const CardReading &reading, const Files &files, QList<Finding> &findings)  // FL008
{
    static const QRegularExpression code{u"(?:^|/)(?:modeling|configuration|tokenization|processing)_[^/]*\\.py$"_s};
    if (!reading.isModel() || reading.card().text().contains(u"trust_remote_code"))
        return;
    for (const ModelFile &file : files) {
        if (!code.match(file.path).hasMatch())
            continue;
        const QString end = reading.card().lineEnd();
        const qsizetype place = reading.card().text().size();
        Finding &finding = addFileFinding(findings, u"FL008"_s, file.path);
        finding.fixes.append(textFix({{.span = {.begin = place, .end = place},
                                       .text = end
                                           + u"The model comes with code of its own: load it with "
                                             "`trust_remote_code=True`."_s
                                           + end}}));
        return;  // one note is enough for all files
    }
}

QString promptOf(const CardReading &reading)
{
    const QString prompt = reading.text(u"instance_prompt");
    return prompt.isEmpty() ? u"-"_s : prompt;
}

void hiddenPictures(const CardReading &reading, const Files &files, QList<Finding> &findings)  // FL009
{
    static const QStringList suffixes{u"png"_s, u"jpg"_s, u"jpeg"_s, u"webp"_s};
    const bool isLora = reading.texts(u"tags"_s).contains(u"lora");
    if (!isLora || reading.text(u"pipeline_tag") != u"text-to-image")
        return;
    const YamlNode *widget = reading.value(u"widget");
    const qsizetype count =
        widget != nullptr && widget->isSequence() ? static_cast<qsizetype>(widget->items.size()) : 0;
    for (const ModelFile &file : files) {
        if (!suffixes.contains(suffixOf(file)) || reading.card().text().contains(file.path))
            continue;
        Finding &finding = addFileFinding(findings, u"FL009"_s, file.path);
        const QCborMap example{{u"text"_s, promptOf(reading)}, {u"output"_s, QCborMap{{u"url"_s, file.path}}}};
        offer(finding, editFix(CardChange(reading).set(YamlPath{u"widget"_s}.child(count), example)));
    }
}

constexpr std::array checks{
    FileCheck{pickles},   FileCheck{leftovers}, FileCheck{licenseFile},    FileCheck{severalModels},
    FileCheck{uncounted}, FileCheck{ownCode},   FileCheck{hiddenPictures},
};

}  // namespace

std::span<const FileCheck> weightFileChecks()
{
    return checks;
}

}  // namespace core
