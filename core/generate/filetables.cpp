#include "core/generate/filetables_p.h"

#include "core/card/ggufheader.h"
#include "core/card/separatedvalues.h"
#include "core/generate/markdown_p.h"
#include "core/generate/privacy_p.h"
#include "core/generate/proposalbuilder_p.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype rowLimit = 200;
constexpr qsizetype columnLimit = 30;
constexpr std::int64_t beginning = 64 * 1024;

/// A GGUF file, or the shards that make one.
struct QuantizedModel
{
    QString path;  ///< Of the first shard.
    QString type;
    std::int64_t bytes = 0;
    int shards = 0;
};

QString withoutShard(const QString &path)
{
    static const QRegularExpression shard{u"-\\d{5}-of-\\d{5}(?=\\.gguf$)"_s,
                                          QRegularExpression::CaseInsensitiveOption};
    return QString{path}.remove(shard);
}

QString quantizationOf(const ModelFile &file)
{
    if (const QString name = ggufTypeFromFileName(file.path.section(u'/', -1)); !name.isEmpty())
        return name;
    const auto header = readGgufHeader(file);
    const QString key = u"general.file_type"_s;
    return header && header->numbers.contains(key) ? ggufFileTypeName(header->numbers.value(key)) : QString{};
}

QList<QuantizedModel> quantizedModels(const QList<ModelFile> &files)
{
    QList<QuantizedModel> models;
    for (const ModelFile &file : files) {
        const auto known = std::ranges::find(models, withoutShard(file.path),
                                             [](const QuantizedModel &model) { return withoutShard(model.path); });
        if (known == models.end()) {
            models.append({.path = file.path, .type = quantizationOf(file), .bytes = file.sizeBytes, .shards = 1});
        } else {
            known->bytes += file.sizeBytes;
            ++known->shards;
        }
    }
    std::ranges::stable_sort(models, std::ranges::greater{}, &QuantizedModel::bytes);
    return models;
}

/// A link to a file of the repository, which the Hub resolves on the card's page.
QString fileLink(const QString &path)
{
    QString target = path;
    target.replace(u'%', u"%25"_s).replace(u' ', u"%20"_s).replace(u'(', u"%28"_s).replace(u')', u"%29"_s);
    target.replace(u'<', u"%3C"_s).replace(u'>', u"%3E"_s).replace(u'|', u"%7C"_s);
    return u"[%1](./%2)"_s.arg(escapedMarkdown(path), target);
}

const QStringList &ggufHeader()
{
    static const QStringList header{u"File"_s, u"Type"_s, u"Size"_s};
    return header;
}

void addGgufTable(ProposalBuilder &builder, const QList<ModelFile> &files)
{
    using enum CardTable::Align;
    CardTable table{ggufHeader(), {Left, Left, Right}};
    for (const QuantizedModel &model : quantizedModels(files)) {
        const QString size =
            model.shards > 1 ? u"%1 in %2 files"_s.arg(fileSize(model.bytes)).arg(model.shards) : fileSize(model.bytes);
        if (table.rowCount() < rowLimit)
            table.addRow({fileLink(model.path), escapedMarkdown(model.type), size});
    }
    QStringList sources;
    for (const ModelFile &file : files)
        sources.append(file.path);
    builder.addSection({.id = providedFilesSection.toString(),
                        .title = u"Provided files"_s,
                        .markdown = table.text(),
                        .sources = sources});
}

/// The names of a table's columns, from its first line: a header, or the keys of an object.
QStringList fieldsOf(const ModelFile &file)
{
    const bool isTable = file.path.endsWith(u".csv", Qt::CaseInsensitive);
    if (!isTable && !file.path.endsWith(u".jsonl", Qt::CaseInsensitive))
        return {};
    const auto text = readText(file, beginning);
    if (!text)
        return {};
    QStringList fields = isTable ? readSeparatedValues(*text, u',', 1).value(0)
                                 : QJsonDocument::fromJson(text->section(u'\n', 0, 0).toUtf8()).object().keys();
    return fields.first(std::min(fields.size(), columnLimit));
}

