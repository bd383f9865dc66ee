#include "core/card/filefindings_p.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using Files = QList<ModelFile>;

/// One file of .eval_results, parsed.
struct ResultFile
{
    QString path;
    YamlTree tree;
};

std::optional<CardFix> changedFile(const ResultFile &file, const Result<TextEdits> &edits, bool isSafe = false)
{
    if (!edits)
        return {};
    return makeFile(file.path, applied(file.tree.text(), *edits).toUtf8(), isSafe);
}

const YamlNode *given(const YamlNode &map, QStringView key)
{
    const YamlNode *value = map.isMapping() ? map.value(key) : nullptr;
    return value == nullptr || isNull(*value) ? nullptr : value;
}

void missingParts(const ResultFile &file, const YamlNode &result, QList<Finding> &findings)  // ER002
{
    const YamlNode *dataset = given(result, u"dataset");
    for (const QString &key : {u"id"_s, u"task_id"_s}) {
        if (dataset == nullptr || given(*dataset, key) == nullptr)
            (void)addFileFinding(findings, u"ER002"_s, file.path, {u"dataset."_s + key});
    }
    if (given(result, u"value") == nullptr)
        (void)addFileFinding(findings, u"ER002"_s, file.path, {u"value"_s});
}

void date(const ResultFile &file, const YamlPath &path, const YamlNode &result, QList<Finding> &findings)  // ER003
{
    static const QRegularExpression iso{u"\\A\\d{4}-\\d{2}-\\d{2}(?:[T ][0-9:.]+(?:Z|[+-]\\d{2}:?\\d{2})?)?\\z"_s};
    const YamlNode *written = given(result, u"date");
    if (written == nullptr || (isText(*written) && iso.match(written->text).hasMatch()))
        return;
    Finding &finding = addFileFinding(findings, u"ER003"_s, file.path, {written->text});
    if (iso.match(written->text).hasMatch())
        offer(finding, changedFile(file, YamlEdit{file.tree}.quote(path.child(u"date"_s)), true));
}

void source(const ResultFile &file, const YamlPath &path, const YamlNode &result, QList<Finding> &findings)  // ER004
{
    const YamlNode *written = given(result, u"source");
    if (written == nullptr || given(*written, u"url") != nullptr)
        return;
    Finding &finding = addFileFinding(findings, u"ER004"_s, file.path);
    offer(finding, changedFile(file, YamlEdit{file.tree}.remove(path.child(u"source"_s))));
}

void checkFile(const QString &path, const QString &text, QList<Finding> &findings)
{
    constexpr std::size_t mostResults = 200;
    const auto tree = YamlTree::parse(text);
    const YamlNode *root = tree ? tree->root() : nullptr;
    const bool isList = root != nullptr && root->isSequence()
        && std::ranges::all_of(root->items, [](const YamlNode &item) { return item.isMapping(); });
    if (!isList) {
        Finding &finding = addFileFinding(findings, u"ER001"_s, path);
        // One result without its dash.
        if (root != nullptr && root->isMapping()) {
            QString item = u"- "_s + text.trimmed();
            item.replace(u"\n"_s, u"\n  "_s);
            if (YamlTree::parse(item))
                finding.fixes.append(makeFile(path, (item + u'\n').toUtf8()));
        }
        return;
    }
    const ResultFile file{.path = path, .tree = *tree};
    for (std::size_t i = 0; i < std::min(root->items.size(), mostResults); ++i) {
        const YamlPath item = YamlPath{}.child(static_cast<qsizetype>(i));
        missingParts(file, root->items[i], findings);
        date(file, item, root->items[i], findings);
        source(file, item, root->items[i], findings);
    }
}

void resultFiles(const CardReading &, const Files &files, QList<Finding> &findings)
{
    static const QRegularExpression right{u"\\A\\.eval_results/[^/]+\\.yaml\\z"_s};
    for (const ModelFile &file : files) {
        if (!right.match(file.path).hasMatch())
            continue;
        if (const auto text = localText(file))
            checkFile(file.path, *text, findings);
    }
}

/// Results that the Hub does not look for where they are.
void misplaced(const CardReading &reading, const Files &files, QList<Finding> &findings)  // ER005
{
    static const QRegularExpression wrong{u"\\A(?:eval_results/.*\\.ya?ml|(?:.+/)?\\.eval_results/.*)\\z"_s};
    static const QRegularExpression right{u"\\A\\.eval_results/[^/]+\\.yaml\\z"_s};
    for (const ModelFile &file : files) {
        if (reading.isModel() && wrong.match(file.path).hasMatch() && !right.match(file.path).hasMatch())
            (void)addFileFinding(findings, u"ER005"_s, file.path);
    }
}

constexpr std::array checks{FileCheck{resultFiles}, FileCheck{misplaced}};

}  // namespace

std::span<const FileCheck> resultFileChecks()
{
    return checks;
}

}  // namespace core
