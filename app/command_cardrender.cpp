#include "app/commandline.h"
#include "core/base/replacefile.h"
#include "core/publish/fileset.h"
#include "core/review/cardfile.h"
#include "ui/shared/cardpreview.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QSize>
#include <QTimer>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace app {

namespace {

struct CardCommands
{
    Q_DECLARE_TR_FUNCTIONS(CardCommands)
};

constexpr QSize pageSize{900, 700};
constexpr auto longestRendering = 60s;
constexpr auto lookInterval = 100ms;  // at whether the person wants it to stop

/// What lies beside the card, for its relative addresses.
core::Result<QHash<QString, QString>> filesBeside(const QString &folder, const std::stop_token &stop)
{
    return core::scanFiles({folder}, {.useGitIgnore = false}, stop).transform([](const core::FileSet &found) {
        QHash<QString, QString> files;
        for (const core::LocalFile &file : found.files)
            files.insert(file.path, file.localPath);
        return files;
    });
}

/// Runs the page until it has given its HTML. Nothing when that took too long or was stopped.
std::optional<QString> rendered(ui::CardPreview &preview, const QString &text, const QString &title,
                                const std::stop_token &stop)
{
    std::optional<QString> result;
    QEventLoop loop;
    QObject::connect(&preview, &ui::CardPreview::rendered, &loop, [&](int revision) {
        if (revision >= 1)  // the page begins with an empty card
            preview.exportPage(title);
    });
    QObject::connect(&preview, &ui::CardPreview::exported, &loop, [&](const QString &html) {
        result = html;
        loop.quit();
    });
    QTimer limit;
    QObject::connect(&limit, &QTimer::timeout, &loop, &QEventLoop::quit);
    limit.start(longestRendering);
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (stop.stop_requested())
            loop.quit();
    });
    look.start(lookInterval);
    preview.setCard(text);
    preview.resize(pageSize);
    preview.show();  // a page that is not shown is not drawn; the platform is one without a screen
    if (preview.state() == ui::CardPreview::State::Running)
        loop.exec();
    return result;
}

core::Result<> failureOf(const ui::CardPreview &preview, const QString &path, const std::stop_token &stop)
{
    switch (preview.state()) {
    case ui::CardPreview::State::NoPlugin:
        return core::fail(core::ErrorKind::InvalidInput, path,
                          u"the part of Slipway that shows cards is not installed"_s);
    case ui::CardPreview::State::NoSandbox:
        return core::fail(core::ErrorKind::InvalidInput, path, u"this system cannot isolate the page of the card"_s);
    case ui::CardPreview::State::NotStarted:
    case ui::CardPreview::State::Running: break;
    }
    if (stop.stop_requested())
        return core::canceled();
    return core::fail(core::ErrorKind::InvalidInput, path, u"the page was not done in a minute"_s);
}

core::Result<Answer> render(const Invocation &run)
{
    const QString path = run.arguments.positional().first();
    const auto card = core::readCardFile(path);
    if (!card)
        return std::unexpected(card.error());
    const QFileInfo info{path};
    const auto files = filesBeside(info.absolutePath(), run.stop);
    if (!files)
        return std::unexpected(files.error());
    ui::CardPreview preview;
    preview.setBase({.root = info.absolutePath(), .staged = *files});
    preview.setMarksShown(false);
    const auto html = rendered(preview, card->text(), info.dir().dirName(), run.stop);
    if (!html)
        return failureOf(preview, path, run.stop).transform([] { return Answer{}; });
    const QString output = run.arguments.value(u"output"_s);
    if (const auto written = core::replaceFile(output, html->toUtf8()); !written)
        return std::unexpected(written.error());
    return Answer{.json = {{u"output"_s, output}},
                  .text = CardCommands::tr("%1 is written.").arg(core::printable(output))};
}

}  // namespace

QList<Command> cardRenderCommands()
{
    return {{.spec = {.name = u"card render"_s,
                      .arguments = u"FILE"_s,
                      .minArguments = 1,
                      .maxArguments = 1,
                      .summary = CardCommands::tr("Write a card as the page that the Hub would show."),
                      .description = CardCommands::tr(
                          "Renders the card with the page of the window's preview, without a window. Pictures beside "
                          "the card become part of the page; nothing is fetched from the network."),
                      .options = {{.name = u"output"_s,
                                   .valueName = u"FILE"_s,
                                   .help = CardCommands::tr("Where to write the page."),
                                   .isRequired = true,
                                   .letter = u'o'},
                                  jsonOption()},
                      .examples = {u"slipway card render README.md -o card.html"_s}},
             .run = render}};
}

bool needsWidgets(const QStringList &words)
{
    return words.size() > 1 && words.at(0) == u"card" && words.at(1) == u"render";
}

}  // namespace app
