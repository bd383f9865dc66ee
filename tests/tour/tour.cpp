#include "tests/tour/tour.h"

#include "core/publish/publisher.h"
#include "tests/tour/lookback.h"
#include "ui/publish/publishpage.h"
#include "ui/shared/cardpreview.h"
#include "ui/shared/formatting.h"
#include "ui/shared/theme.h"

#include <QApplication>
#include <QDateTime>
#include <QFile>
#include <QLabel>
#include <QPixmap>

using namespace Qt::StringLiterals;

namespace tour {

namespace {

constexpr int publishLimitMs = 180'000;
constexpr QSize wideWindow{1440, 900};

}  // namespace

Tour::Tour(QApplication &application, app::AppContext &context, ui::MainWindow &window, QString model,
           QString pictureFolder)
    : m_application(application)
    , m_context(context)
    , m_window(window)
    , m_model(std::move(model))
    , m_stage(window, std::move(pictureFolder))
{
}

Step Tour::run()
{
    Step done = walk();
    if (!done && m_stage.picture(u"mishap"_s))
        done.error().sentence += u" The last picture shows the window at that moment."_s;
    return done;
}

Step Tour::walk()
{
    return inOrder({[this] { return signIn(); }, [this] { return drop(); }, [this] { return review(); },
                    [this] { return createRepository(); }, [this] { return publish(); },
                    [this] { return showResult(); }, [this] { return verify(); }, [this] { return writeCard(); },
                    [this] { return lookBack(); }, [this] { return showFailure(); }, [this] { return showDark(); }});
}

Step Tour::signIn()
{
    return inOrder(
        {[this] {
             return m_stage.waitFor(u"the window is signed in at "_s + qEnvironmentVariable("HF_ENDPOINT"),
                                    [this] { return m_window.session().isSignedIn(); });
         },
         [this] { return m_stage.waitFor(u"the window is shown"_s, [this] { return m_window.isActiveWindow(); }); },
         [this] { return m_stage.picture(u"start"_s); }});
}

Step Tour::drop()
{
    const ui::PublishSession &session = m_window.publishPage()->publishSession();
    return inOrder(
        {[this] { return m_stage.drag(u"dropArea"_s, {m_model}, false); },
         [this] { return m_stage.picture(u"drag"_s); }, [this] { return m_stage.drag(u"dropArea"_s, {m_model}, true); },
         [this, &session] {
             return m_stage.waitFor(u"the dropped files are listed"_s,
                                    [&session] { return session.tree() != nullptr && !session.isRunning(); });
         },
         [this] { return m_stage.picture(u"dropped"_s); }});
}

Step Tour::createRepository()
{
    // A name of its own for each tour: the practice Hub keeps what was published before.
    const QString name = u"tour-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    return inOrder(
        {[this] { return m_stage.press(u"newRepository"_s); },
         [this] {  // the files were dropped already
             const auto facts = m_stage.find(u"factKind"_s);
             return facts ? m_stage.picture(u"facts"_s, (*facts)->window()) : Step{std::unexpected(facts.error())};
         },
         [this] { return m_stage.press(u"wizardNext"_s); }, [this, &name] { return m_stage.type(u"repoName"_s, name); },
         [this] {
             return m_stage.waitFor(u"the Hub says whether the name is free"_s, [this] {
                 const auto state = m_stage.find(u"repoNameState"_s);
                 const auto *label = state ? qobject_cast<QLabel *>(*state) : nullptr;
                 return label != nullptr && !label->text().endsWith(u'…');
             });
         },
         [this] {
             const auto wizard = m_stage.find(u"newRepositoryWizard"_s);
             return wizard ? m_stage.picture(u"new-repository"_s, *wizard) : Step{std::unexpected(wizard.error())};
         },
         [this] { return m_stage.press(u"wizardNext"_s); },
         [this] { return m_stage.type(u"repoLicense"_s, u"apache-2.0"_s); },
         [this] { return m_stage.press(u"wizardNext"_s); },
         [this] {
             const auto wizard = m_stage.find(u"newRepositoryWizard"_s);
             return wizard ? m_stage.picture(u"review"_s, *wizard) : Step{std::unexpected(wizard.error())};
         }});
}

Step Tour::review()
{
    const ui::PublishSession &session = m_window.publishPage()->publishSession();
    return inOrder({[this, &session] {
                        return m_stage.waitFor(u"the plan is there"_s,
                                               [&session] { return session.tree() && !session.isRunning(); });
                    },
                    [this] { return m_stage.type(u"commitSummary"_s, u"Add the model and its tokenizer"_s); },
                    [this] { return m_stage.picture(u"plan"_s); }});
}

Step Tour::publish()
{
    const ui::PublishSession &session = m_window.publishPage()->publishSession();
    // Over before one can ask for it: so it is taken at each tick while bytes are under way. Connected after the
    // page was, so the page shows the tick already.
    QPixmap progress;
    const QObject ticks;
    QObject::connect(&session, &ui::PublishSession::progressed, &ticks, [&] {
        const auto now = session.snapshot();
        if (session.isPublishing() && now.sentBytes < now.totalBytes)
            progress = m_window.grab();
    });
    const auto isOver = [&session] {
        using enum ui::PublishSession::State;
        return session.state() == Done || session.state() == Failed;
    };
    return inOrder({[this] { return m_stage.press(u"wizardFinish"_s); },
                    [&] {
                        progress = m_window.grab();  // for a model so small that there is no tick
                        return m_stage.waitFor(u"the publish ends"_s, isOver, publishLimitMs);
                    },
                    [&] { return m_stage.save(u"progress"_s, progress); },
                    [&session] {
                        return session.state() == ui::PublishSession::State::Done
                            ? Step{}
                            : std::unexpected(mishapOf(u"Publishing"_s, session.error()));
                    }});
}

