#include "core/card/bodyfindings_p.h"

#include "core/card/cardtables.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int mostGuesses = 20;

/// The path in the repository that a link names; empty when it leads elsewhere.
QString pathOf(QStringView target)
{
    static const QRegularExpression scheme{u"^[A-Za-z][A-Za-z0-9+.-]*:"_s};
    static const QRegularExpression page{u"^(?:\\./|\\.\\./)*(?:blob|tree|resolve|raw|discussions|commits?)/"_s};
    if (target.isEmpty() || target.startsWith(u'#') || target.startsWith(u'/') || target.startsWith(u"..")
        || target.contains(u'@') || scheme.matchView(target).hasMatch() || page.matchView(target).hasMatch())
        return {};
    QString path = target.toString().section(u'#', 0, 0).section(u'?', 0, 0);
    path = QUrl::fromPercentEncoding(path.toUtf8());
    while (path.startsWith(u"./"))
        path.remove(0, 2);
    while (path.endsWith(u'/'))
        path.chop(1);
    return path == u"." ? QString{} : path;
}

/// All paths, and the folders they are in.
QSet<QString> placesOf(const QList<ModelFile> &files)
{
    QSet<QString> places;
    for (const ModelFile &file : files) {
        QString path = file.path;
        while (!path.isEmpty() && !places.contains(path)) {
            places.insert(path);
            path = path.contains(u'/') ? path.section(u'/', 0, -2) : QString{};
        }
    }
    return places;
}

/// What somebody may have meant: the same name elsewhere, else a similar path.
QStringList meantBy(const QString &path, const QList<ModelFile> &files)
{
    constexpr qsizetype mostFiles = 2000;
    QStringList paths;
    QStringList same;
    for (const ModelFile &file : files.first(std::min(files.size(), mostFiles))) {
        paths.append(file.path);
        if (file.path.section(u'/', -1).compare(path.section(u'/', -1), Qt::CaseInsensitive) == 0)
            same.append(file.path);
    }
    return same.isEmpty() ? nearestOf(path, paths) : same.first(std::min<qsizetype>(same.size(), 3));
}

void missingFile(const BodyReading &body, BodyFindings &findings)  // TX007
{
    if (!body.context().files)
        return;
    const QList<ModelFile> &files = *body.context().files;
    const QSet<QString> places = placesOf(files);
    for (const LinkTarget &link : linkTargets(body)) {
        const QString path = pathOf(link.span.of(body.text()));
        if (path.isEmpty() || places.contains(path))
            continue;
        if (findings.isFull(u"TX007"_s))
            return;
        // Comparing with all files takes its time: enough for a card that is being written.
        const bool isEarly = findings.count(u"TX007"_s) < mostGuesses;
        const QStringList meant = isEarly ? meantBy(path, files) : QStringList{};
        QStringList written;
        for (const QString &other : meant)
            written.append(QString::fromUtf8(QUrl::toPercentEncoding(other, "/")));
        findings.add(u"TX007"_s, link.span, {path, meant.value(0)}, chooseReplacement(link.span, written));
    }
}

void externalDrive(const BodyReading &body, BodyFindings &findings)  // TX027
{
    static const QRegularExpression drives{
        u"\\b(?:https?://)?(?:drive\\.google\\.com|docs\\.google\\.com/"
        u"uc|(?:www\\.)?dropbox\\.com|mega\\.(?:nz|io)|1drv\\.ms"
        "|onedrive\\.live\\.com|pan\\.baidu\\.com|disk\\.yandex\\.\\w+|(?:www\\.)?mediafire\\.com|we\\.tl"
        "|wetransfer\\.com|gofile\\.io)/[^\\s)\"'<>\\]]*"_s};
    // Also in code: "gdown https://…".
    const TextSpan place = body.card().body();
    auto matches = drives.globalMatchView(place.of(body.text()));
    while (matches.hasNext()) {
        const auto match = matches.next();
        findings.add(u"TX027"_s,
                     {.begin = place.begin + match.capturedStart(), .end = place.begin + match.capturedEnd()},
                     {match.captured()});
    }
}

constexpr std::array checks{BodyCheck{missingFile}, BodyCheck{externalDrive}};

}  // namespace

std::span<const BodyCheck> linkChecks()
{
    return checks;
}

}  // namespace core
