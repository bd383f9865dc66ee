#include "core/card/filefindings_p.h"

#include "core/card/firstcommit.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using Files = QList<ModelFile>;

QString attributesPath()
{
    return u".gitattributes"_s;
}

QStringList rulesIn(const QString &text)
{
    QStringList rules;
    for (const QString &line : text.split(u'\n')) {
        const QString rule = line.simplified();
        if (!rule.isEmpty() && !rule.startsWith(u'#'))
            rules.append(rule);
    }
    return rules;
}

/// The repository's .gitattributes; empty text when there is none, nothing when it cannot be read here.
std::optional<QString> attributesOf(const Files &files)
{
    const auto found = std::ranges::find(files, attributesPath(), &ModelFile::path);
    return found == files.end() ? std::optional{QString{}} : localText(*found);
}

void attributes(const CardReading &reading, const Files &files, QList<Finding> &findings)  // FL003
{
    const auto text = attributesOf(files);
    if (!text || reading.isSpace())
        return;
    const bool isDataset = reading.context().type == RepoType::Dataset;
    const QStringList present = rulesIn(*text);
    QString missing;
    for (const QString &rule : rulesIn(QString::fromUtf8(gitAttributes(isDataset, files)))) {
        if (!present.contains(rule))
            missing += rule + u'\n';
    }
    if (missing.isEmpty())
        return;
    const QString end = text->isEmpty() || text->endsWith(u'\n') ? QString{} : u"\n"_s;
    addFileFinding(findings, u"FL003"_s, attributesPath())
        .fixes.append(makeFile(attributesPath(), (*text + end + missing).toUtf8(), true));
}

/// A pattern as git reads it: without "/" it is about names, with one about paths.
QRegularExpression toExpression(const QString &pattern)
{
    QString expression;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QString rest = pattern.sliced(i);
        if (rest.startsWith(u"**/")) {
            expression += u"(?:.*/)?"_s;
            i += 2;
        } else if (rest.startsWith(u"**")) {
            expression += u".*"_s;
            ++i;
        } else if (rest.startsWith(u'*')) {
            expression += u"[^/]*"_s;
        } else if (rest.startsWith(u'?')) {
            expression += u"[^/]"_s;
        } else {
            const QChar c = pattern.at(i);
            expression += c.isSurrogate() ? QString{c} : QRegularExpression::escape(QString{c});
        }
    }
    return QRegularExpression{u"\\A"_s + expression + u"\\z"_s};
}

struct LargeFileRule
{
    QRegularExpression pattern;
    bool isAboutPath = false;
};

QList<LargeFileRule> largeFileRules(const QString &text)
{
    constexpr qsizetype mostRules = 2000;
    constexpr qsizetype longestPattern = 500;
    QList<LargeFileRule> rules;
    for (const QString &rule : rulesIn(text)) {
        const QString pattern = rule.section(u' ', 0, 0);
        if (!rule.contains(u" filter=lfs") || pattern.size() > longestPattern || rules.size() >= mostRules)
            continue;
        const bool isAboutPath = pattern.contains(u'/');
        rules.append({.pattern = toExpression(pattern.startsWith(u'/') ? pattern.sliced(1) : pattern),
                      .isAboutPath = isAboutPath});
    }
    return rules;
}

void largeFiles(const CardReading &reading, const Files &files, QList<Finding> &findings)  // FL007
{
    constexpr std::int64_t largeBytes = 10 * 1024 * 1024;
    auto text = attributesOf(files);
    if (!text)
        return;
    // Without the file, the Hub's own rules will be there.
    if (text->isEmpty())
        text = QString::fromUtf8(gitAttributes(reading.context().type == RepoType::Dataset, files));
    std::optional<QList<LargeFileRule>> rules;
    for (const ModelFile &file : files) {
        if (file.sizeBytes <= largeBytes)
            continue;
        if (!rules)
            rules = largeFileRules(*text);
        const bool isCovered = std::ranges::any_of(*rules, [&file](const LargeFileRule &rule) {
            return rule.pattern.match(rule.isAboutPath ? file.path : nameOf(file)).hasMatch();
        });
        if (isCovered)
            continue;
        const QString name = nameOf(file);
        // A rule for the kind of file, as far as its name tells of one. A blank would end the pattern.
        QString pattern = name.lastIndexOf(u'.') > 0 ? u"*."_s + name.section(u'.', -1) : file.path;
        pattern.replace(u' ', u'?');
        const QString end = text->endsWith(u'\n') ? QString{} : u"\n"_s;
        const QString rule = pattern + u" filter=lfs diff=lfs merge=lfs -text\n"_s;
        addFileFinding(findings, u"FL007"_s, file.path)
            .fixes.append(makeFile(attributesPath(), (*text + end + rule).toUtf8(), true));
    }
}

constexpr std::array checks{FileCheck{attributes}, FileCheck{largeFiles}};

}  // namespace

std::span<const FileCheck> storedFileChecks()
{
    return checks;
}

}  // namespace core
