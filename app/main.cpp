#include "app/appcontext.h"
#include "app/commandline.h"
#include "app/language.h"
#include "app/logging.h"
#include "app/window.h"

#include <QApplication>

#include <csignal>
#include <memory>

namespace {

int runCommand(int &argc, char *argv[], const QStringList &words)
{
    std::unique_ptr<QCoreApplication> application;
    if (app::needsWidgets(words)) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        application = std::make_unique<QApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    app::Language language;
    language.speak({});
    return static_cast<int>(app::runCommandLine(QCoreApplication::arguments().sliced(1)));
}

int runWindow(int &argc, char *argv[], const QStringList &words)
{
    QApplication application{argc, argv};
    app::prepareFonts();
    app::Language language;
    app::AppContext context;
    const auto window = app::openWindow(application, context, language);
    QStringList paths;
    for (const QString &word : app::pathsToOpen(words))
        paths.append(app::pathFromWord(word));
    if (!paths.isEmpty())
        window->addPaths(paths);
    return QApplication::exec();
}

}  // namespace

int main(int argc, char *argv[])
{
    // A reader that goes away ("slipway publish … | head") must not end a publish halfway. A handler, not SIG_IGN,
    // which child processes would inherit.
    std::signal(SIGPIPE, [](int) { });
    app::AppContext::nameApplication();
    app::installLogging(app::AppContext::dataFolder());
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    if (app::isForCommandLine(words) || !app::hasDisplay())
        return runCommand(argc, argv, words);
    return runWindow(argc, argv, words);
}
