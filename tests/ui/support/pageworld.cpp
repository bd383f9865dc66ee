#include "tests/ui/support/pageworld.h"

#include "core/card/cardlint.h"
#include "core/card/cardschema.h"
#include "core/card/cardtables.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace test {
namespace {

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
}

}  // namespace

PageWorld::PageWorld()
    : m_services({{u"HF_ENDPOINT"_s, m_hub.isRunning() ? m_hub.endpoint().toString() : QString()}})
{
    if (!m_hub.isRunning())
        return;
    writeFiles();
    m_nobody = std::make_unique<ui::AccountSession>(m_services.services());
    m_alice = std::make_unique<ui::AccountSession>(m_services.services());
    m_isReady = signIn() && client().createRepo({.id = repository()}).has_value();
}

PageWorld::~PageWorld() = default;

void PageWorld::writeFiles()
{
    QDir().mkpath(model() + u"/onnx"_s);
    write(model() + u"/config.json"_s, R"({"model_type": "bert"})");
    write(model() + u"/README.md"_s, "# tiny-bert\n");
    write(model() + u"/model.safetensors"_s, QByteArray(200'000, 'w'));
    write(model() + u"/onnx/model.onnx"_s, QByteArray(20'000, 'o'));
    write(model() + u"/.gitignore"_s, "*.tmp\n");
    write(model() + u"/left.tmp"_s, "left out");
    write(logPath(),
          "2026-01-02T03:04:05.678Z info app.net: worlddata GET /api/models\n"
          "2026-01-02T03:04:06.678Z warning app.net: worlddata connection lost\n"
          "2026-01-02T03:04:07.678Z critical app.ui: worlddata no disk\n");
}

bool PageWorld::signIn()
{
    m_alice->check(m_hub.endpoint(), core::AccessToken(HubFixture::aliceToken));
    if (!QTest::qWaitFor([this] { return !m_alice->identity().name.isEmpty(); }))
        return false;
    m_alice->accept();
    return QTest::qWaitFor([this] { return m_alice->isSignedIn(); });
}

core::HubClient PageWorld::client()
{
    return {m_services.services().http, m_alice->account()};
}

QStringList PageWorld::data() const
{
    QStringList words = ownWords();
    // What the Hub offers has the Hub's names in every language, and a language calls itself what it does.
    for (const core::Task &task : core::modelTasks())
        words << task.name << task.modality;
    for (const core::Library &library : core::libraries())
        words << library.name;
    // So have keys and rules.
    for (const core::CardField &field : core::cardFields(core::RepoType::Model))
        words << field.key;
    for (const core::LintRule &rule : core::lintRules())
        words << rule.id;
    words << u"&English"_s << u"&Deutsch"_s;
    // A name may be part of a longer one, which goes first.
    std::ranges::stable_sort(words, std::ranges::greater{}, &QString::size);
    return words;
}

QStringList PageWorld::ownWords() const
{
    // The proposed commit message is English whoever writes it: its readers are anybody.
    return {u"Upload 5 files with Slipway"_s,
            u"alice"_s,
            u"acme"_s,
            u"bob"_s,
            u"tiny-bert"_s,
            u"worlddata"_s,
            u"Example"_s,  // everybody's second name
            u"WXYZ-2345"_s,
            u".example/oauth/device"_s,
            QLocale().monthName(QDate::currentDate().month(), QLocale::ShortFormat),  // of what is made now
            u"app.net"_s,
            u"app.ui"_s,
            u"127.0.0.1"_s,
            u"main"_s,
            u"Slipway"_s,
            u"config.json"_s,
            u"README.md"_s,
            u"onnx"_s,
            u".safetensors"_s,
            u".gitignore"_s,
            u"left.tmp"_s,
            u"gone.bin"_s,
            m_files.path()};
}

}  // namespace test
