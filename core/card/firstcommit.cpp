#include "core/card/firstcommit.h"

#include "core/base/replacefile.h"
#include "core/card/licensetext.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// Binary files that the Hub's default rules do not name. Where git has no rule for a large file the Hub adds one for
// its very path; a rule for the kind also serves the files that come later.
constexpr std::array<QStringView, 9> furtherKinds{
    u"gguf", u"keras", u"mds", u"lz4", u"onnx_data", u"task", u"litertlm", u"pte", u"weights",
};

// What a new dataset has besides the rules of a model.
constexpr QStringView datasetRules =
    u"*.lz4\n*.mds\n# Audio files - uncompressed\n*.pcm\n*.sam\n*.raw\n# Audio files - compressed\n*.aac\n*.flac\n"
    "*.mp3\n*.ogg\n*.wav\n# Image files - uncompressed\n*.bmp\n*.gif\n*.png\n*.tiff\n# Image files - "
    "compressed\n*.jpg\n"
    "*.jpeg\n*.webp\n# Video files - compressed\n*.mp4\n*.webm";

constexpr QStringView lfsRule = u" filter=lfs diff=lfs merge=lfs -text\n";

QString resource(const QString &path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString{};
}

bool isThere(const QList<ModelFile> &files, const QString &path)
{
    return std::ranges::any_of(
        files, [&](const ModelFile &file) { return file.path.compare(path, Qt::CaseInsensitive) == 0; });
}

bool hasLicenseFile(const QList<ModelFile> &files)
{
    return std::ranges::any_of(files, [](const ModelFile &file) {
        const QString name = file.path.toLower();
        return !name.contains(u'/')
            && (name.startsWith(u"license") || name.startsWith(u"licence") || name.startsWith(u"copying"));
    });
}

}  // namespace

QList<PreparedFile> prepareFirstCommit(RepoType type, const CardFields &fields, const QByteArray &card,
                                       const QList<ModelFile> &files)
{
    QList<PreparedFile> prepared;
    if (!isThere(files, u"README.md"_s))
        prepared.append({.path = u"README.md"_s, .content = card});
    const QString license = licenseText(fields.license.id, fields.copyrightHolder, fields.copyrightYear);
    if (!license.isEmpty() && !hasLicenseFile(files))
        prepared.append({.path = u"LICENSE"_s, .content = license.toUtf8()});
    if (!isThere(files, u".gitattributes"_s))
        prepared.append({.path = u".gitattributes"_s, .content = gitAttributes(type == RepoType::Dataset, files)});
    return prepared;
}

QByteArray gitAttributes(bool isDataset, const QList<ModelFile> &files)
{
    QString rules = resource(u":/data/gitattributes-model.txt"_s);
    if (isDataset) {
        for (const QStringView line : datasetRules.split(u'\n'))
            rules += line + (line.startsWith(u'#') ? QStringView{u"\n"} : lfsRule);
    }
    for (const QStringView kind : furtherKinds) {
        const QString rule = u"*."_s + kind;
        const bool isUsed = std::ranges::any_of(files, [&](const ModelFile &file) {
            return file.path.endsWith(u'.' + kind.toString(), Qt::CaseInsensitive);
        });
        if (isUsed && !rules.contains(rule + u' '))
            rules += rule + lfsRule;
    }
    return rules.toUtf8();
}

Result<QStringList> writePreparedFiles(const QList<PreparedFile> &files, const QString &folder)
{
    QStringList paths;
    for (const PreparedFile &file : files) {
        const QString path = QDir{folder}.filePath(file.path);
        if (!QDir{}.mkpath(QFileInfo{path}.path()))
            return fail(ErrorKind::FileUnwritable, path, u"the folder could not be made"_s);
        if (const auto written = replaceFile(path, file.content); !written)
            return std::unexpected(written.error());
        paths.append(path);
    }
    return paths;
}

}  // namespace core