void addDataTable(ProposalBuilder &builder)
{
    static constexpr std::array<QStringView, 7> suffixes{u".parquet", u".arrow", u".csv", u".tsv",
                                                         u".jsonl",   u".json",  u".txt"};
    using enum CardTable::Align;
    QList<QStringList> rows;
    QStringList sources;
    for (const ModelFile &file : builder.files().files()) {
        const bool isData = std::ranges::any_of(
            suffixes, [&](QStringView suffix) { return file.path.endsWith(suffix, Qt::CaseInsensitive); });
        if (!isData || rows.size() == rowLimit)
            continue;
        QStringList fields;
        for (const QString &field : fieldsOf(file)) {
            if (const QString name = publicText(field); !name.isEmpty())
                fields.append(codeSpan(name));
        }
        rows.append({fileLink(file.path), fileSize(file.sizeBytes), fields.join(u", "_s)});
        sources.append(file.path);
    }
    if (rows.isEmpty())
        return;
    // Binary tables do not tell their fields; a column of nothing says less than none.
    const bool hasFields = std::ranges::any_of(rows, [](const QStringList &row) { return !row.at(2).isEmpty(); });
    CardTable table{QStringList{u"File"_s, u"Size"_s, u"Fields"_s}.first(hasFields ? 3 : 2), {Left, Right, Left}};
    for (const QStringList &row : rows)
        table.addRow(row);
    builder.addSection(
        {.id = u"data-files"_s, .title = u"Data Files"_s, .level = 3, .markdown = table.text(), .sources = sources});
}

}  // namespace

bool isGeneratedFileTable(const QString &markdown)
{
    static const QRegularExpression link{u"^\\[.+\\]\\(\\./(.+)\\)$"_s};
    static const QRegularExpression size{u"^[0-9.]+ (bytes|kB|MB|GB|TB)( in \\d+ files)?$"_s};
    static const QRegularExpression type{u"^[A-Z0-9_]*$"_s};
    QList<QStringList> rows;
    for (const QStringView line : QStringView{markdown}.split(u'\n')) {
        QStringList cells;
        for (const QStringView cell : line.split(u'|').mid(1))
            cells.append(cell.trimmed().toString());
        rows.append(cells.first(std::max<qsizetype>(0, cells.size() - 1)));
    }
    if (rows.size() < 3 || rows.constFirst() != ggufHeader())
        return false;
    return std::ranges::all_of(rows.sliced(2), [](const QStringList &cells) {
        const QString path = QUrl::fromPercentEncoding(link.match(cells.value(0)).captured(1).toUtf8());
        return cells.size() == 3 && cells.at(0) == fileLink(path) && type.match(cells.at(1)).hasMatch()
            && size.match(cells.at(2)).hasMatch();
    });
}

void proposeFileTable(ProposalBuilder &builder)
{
    QList<ModelFile> gguf = builder.files().anywhereWithSuffix(u".gguf");
    if (builder.isDataset())
        addDataTable(builder);
    else if (!gguf.isEmpty())
        addGgufTable(builder, gguf);
}

void proposeCitation(ProposalBuilder &builder)
{
    constexpr std::int64_t citationLimit = 16 * 1024;
    for (const ModelFile &file : builder.files().withSuffix(u".bib")) {
        const auto text = readText(file, citationLimit);
        if (!text || !text->contains(u'@'))
            continue;
        // An entry begins with "@article": a person's address does not.
        QString checked = *text;
        static const QRegularExpression entry{u"^\\s*@\\w+"_s, QRegularExpression::MultilineOption};
        if (isPrivate(checked.remove(entry)))
            continue;
        builder.addSection({.id = u"citation"_s,
                            .title = u"Citation"_s,
                            .markdown = codeBlock(text->trimmed(), u"bibtex"_s),
                            .sources = {file.path}});
        return;
    }
}

}  // namespace core
