#include "tests/support/browser.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QStandardPaths>

#include <csignal>
#include <httplib.h>
#include <sys/prctl.h>

using namespace Qt::StringLiterals;

namespace test {

namespace {

constexpr int startMs = 30'000;
constexpr std::chrono::seconds commandLimit{30};
/// The name under which WebDriver hands out elements.
constexpr auto elementKey = "element-6066-11e4-a52e-4f735466cecf"_L1;

QJsonArray browserArguments(const QString &profile, QSize window, double scale)
{
    // Root has no sandbox; the rest keeps the browser to itself and to this computer.
    return {u"--headless=new"_s,
            u"--no-sandbox"_s,
            u"--disable-gpu"_s,
            u"--disable-dev-shm-usage"_s,
            u"--no-first-run"_s,
            u"--no-proxy-server"_s,
            u"--disable-extensions"_s,
            u"--disable-background-networking"_s,
            u"--disable-component-update"_s,
            u"--disable-sync"_s,
            u"--password-store=basic"_s,
            u"--lang=en"_s,
            u"--hide-scrollbars"_s,
            QString(u"--user-data-dir="_s + profile),
            u"--window-size=%1,%2"_s.arg(window.width()).arg(window.height()),
            u"--force-device-scale-factor=%1"_s.arg(scale)};
}

}  // namespace

struct Browser::Driver
{
    httplib::Client client;
};

bool Browser::isInstalled()
{
    return !QStandardPaths::findExecutable(u"chromedriver"_s).isEmpty()
        && !QStandardPaths::findExecutable(u"chromium"_s).isEmpty();
}

Browser::Browser(QSize window, double scale)
{
    const QString address = startDriver();
    if (address.isEmpty())
        return;
    const QUrl url{address};
    m_driver = std::make_unique<Driver>(httplib::Client(url.host().toStdString(), url.port()));
    m_driver->client.set_keep_alive(true);
    m_driver->client.set_read_timeout(commandLimit);
    startSession(window, scale);
}

Browser::~Browser()
{
    if (isRunning())
        command("DELETE", {});
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished(startMs);
    }
    // Normally gone with its session. The number may by then be another program's.
    QFile commandLine{u"/proc/%1/cmdline"_s.arg(m_browserId)};
    if (commandLine.open(QIODevice::ReadOnly) && commandLine.readAll().contains(m_profile.path().toUtf8()))
        ::kill(static_cast<pid_t>(m_browserId), SIGKILL);
}

QString Browser::startDriver()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, m_profile.path());
    environment.insert(u"XDG_CONFIG_HOME"_s, m_profile.filePath(u"config"_s));
    environment.insert(u"XDG_CACHE_HOME"_s, m_profile.filePath(u"cache"_s));
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    // A test that is killed takes the driver with it, and the driver its browser.
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
    m_process.start(u"chromedriver"_s, {u"--port=0"_s});
    static const QRegularExpression port{u"started successfully on port (\\d+)"_s};
    QByteArray output;
    while (m_process.waitForReadyRead(startMs)) {
        output += m_process.readAll();
        if (const auto match = port.match(QString::fromUtf8(output)); match.hasMatch())
            return u"http://127.0.0.1:"_s + match.captured(1);
    }
    m_problem = u"chromedriver did not start: %1 %2"_s.arg(m_process.errorString(), QString::fromUtf8(output));
    return {};
}

void Browser::startSession(QSize window, double scale)
{
    const QJsonObject chromium{{u"binary"_s, QStandardPaths::findExecutable(u"chromium"_s)},
                               {u"args"_s, browserArguments(m_profile.filePath(u"profile"_s), window, scale)}};
    const qint64 patienceMs = std::chrono::milliseconds{patience}.count();
    const QJsonObject capabilities{
        {u"browserName"_s, u"chrome"_s},
        {u"goog:chromeOptions"_s, chromium},
        {u"timeouts"_s, QJsonObject{{u"implicit"_s, patienceMs}, {u"pageLoad"_s, 2 * patienceMs}}}};
    const QJsonValue session =
        command("POST", {},
                {{u"capabilities"_s,
                  QJsonObject{{u"alwaysMatch"_s, capabilities}, {u"firstMatch"_s, QJsonArray{QJsonObject{}}}}}});
    m_session = session[u"sessionId"].toString();
    m_browserId = session[u"capabilities"][u"goog:processID"].toInteger();
}

