#include "tests/ui/card/cardfixture.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace test {

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
    auto card = std::make_unique<ui::OpenCard>(services().services().http, draftsFolder());
    card->setAccount(session().account());
    return card;
}

void typeAtEnd(ui::OpenCard &card, const QString &text)
{
    const qsizetype end = card.session().text().size();
    card.session().apply({{.span = {.begin = end, .end = end}, .text = text}}, ui::ChangeOrigin::Editor, u"Typing"_s);
}

}  // namespace test
