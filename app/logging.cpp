#include "app/logging.h"

#include "app/redaction.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QLoggingCategory>

#include <cstdio>
#include <memory>
#include <mutex>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qint64 maxLogBytes = 2'000'000;

/// The log file. Several processes may append to it at once; each line is one write.
class LogFile
{
public:
    explicit LogFile(const QString &folder)
        : m_file(logPath(folder))
    {
        QDir{}.mkpath(folder);
        open();
    }

    void append(const QByteArray &line)
    {
        const std::scoped_lock lock{m_mutex};
        if (m_file.size() > maxLogBytes)
            rotate();
        if (m_file.isOpen()) {
            m_file.write(line);
            m_file.flush();
        }
    }

private:
    void open()
    {
        // Without a log file the program works all the same, so a failure stays without words.
        if (m_file.open(QIODevice::WriteOnly | QIODevice::Append, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
            m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }

    void rotate()
    {
        const QString name = m_file.fileName();
        m_file.close();
        QFile::remove(name + u".1"_s);
        QFile::rename(name, name + u".1"_s);
        open();
    }

    std::mutex m_mutex;
    QFile m_file;
};

// A message handler is a plain function, so what it writes to has to be reachable without an argument.
std::unique_ptr<LogFile> logFile;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables): as said

bool isForTheUser(QtMsgType type, QLatin1StringView category)
{
    const bool isSerious = type == QtWarningMsg || type == QtCriticalMsg || type == QtFatalMsg;
    const bool isOurs = category != "default"_L1 && !category.startsWith("qt."_L1);
    return (isSerious && isOurs) || type == QtFatalMsg;
}

QString levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return u"debug"_s;
    case QtInfoMsg: return u"info"_s;
    case QtWarningMsg: return u"warning"_s;
    case QtCriticalMsg: return u"critical"_s;
    case QtFatalMsg: return u"fatal"_s;
    }
    return {};
}

void handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QLatin1StringView category{context.category != nullptr ? context.category : "default"};
    const QString text = redacted(message);
    const QString time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    if (logFile)
        logFile->append(u"%1 %2 %3: %4\n"_s.arg(time, levelName(type), category, text).toUtf8());
    if (isForTheUser(type, category))
        std::fputs(u"slipway: %1\n"_s.arg(text).toUtf8().constData(), stderr);
}

}  // namespace

QString logPath(const QString &dataFolder)
{
    return dataFolder + u"/slipway.log"_s;
}

void installLogging(const QString &dataFolder)
{
    logFile = std::make_unique<LogFile>(dataFolder);
    qInstallMessageHandler(handleMessage);
}

}  // namespace app
