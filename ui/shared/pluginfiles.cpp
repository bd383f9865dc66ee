#include "ui/shared/pluginfiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ui {

QString pluginPath(const QString &name)
{
    const QString program = QCoreApplication::applicationDirPath();
    const QStringList folders{qEnvironmentVariable("SLIPWAY_PLUGINS"), program, program + "/../plugins"_L1,
                              program + u'/' + QLatin1StringView{SLIPWAY_PLUGINS_FROM_PROGRAM}};
    for (const QString &folder : folders) {
        const QString path = QDir{folder}.filePath(u"lib%1.so"_s.arg(name));
        if (!folder.isEmpty() && QFileInfo::exists(path))
            return path;
    }
    return {};
}

}  // namespace ui
