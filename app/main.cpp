#include "app/appcontext.h"
#include "app/commandline.h"
#include "app/language.h"
#include "app/logging.h"

#include <QCoreApplication>

#include <csignal>

namespace {

int runCommand(int argc, char *argv[])
{
    QCoreApplication application{argc, argv};
    app::installLanguage(application);
    return static_cast<int>(app::runCommandLine(QCoreApplication::arguments().sliced(1)));
}

}  // namespace

int main(int argc, char *argv[])
{
    // A reader that goes away ("slipway publish … | head") must not end a publish halfway. A handler, not SIG_IGN,
    // which child processes would inherit.
    std::signal(SIGPIPE, [](int) { });
    app::AppContext::nameApplication();
    app::installLogging(app::AppContext::dataFolder());
    return runCommand(argc, argv);
}
