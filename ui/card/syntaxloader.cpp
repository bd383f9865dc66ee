#include "ui/card/syntaxloader.h"

#include "ui/card/pluginfiles.h"

#include <QObject>
#include <QPluginLoader>

using namespace Qt::StringLiterals;

namespace ui {

std::shared_ptr<SyntaxReader> loadSyntax()
{
    const QString path = pluginPath(u"slipway_syntax"_s);
    if (path.isEmpty())
        return nullptr;
    QPluginLoader loader{path};
    if (auto *plugin = qobject_cast<SyntaxPlugin *>(loader.instance()))
        return plugin->createReader();
    qWarning("%s", qPrintable(loader.errorString()));
    return nullptr;
}

}  // namespace ui
