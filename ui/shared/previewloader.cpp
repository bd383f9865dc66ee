#include "ui/shared/previewloader.h"

#include "ui/shared/pluginfiles.h"

#include <QObject>
#include <QPluginLoader>

#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QtMessageHandler previousHandler = nullptr;

// WebEngine asks for a shared OpenGL context when it is loaded, which is too late and not needed: the plugin draws with
// the software renderer (see WebPreviewPlugin). Its one complaint about that says nothing to anybody.
void withoutContextWarning(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (!message.startsWith("Attribute Qt::AA_ShareOpenGLContexts must be set"_L1) && previousHandler)
        previousHandler(type, context, message);
}

PreviewPlugin *load()
{
    const QString path = pluginPath(u"slipway_preview"_s);
    if (path.isEmpty())
        return nullptr;
    QPluginLoader loader{path};
    previousHandler = qInstallMessageHandler(withoutContextWarning);
    QObject *instance = loader.instance();
    qInstallMessageHandler(previousHandler);
    if (auto *plugin = qobject_cast<PreviewPlugin *>(instance))
        return plugin;
    qWarning("%s", qPrintable(loader.errorString()));
    return nullptr;
}

}  // namespace

PreviewPlugin *loadPreviewPlugin()
{
    // Never unloaded: Chromium cannot be started twice.
    static PreviewPlugin *const plugin = load();
    return plugin;
}

bool isSandboxPossible()
{
    if (qEnvironmentVariableIntValue("QTWEBENGINE_DISABLE_SANDBOX") == 1)
        return true;
    if (geteuid() == 0)
        return false;
    // What Chromium does first. A child tries it: a process cannot leave a namespace.
    const pid_t child = fork();
    if (child == 0)
        _exit(unshare(CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET) == 0 ? 0 : 1);
    int status = 1;
    if (child < 0 || waitpid(child, &status, 0) != child)
        return false;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace ui
