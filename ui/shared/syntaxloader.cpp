#include "ui/shared/syntaxloader.h"

#include "ui/shared/pluginfiles.h"

#include <QObject>
#include <QPluginLoader>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

SyntaxPlugin *loadPlugin()
{
    const QString path = pluginPath(u"slipway_syntax"_s);
    if (path.isEmpty())
        return nullptr;
    QPluginLoader loader{path};
    auto *plugin = qobject_cast<SyntaxPlugin *>(loader.instance());
    if (plugin == nullptr)
        qWarning("%s", qPrintable(loader.errorString()));
    return plugin;
}

}  // namespace

std::shared_ptr<SyntaxReader> loadSyntax()
{
    SyntaxPlugin *plugin = loadPlugin();
    return plugin ? plugin->createReader() : nullptr;
}

std::shared_ptr<FileSyntaxReader> loadSyntaxFor(const QString &fileName)
{
    SyntaxPlugin *plugin = loadPlugin();
    return plugin ? plugin->createReader(fileName) : nullptr;
}

}  // namespace ui
