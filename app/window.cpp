#include "app/window.h"

#include "app/appcontext.h"
#include "app/language.h"
#include "app/logging.h"
#include "app/redaction.h"
#include "core/settings/settings.h"
#include "ui/shared/theme.h"

#include <QApplication>
#include <QFileInfo>
#include <QFontDatabase>
#include <QThreadPool>
#include <QUrl>

#include <tuple>

using namespace Qt::StringLiterals;

namespace app {

namespace {

ui::Program program(core::Settings &settings, Language &language)
{
    const QString folder = core::Settings::defaultFolder();
    return {.statePath = AppContext::dataFolder() + u"/window.json"_s,
            .logPath = logPath(AppContext::dataFolder()),
            .settingsPaths = {folder + u"/settings.ini"_s, folder + u"/machine.ini"_s},
            .redacted = redacted,
            .languages = Language::available(),
            .language = [&settings] { return settings.language(); },
            .setLanguage =
                [&settings, &language](const QString &name) {
                    settings.setLanguage(name);
                    language.speak(name);
                }};
}

}  // namespace

void prepareFonts()
{
    // The first question makes Qt read what fonts there are.
    QThreadPool::globalInstance()->start([] { std::ignore = QFontDatabase::families(); });
}

std::unique_ptr<ui::MainWindow> openWindow(QApplication &application, AppContext &context, Language &language)
{
    QGuiApplication::setApplicationDisplayName(u"Slipway"_s);
    QGuiApplication::setDesktopFileName(u"org.slipway.Slipway"_s);
    const ui::Services services = context.services();
    language.speak(services.settings.language());
    ui::theme::apply(application, services.settings.appearance());
    auto window = std::make_unique<ui::MainWindow>(services, program(services.settings, language));
    // Fonts, layout and the first painting take longer than to ask the Hub who somebody is: both at once.
    QObject::connect(window.get(), &ui::MainWindow::sessionExpected, window.get(), &QWidget::show);
    window->restoreSession();
    return window;
}

QString pathFromWord(const QString &word)
{
    const QUrl url{word};
    return QFileInfo{url.isLocalFile() ? url.toLocalFile() : word}.absoluteFilePath();
}

bool hasDisplay()
{
#if defined(Q_OS_LINUX)
    return qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || !qEnvironmentVariable("DISPLAY").isEmpty()
        || !qEnvironmentVariable("WAYLAND_DISPLAY").isEmpty();
#else
    return true;
#endif
}

}  // namespace app