QJsonValue Browser::command(const QByteArray &method, const QString &path, const QJsonObject &body)
{
    if (!m_driver)
        return QJsonValue::Undefined;
    httplib::Request request;
    request.method = method.toStdString();
    request.path = (m_session.isEmpty() ? u"/session"_s : QString(u"/session/"_s + m_session + path)).toStdString();
    if (method == "POST")
        request.body = QJsonDocument(body).toJson(QJsonDocument::Compact).toStdString();
    request.set_header("Content-Type", "application/json");
    const httplib::Result result = m_driver->client.send(request);
    if (!result) {
        m_problem = u"chromedriver does not answer"_s;
        return QJsonValue::Undefined;
    }
    const QJsonValue value = QJsonDocument::fromJson(QByteArray::fromStdString(result->body)).object()[u"value"];
    if (result->status == 200)
        return value;
    m_problem = value[u"message"].toString();
    return QJsonValue::Undefined;
}

QString Browser::find(const QString &element)
{
    return command("POST", u"/element"_s, {{u"using"_s, u"css selector"_s}, {u"value"_s, element}})[elementKey]
        .toString();
}

QJsonValue Browser::ofElement(const QString &element, const QString &path)
{
    const QString id = find(element);
    return id.isEmpty() ? QJsonValue(QJsonValue::Undefined) : command("GET", u"/element/"_s + id + path);
}

bool Browser::open(const QUrl &url)
{
    return !command("POST", u"/url"_s, {{u"url"_s, url.toString(QUrl::FullyEncoded)}}).isUndefined();
}

bool Browser::type(const QString &element, const QString &text)
{
    const QString id = find(element);
    return !id.isEmpty() && !command("POST", u"/element/"_s + id + u"/clear"_s).isUndefined()
        && !command("POST", u"/element/"_s + id + u"/value"_s, {{u"text"_s, text}}).isUndefined();
}

bool Browser::click(const QString &element)
{
    const QString id = find(element);
    return !id.isEmpty() && !command("POST", u"/element/"_s + id + u"/click"_s).isUndefined();
}

bool Browser::follow(const QString &element)
{
    // A click returns before the server has answered. The page is gone once the driver no longer knows its root.
    const QString page = find(u"html"_s);
    if (page.isEmpty() || !click(element))
        return false;
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while (std::chrono::steady_clock::now() < deadline) {
        const bool isGone = command("GET", u"/element/"_s + page + u"/name"_s).isUndefined();
        if (isGone && run(u"return document.readyState"_s) == u"complete"_s) {
            m_problem.clear();
            return true;
        }
    }
    m_problem = u"no other page came after a click on "_s + element;
    return false;
}

bool Browser::press(QChar key, const QString &element)
{
    const QString id = find(element);
    return !id.isEmpty()
        && !command("POST", u"/element/"_s + id + u"/value"_s, {{u"text"_s, QString(key)}}).isUndefined();
}

QUrl Browser::url()
{
    return QUrl(command("GET", u"/url"_s).toString());
}

QString Browser::title()
{
    return command("GET", u"/title"_s).toString();
}

bool Browser::has(const QString &element)
{
    const QString quoted = QString::fromUtf8(QJsonDocument(QJsonArray{element}).toJson(QJsonDocument::Compact));
    return run(u"return document.querySelector(%1[0]) !== null"_s.arg(quoted)).toBool();
}

bool Browser::waitFor(const QString &element)
{
    return !find(element).isEmpty();
}

QString Browser::text(const QString &element)
{
    return ofElement(element, u"/text"_s).toString();
}

QString Browser::property(const QString &element, const QString &name)
{
    return ofElement(element, u"/property/"_s + name).toVariant().toString();
}

void Browser::setScheme(Scheme scheme)
{
    const QJsonObject feature{{u"name"_s, u"prefers-color-scheme"_s},
                              {u"value"_s, scheme == Scheme::Dark ? u"dark"_s : u"light"_s}};
    command("POST", u"/goog/cdp/execute"_s,
            {{u"cmd"_s, u"Emulation.setEmulatedMedia"_s},
             {u"params"_s, QJsonObject{{u"features"_s, QJsonArray{feature}}}}});
}

QByteArray Browser::screenshot()
{
    return QByteArray::fromBase64(command("GET", u"/screenshot"_s).toString().toLatin1());
}

QJsonValue Browser::run(const QString &script)
{
    return command("POST", u"/execute/sync"_s, {{u"script"_s, script}, {u"args"_s, QJsonArray{}}});
}

}  // namespace test
