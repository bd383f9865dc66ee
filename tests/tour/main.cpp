#include "app/appcontext.h"
#include "app/language.h"
#include "app/logging.h"
#include "app/window.h"
#include "tests/tour/tour.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>

#include <cstdio>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    app::AppContext::nameApplication();
    app::installLogging(app::AppContext::dataFolder());
    if (!app::hasDisplay()) {
        std::fputs("The tour needs a display; “./dev run” brings one.\n", stderr);
        return 1;
    }
    QApplication application{argc, argv};
    app::Language language;
    language.speak({});

    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"out"_s, u"Where the pictures go."_s, u"DIR"_s, u"."_s});
    parser.process(application);
    const QString folder = parser.value(u"out"_s);
    const QString model = qEnvironmentVariable("SLIPWAY_SAMPLE_MODEL");
    if (!QDir{}.mkpath(folder) || !QDir{model}.exists() || model.isEmpty()) {
        std::fputs("The tour needs a folder for its pictures (--out) and a model (SLIPWAY_SAMPLE_MODEL).\n", stderr);
        return 1;
    }

    app::AppContext context;
    const auto window = app::openWindow(application, context, language);
    tour::Tour tour{application, context, *window, model, folder};
    const tour::Step done = tour.run();
    if (!done) {
        std::fputs((done.error().sentence + u'\n').toUtf8().constData(), stderr);
        return 1;
    }
    std::fputs(tour.summary().toUtf8().constData(), stdout);
    return 0;
}
