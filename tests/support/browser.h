#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QProcess>
#include <QSize>
#include <QString>
#include <QTemporaryDir>
#include <QUrl>

#include <chrono>
#include <memory>

namespace test {

/// A headless Chromium of its own, driven by chromedriver: what a person does in a browser, done by a test.
///
/// Elements are named by CSS selectors. Whatever needs an element waits up to `patience` for it. Every call is bounded
/// in time. After a failure problem() has the driver's words.
/// Thread: one at a time; blocks. Owner: destruction ends both programs, by their process ids.
/// Source: W3C WebDriver.
class Browser
{
public:
    static constexpr std::chrono::seconds patience{10};

    enum class Scheme { Light, Dark };

    explicit Browser(QSize window = {1000, 800}, double scale = 1.0);
    ~Browser();
    Q_DISABLE_COPY_MOVE(Browser)

    [[nodiscard]] static bool isInstalled();
    [[nodiscard]] bool isRunning() const { return !m_session.isEmpty(); }
    [[nodiscard]] QString problem() const { return m_problem; }

    bool open(const QUrl &url);
    bool type(const QString &element, const QString &text);  ///< Replaces what the field holds.
    bool click(const QString &element);
    bool follow(const QString &element);  ///< Clicks what leads to another page, and waits until that is loaded.
    bool press(QChar key, const QString &element);  ///< A key sent to an element; WebDriver's code for Tab is U+E004.

    [[nodiscard]] QUrl url();
    [[nodiscard]] QString title();
    [[nodiscard]] bool has(const QString &element);  ///< At this moment.
    [[nodiscard]] bool waitFor(const QString &element);
    [[nodiscard]] QString text(const QString &element = QStringLiteral("body"));  ///< As it is seen.
    [[nodiscard]] QString property(const QString &element, const QString &name);  ///< Of the DOM node.

    void setScheme(Scheme scheme);
    [[nodiscard]] QByteArray screenshot();  ///< PNG of the window's content.
    /// Runs a function's body in the page and returns what it returns.
    QJsonValue run(const QString &script);

private:
    struct Driver;

    [[nodiscard]] QString startDriver();  ///< Its address; empty when it did not come up.
    void startSession(QSize window, double scale);
    QJsonValue command(const QByteArray &method, const QString &path, const QJsonObject &body = {});
    [[nodiscard]] QString find(const QString &element);  ///< The driver's id for it.
    [[nodiscard]] QJsonValue ofElement(const QString &element, const QString &path);

    QTemporaryDir m_profile;
    QProcess m_process;
    std::unique_ptr<Driver> m_driver;
    QString m_session;
    QString m_problem;
    qint64 m_browserId = 0;  ///< Process id of Chromium.
};

}  // namespace test
