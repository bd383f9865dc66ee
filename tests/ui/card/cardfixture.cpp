#include "tests/ui/card/cardfixture.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace test {

CardFixture::CardFixture()
    : m_session(std::make_unique<ui::AccountSession>(m_services.services()))
{
    QObject::connect(m_session.get(), &ui::AccountSession::identified, m_session.get(),
                     [session = m_session.get()] { session->accept(); });
}

bool CardFixture::signIn()
{
    m_session->check(m_hub.endpoint(), core::AccessToken(HubFixture::aliceToken));
    return QTest::qWaitFor([this] { return m_session->isSignedIn(); });
}

core::HubClient CardFixture::client()
{
    return {m_services.services().http,
            {.endpoint = m_hub.endpoint(), .token = core::AccessToken(HubFixture::aliceToken)}};
}

core::RepoId CardFixture::create(const QString &name, const QByteArray &card, core::RepoType type)
{
    const core::RepoId repo{.type = type, .owner = u"alice"_s, .name = name};
    const bool isMade =
        client()
            .createRepo({.id = repo, .spaceSdk = type == core::RepoType::Space ? u"gradio"_s : QString()})
            .has_value();
    if (!isMade || (!card.isEmpty() && !commit(repo, u"README.md"_s, card)))
        qWarning() << "The repository could not be made:" << name;
    return repo;
}

bool CardFixture::commit(const core::RepoId &repo, const QString &path, const QByteArray &content)
{
    QFile file{m_files.filePath(u"commit"_s)};
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return false;
    file.close();
    const core::CommitOperation add{
        .path = path, .localPath = file.fileName(), .sizeBytes = content.size(), .blobOid = core::gitBlobOid(content)};
    return client().commit(repo, u"main"_s, {.summary = u"Elsewhere"_s, .operations = {add}}).has_value();
}

std::unique_ptr<ui::OpenCard> CardFixture::makeCard()
{
    auto card = std::make_unique<ui::OpenCard>(m_services.services().http, draftsFolder());
    card->setAccount(m_session->account());
    return card;
}

void typeAtEnd(ui::OpenCard &card, const QString &text)
{
    const qsizetype end = card.session().text().size();
    card.session().apply({{.span = {.begin = end, .end = end}, .text = text}}, ui::ChangeOrigin::Editor, u"Typing"_s);
}

}  // namespace test
