#include "ui/shell/diagnostics.h"

#include <QApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QFont>
#include <QLibraryInfo>
#include <QLocale>
#include <QRegularExpression>
#include <QScreen>
#include <QStyle>
#include <QSysInfo>
#include <QThread>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr qint64 logTailBytes = 100'000;
constexpr qsizetype logTailLines = 500;

QString section(const QString &title, const QStringList &lines)
{
    return u"== %1 ==\n%2\n\n"_s.arg(title, lines.isEmpty() ? u"(nothing)"_s : lines.join(u'\n'));
}

QStringList systemLines()
{
    return {u"Slipway %1"_s.arg(QStringLiteral(SLIPWAY_VERSION)),
            u"Qt %1 (built with %2)"_s.arg(QLatin1StringView(qVersion()), QLatin1StringView(QT_VERSION_STR)),
            u"%1, kernel %2, %3"_s.arg(QSysInfo::prettyProductName(), QSysInfo::kernelVersion(),
                                       QSysInfo::currentCpuArchitecture()),
            u"%1 processors"_s.arg(QThread::idealThreadCount()),
            u"Locale %1, language %2"_s.arg(QLocale::system().name(), QLocale().name()),
            u"Written %1"_s.arg(QDateTime::currentDateTimeUtc().toString(Qt::ISODate))};
}

QStringList settingsLines(const QString &path)
{
    // Names decide, not values: what a later version keeps there must not depend on looking like a secret.
    static const QRegularExpression secretName{u"(token|secret|password|passwd|credential|authorization)[^=]*="_s,
                                               QRegularExpression::CaseInsensitiveOption};
    static const QRegularExpression binary{u"=\\s*\"?@ByteArray"_s};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return {};
    QStringList lines;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        if (line.isEmpty() || line.contains(binary))
            continue;
        lines.append(line.contains(secretName) ? line.section(u'=', 0, 0) + u"=(left out)"_s : line);
    }
    return lines;
}

QStringList logTail(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const qint64 begin = std::max<qint64>(0, file.size() - logTailBytes);
    file.seek(begin);
    if (begin > 0)
        file.readLine();  // half a line could hide half a secret from what looks for whole ones
    QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    return lines.size() > logTailLines ? lines.last(logTailLines) : lines;
}

QString withoutHome(QString text)
{
    const QString home = QDir::homePath();
    return home.size() > 1 ? text.replace(home, u"~"_s) : text;
}

}  // namespace

QStringList diagnosticSurroundings()
{
    QStringList lines{u"Platform %1, style %2"_s.arg(QGuiApplication::platformName(), QApplication::style()->name()),
                      u"Font %1"_s.arg(QApplication::font().toString())};
    for (const QScreen *screen : QGuiApplication::screens()) {
        const QSize size = screen->size();
        lines.append(u"Screen %1×%2 at %3"_s.arg(size.width()).arg(size.height()).arg(screen->devicePixelRatio()));
    }
    return lines;
}

QString diagnosticReport(const DiagnosticSources &sources, const std::stop_token &stop)
{
    QString report = section(u"Program and system"_s, systemLines() + sources.surroundings);
    report += section(u"Hubs"_s, sources.hubs);
    for (const QString &path : sources.settingsPaths)
        report += section(u"Settings in "_s + QFileInfo(path).fileName(), settingsLines(path));
    if (sources.connectivityReport)
        report += section(u"Connections"_s, sources.connectivityReport(stop).split(u'\n'));
    if (!sources.logPath.isEmpty())
        report += section(u"End of the log"_s, logTail(sources.logPath));
    return withoutHome(sources.redacted(report));
}

}  // namespace ui
