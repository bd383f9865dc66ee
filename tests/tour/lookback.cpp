#include "tests/tour/lookback.h"

#include "core/publish/publisher.h"
#include "tests/tour/nextversion.h"
#include "ui/revisions/historypage.h"
#include "ui/shared/errortext.h"
#include "ui/shared/theme.h"

#include <QAbstractItemModel>
#include <QComboBox>
#include <QFile>
#include <QTemporaryDir>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace tour {

namespace {

constexpr QSize wideWindow{1440, 900};

}  // namespace

LookBack::LookBack(QApplication &application, app::AppContext &context, ui::MainWindow &window, Stage &stage,
                   QString model, core::RepoId repo)
    : m_application(application)
    , m_context(context)
    , m_window(window)
    , m_stage(stage)
    , m_model(std::move(model))
    , m_repo(std::move(repo))
{
}

Step LookBack::run()
{
    const QSize size = m_window.size();
    m_window.resize(wideWindow);
    const Step done = inOrder({[this] { return publishNextVersion(); }, [this] { return openHistory(); },
                               [this] { return look(u"README.md"_s, u"By meaning"_s, u"history-card"_s); },
                               [this] { return look(u"config.json"_s, u"Line by line"_s, u"history-config"_s); },
                               [this] { return measure(); },
                               [this] {
                                   ui::theme::apply(m_application, core::Appearance::Dark);
                                   const Step taken = look(u"README.md"_s, u"Line by line"_s, u"history-dark"_s);
                                   ui::theme::apply(m_application, core::Appearance::Light);
                                   return taken;
                               }});
    m_window.resize(size);
    return done ? m_stage.press(u"page1"_s) : done;
}

/// By the engine itself: how a publish looks, the pictures before this show.
Step LookBack::publishNextVersion()
{
    QFile card{u":/tour/card.md"_s};
    const QTemporaryDir folder;
    if (!card.open(QIODevice::ReadOnly) || !folder.isValid())
        return std::unexpected(Mishap{u"There is no place for a second version."_s});
    if (const QString problem = makeNextVersion(m_model, folder.path(), card.readAll()); !problem.isEmpty())
        return std::unexpected(Mishap{u"The second version could not be made: %1."_s.arg(problem)});
    const auto hub = m_context.hubAt(m_window.session().account().endpoint);
    if (!hub)
        return std::unexpected(mishapOf(u"Reading the sign-in"_s, hub.error()));
    core::ProgressBoard board;
    core::Publisher publisher{*hub, board};
    const auto plan = publisher.prepare({.paths = {folder.path()},
                                         .plan = {.endpoint = hub->account().endpoint,
                                                  .repo = m_repo,
                                                  .summary = u"Train for one more epoch"_s,
                                                  .description = u"The last layers only, with more dropout."_s}},
                                        {});
    if (!plan)
        return std::unexpected(mishapOf(u"Planning the second version"_s, plan.error()));
    const auto receipt = publisher.execute(*plan, {});
    return receipt ? Step{} : std::unexpected(mishapOf(u"Publishing the second version"_s, receipt.error()));
}

Step LookBack::openHistory()
{
    return inOrder({[this] { return m_stage.press(u"page4"_s); },
                    [this] {
                        const auto page = m_stage.find(u"historyPage"_s);
                        if (!page)
                            return Step{std::unexpected(page.error())};
                        qobject_cast<ui::HistoryPage *>(*page)->openHistory(m_repo);
                        return Step{};
                    },
                    [this] {
                        const auto files = m_stage.find(u"changedFiles"_s);
                        if (!files)
                            return Step{std::unexpected(files.error())};
                        const QAbstractItemModel *model = qobject_cast<QTreeView *>(*files)->model();
                        return m_stage.waitFor(u"the last commit's files are listed"_s,
                                               [model] { return model->rowCount() >= 3; });
                    }});
}

/// Selects a changed file, and how it is looked at.
Step LookBack::look(const QString &path, const QString &aspect, const QString &picture)
{
    const auto files = m_stage.find(u"changedFiles"_s);
    if (!files)
        return std::unexpected(files.error());
    auto *table = qobject_cast<QTreeView *>(*files);
    const QModelIndexList found =
        table->model()->match(table->model()->index(0, 0), Qt::DisplayRole, path, 1, Qt::MatchExactly);
    if (found.isEmpty())
        return std::unexpected(Mishap{u"%1 is not among the changed files."_s.arg(path)});
    table->setCurrentIndex(found.first());
    const auto shown = m_stage.find(u"diffPath"_s);
    const auto box = m_stage.find(u"diffAspect"_s);
    if (!shown || !box)
        return std::unexpected(Mishap{u"What changed in %1 is not shown."_s.arg(path)});
    auto *aspects = qobject_cast<QComboBox *>(*box);
    return inOrder({[&] {
                        return m_stage.waitFor(u"%1 is compared"_s.arg(path), [&] {
                            return (*shown)->accessibleName() == path && aspects->findText(aspect) >= 0;
                        });
                    },
                    [&] {
                        aspects->setCurrentIndex(aspects->findText(aspect));
                        return m_stage.waitUntilStill(u"diffPane"_s);
                    },
                    [&] { return m_stage.picture(picture); }});
}

/// How far the values moved: the headers do not tell.
Step LookBack::measure()
{
    return inOrder({[this] { return look(u"model.safetensors"_s, u"Tensors"_s, u"history-tensors"_s); },
                    [this] { return m_stage.press(u"measureTensors"_s); },
                    [this] { return m_stage.find(u"heatStrip"_s).transform([](QWidget *) { }); },
                    [this] { return m_stage.waitUntilStill(u"diffPane"_s); },
                    [this] { return m_stage.picture(u"history-heat"_s); }});
}

}  // namespace tour