Step Tour::showResult()
{
    return inOrder({[this] { return m_stage.picture(u"result"_s); }, [this] { return m_stage.press(u"showReceipt"_s); },
                    [this] {
                        const auto dialog = m_stage.find(u"receiptDialog"_s);
                        if (!dialog)
                            return Step{std::unexpected(dialog.error())};
                        const Step taken = m_stage.picture(u"receipt"_s, *dialog);
                        (*dialog)->close();
                        return taken;
                    }});
}

Step Tour::verify()
{
    const core::Receipt &receipt = m_window.publishPage()->publishSession().receipt();
    if (!receipt.verified || receipt.commits.isEmpty())
        return std::unexpected(Mishap{u"The receipt says neither what was committed nor that it was verified."_s});
    const auto hub = m_context.hubAt(receipt.endpoint);
    if (!hub)
        return std::unexpected(mishapOf(u"Reading the sign-in"_s, hub.error()));
    const auto files = core::scanFiles({m_model}, {});
    if (!files)
        return std::unexpected(mishapOf(u"Looking at the model again"_s, files.error()));
    core::ProgressBoard board;
    const auto report = core::verifyFiles(*hub, *files, receipt.repo, receipt.commits.last().toString(), board, {});
    if (!report)
        return std::unexpected(mishapOf(u"Comparing with the server"_s, report.error()));
    if (!report->isGood() || report->matching.isEmpty())
        return std::unexpected(Mishap{u"The server does not hold what was published."_s});
    m_summary = u"Published %1 files (%2) to %3\n"
                "Commit    %4\n"
                "Address   %5\n"
                "Verified  all %1 object ids on the server are those of the local files\n"_s.arg(
                    QString::number(report->matching.size()), ui::formatBytes(files->totalBytes()),
                    receipt.repo.fullName(), receipt.commits.last().toString(), receipt.webUrl.toString());
    return {};
}

Step Tour::writeCard()
{
    QFile sample{u":/tour/card.md"_s};
    if (!sample.open(QIODevice::ReadOnly))
        return std::unexpected(Mishap{u"The sample card is missing."_s});
    const QString card = QString::fromUtf8(sample.readAll());
    bool isPainted = false;
    const QObject frames;
    const auto write = [&](const QString &text, const QString &name) {
        isPainted = false;
        return inOrder(
            {[&] { return m_stage.paste(u"cardSource"_s, text); },
             [&] { return m_stage.waitFor(u"the preview is painted"_s, [&isPainted] { return isPainted; }); },
             [&] { return m_stage.waitUntilStill(u"cardPreview"_s); }, [&] { return m_stage.picture(name); }});
    };
    const QSize size = m_window.size();
    m_window.resize(wideWindow);  // room for source, preview and findings
    return inOrder({[this] { return m_stage.press(u"openCard"_s); },
                    [&] {
                        const auto preview = m_stage.find(u"cardPreview"_s);
                        if (!preview)
                            return Step{std::unexpected(preview.error())};
                        QObject::connect(qobject_cast<ui::CardPreview *>(*preview), &ui::CardPreview::painted, &frames,
                                         [&isPainted] { isPainted = true; });
                        return Step{};
                    },
                    [&] { return write(card, u"card"_s); },
                    [&] {
                        ui::theme::apply(m_application, core::Appearance::Dark);
                        return write(card + u'\n', u"card-dark"_s);
                    },
                    [&] {
                        ui::theme::apply(m_application, core::Appearance::Light);
                        m_window.resize(size);
                        return m_stage.press(u"page1"_s);
                    }});
}

Step Tour::lookBack()
{
    const core::RepoId repo = m_window.publishPage()->publishSession().receipt().repo;
    return LookBack{m_application, m_context, m_window, m_stage, m_model, repo}.run();
}

Step Tour::showFailure()
{
    const ui::PublishSession &session = m_window.publishPage()->publishSession();
    const QString nowhere = m_model + u"/../a-file-that-was-moved.safetensors"_s;
    return inOrder({[this] { return m_stage.press(u"publishAnother"_s); },
                    [this, &nowhere] { return m_stage.drag(u"dropArea"_s, {nowhere}, true); },
                    [this, &session] {
                        return m_stage.waitFor(u"the missing file is reported"_s, [&session] {
                            return session.state() == ui::PublishSession::State::Failed;
                        });
                    },
                    [this] {
                        const auto bar = m_stage.find(u"messageText"_s);
                        return bar ? m_stage.picture(u"error"_s) : Step{std::unexpected(bar.error())};
                    }});
}

Step Tour::showDark()
{
    ui::theme::apply(m_application, core::Appearance::Dark);
    const ui::PublishSession &session = m_window.publishPage()->publishSession();
    return inOrder(
        {[this] { return m_stage.picture(u"error-dark"_s); }, [this] { return m_stage.press(u"waitStartOver"_s); },
         [this] { return m_stage.drag(u"dropArea"_s, {m_model}, true); },
         [this, &session] {
             return m_stage.waitFor(u"the second plan is made"_s,
                                    [&session] { return session.tree() != nullptr && !session.isRunning(); });
         },
         [this] { return m_stage.picture(u"plan-dark"_s); }});
}

}  // namespace tour
