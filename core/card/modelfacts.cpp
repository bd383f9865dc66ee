#include "core/card/modelfacts.h"

#include "core/base/repoid.h"
#include "core/card/factcollector_p.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype longestLine = 120;

/// The folder in which everything lies, with a '/', or nothing.
QString commonFolder(const QList<ModelFile> &files)
{
    if (files.isEmpty())
        return {};
    const QString folder = files.constFirst().path.section(u'/', 0, 0) + u'/';
    return std::ranges::all_of(files, [&](const ModelFile &file) { return file.path.startsWith(folder); }) ? folder
                                                                                                           : QString{};
}

/// Folders that training programs make, and those where files merely end up, say nothing about a model.
bool isTelling(const QString &folderName)
{
    static const QRegularExpression generic{
        u"^(models?|outputs?|out|results?|runs?|checkpoints?|checkpoint[-_]\\d+|final([-_]model)?|best([-_]model)?|"
        "last|export(ed)?|saved[-_]model|weights|data|files?|tmp|temp|merged|adapters?|loras?|gguf|quantized|"
        "downloads?|desktop|documents|main|snapshots?|[0-9a-f]{40}|[\\d._-]+)$"_s,
        QRegularExpression::CaseInsensitiveOption};
    return !folderName.isEmpty() && !generic.match(folderName).hasMatch();
}

void readFolderName(ModelFacts &facts, const QString &folderName)
{
    // A folder of the Hub's own cache is called after the repository.
    static const QRegularExpression cached{u"^models--[^-].*--(.+)$"_s};
    const auto match = cached.match(folderName);
    if (match.hasMatch())
        facts.name.add({match.captured(1), {.clue = Clue::FolderName, .text = folderName}, Confidence::High});
    else if (isTelling(folderName))
        facts.name.add({folderName, {.clue = Clue::FolderName, .text = folderName}, Confidence::High});
}

/// What follows from the kind alone, for whoever did not say it.
void concludeFromKind(ModelFacts &facts)
{
    const Proposal<ModelKind> kind = facts.kind.all().constFirst();
    const auto relate = [&](BaseRelation relation) { facts.relation.add({relation, kind.reason, Confidence::Medium}); };
    switch (kind.value) {
    case ModelKind::Adapter: relate(BaseRelation::Adapter); break;
    case ModelKind::Gguf:
    case ModelKind::Quantization: relate(BaseRelation::Quantized); break;
    case ModelKind::Merge: relate(BaseRelation::Merge); break;
    case ModelKind::FullModel:
    case ModelKind::DiffusionPipeline:
    case ModelKind::SentenceTransformer:
    case ModelKind::Dataset:
    case ModelKind::Unknown: break;
    }
}

}  // namespace

FactCollector::FactCollector(const QList<ModelFile> &files)
    : m_files(files)
    , m_root(commonFolder(files))
{
    std::ranges::sort(m_files, {}, &ModelFile::path);
}

const ModelFile *FactCollector::find(const QString &path) const
{
    const auto found = std::ranges::lower_bound(m_files, m_root + path, {}, &ModelFile::path);
    return found != m_files.end() && found->path == m_root + path ? &*found : nullptr;
}

QList<ModelFile> FactCollector::withSuffix(QStringView suffix) const
{
    QList<ModelFile> found = anywhereWithSuffix(suffix);
    found.removeIf([this](const ModelFile &file) { return nameInModel(file).contains(u'/'); });
    return found;
}

QList<ModelFile> FactCollector::anywhereWithSuffix(QStringView suffix) const
{
    QList<ModelFile> found;
    std::ranges::copy_if(m_files, std::back_inserter(found),
                         [suffix](const ModelFile &file) { return file.path.endsWith(suffix, Qt::CaseInsensitive); });
    return found;
}

QJsonObject FactCollector::json(const QString &path)
{
    const ModelFile *file = find(path);
    if (file == nullptr)
        return {};
    const auto object = readJsonObject(*file);
    if (!object)
        addProblem(*file, object.error());
    return object.value_or(QJsonObject{});
}

void FactCollector::addProblem(const ModelFile &file, FileProblemKind kind)
{
    const FileProblem problem{.path = file.path, .kind = kind};
    if (!facts.problems.contains(problem))
        facts.problems.append(problem);
}

void FactCollector::addTag(const QString &tag, const Reason &reason)
{
    if (!std::ranges::contains(facts.tags, tag, &Proposal<QString>::value))
        facts.tags.append({tag, reason, Confidence::High});
}

Reason keyReason(const QString &file, const QString &key, const QString &text)
{
    return {.clue = Clue::Key, .file = file, .key = key, .text = oneLine(text)};
}

Reason presence(const QString &file)
{
    return {.clue = Clue::Presence, .file = file};
}

QString oneLine(const QString &text)
{
    const QString line = text.simplified();
    return line.size() <= longestLine ? line : line.first(longestLine - 1) + u'…';
}

Result<ModelFacts> readModelFacts(const QList<ModelFile> &files, const QString &folderName, const std::stop_token &stop)
{
    FactCollector collector{files};
    readCard(collector);
    readFolderName(collector.facts, folderName);
    readLicenseTexts(collector);
    readAdapter(collector);
    readMergeRecipe(collector);
    readPipeline(collector);
    readSentenceTransformer(collector);
    readGgufFiles(collector, stop);
    readConfig(collector);
    readTokenizer(collector);
    readSafetensorsFiles(collector, stop);
    readFileNames(collector);
    if (stop.stop_requested())
        return canceled();
    if (!collector.facts.kind.isEmpty())
        concludeFromKind(collector.facts);
    return collector.facts;
}

QString toString(BaseRelation relation)
{
    switch (relation) {
    case BaseRelation::Finetune: return u"finetune"_s;
    case BaseRelation::Adapter: return u"adapter"_s;
    case BaseRelation::Quantized: return u"quantized"_s;
    case BaseRelation::Merge: return u"merge"_s;
    }
    return {};
}

std::optional<BaseRelation> baseRelationFromString(QStringView text)
{
    for (const auto relation :
         {BaseRelation::Finetune, BaseRelation::Adapter, BaseRelation::Quantized, BaseRelation::Merge}) {
        if (toString(relation) == text)
            return relation;
    }
    return {};
}

bool isModelId(QStringView text)
{
    const QList<QStringView> parts = text.split(u'/');
    return parts.size() <= 2
        && std::ranges::all_of(parts, [](QStringView part) { return checkRepoName(part) == RepoNameProblem::None; });
}

}  // namespace core
