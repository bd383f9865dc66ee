#include "app/window.h"

#include "app/appcontext.h"
#include "core/settings/settings.h"
#include "ui/shared/theme.h"

#include <QApplication>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace app {

std::unique_ptr<ui::MainWindow> openWindow(QApplication &application, AppContext &context)
{
    QGuiApplication::setApplicationDisplayName(u"Slipway"_s);
    QGuiApplication::setDesktopFileName(u"org.slipway.Slipway"_s);
    const ui::Services services = context.services();
    ui::theme::apply(application, services.settings.appearance());
    auto window = std::make_unique<ui::MainWindow>(services);
    window->restoreSession();
    window->show();
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
