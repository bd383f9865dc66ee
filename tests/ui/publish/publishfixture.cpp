#include "tests/ui/publish/publishfixture.h"

#include "tests/ui/support/secretsearch.h"

#include <QCoreApplication>
#include <QDir>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace test {

namespace {

QByteArray noise(qint64 sizeBytes)
{
    QRandomGenerator random{static_cast<quint32>(sizeBytes)};
    QByteArray bytes{sizeBytes + 4, Qt::Uninitialized};
    for (qint64 i = 0; i + 4 <= bytes.size(); i += 4) {
        const quint32 word = random.generate();
        memcpy(bytes.data() + i, &word, sizeof word);
    }
    bytes.truncate(sizeBytes);
    return bytes;
}

}  // namespace

PublishFixture::PublishFixture()
    : m_services({{u"HF_ENDPOINT"_s, m_hub.endpoint().toString()}})
    , m_account(std::make_unique<ui::AccountSession>(m_services.services()))
    , m_page(std::make_unique<ui::PublishPage>(m_services.services(), *m_account))
{
    m_page->resize(980, 720);
    m_page->show();
    if (!QTest::qWaitForWindowActive(m_page.get()))
        qWarning("the page did not become active");
}

PublishFixture::~PublishFixture()
{
    m_hub.faults().clear();
    m_page.reset();
    expectNoLeakedTokens(m_files.path());  // receipts are saved there
}

bool PublishFixture::signIn(const QString &token)
{
    QSignalSpy identified{m_account.get(), &ui::AccountSession::identified};
    m_account->check(m_hub.endpoint(), core::AccessToken{token});
    if (identified.isEmpty() && !identified.wait())
        return false;
    m_account->accept();
    return QTest::qWaitFor([this] { return m_account->isSignedIn(); });
}

core::HubClient PublishFixture::client(const QString &token)
{
    return {m_services.services().http, {.endpoint = m_hub.endpoint(), .token = core::AccessToken{token}}};
}

core::RepoId PublishFixture::createRepository(const QString &name)
{
    const core::RepoId repo{.owner = u"alice"_s, .name = name};
    if (const auto created = client().createRepo({.id = repo}); !created)
        qWarning() << "Could not create" << name << created.error().detail;
    return repo;
}

bool PublishFixture::commitElsewhere(const core::RepoId &repo, const QString &path, const QByteArray &content)
{
    const QString local = write(u"elsewhere/"_s + path, content);
    const core::CommitOperation add{
        .path = path, .localPath = local, .sizeBytes = content.size(), .blobOid = core::gitBlobOid(content)};
    return client().commit(repo, u"main"_s, {.summary = u"Elsewhere"_s, .operations = {add}}).has_value();
}

QString PublishFixture::write(const QString &path, const QByteArray &content)
{
    const QString full = m_files.filePath(path);
    QDir{}.mkpath(QFileInfo{full}.path());
    QFile file{full};
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qWarning() << "Could not write" << full;
    return full;
}

QString PublishFixture::writeNoise(const QString &path, qint64 sizeBytes)
{
    return write(path, noise(sizeBytes));
}

QString PublishFixture::writeModel(qint64 weightBytes)
{
    write(u"tiny-bert/README.md"_s, "---\nlicense: apache-2.0\n---\n# Tiny BERT\n");
    write(u"tiny-bert/config.json"_s, R"({"model_type": "bert", "hidden_size": 128})");
    write(u"tiny-bert/tokenizer.json"_s, QByteArray(8'000, 't'));
    write(u"tiny-bert/vocab.txt"_s, QByteArray(3'000, 'v'));
    write(u"tiny-bert/.gitignore"_s, "*.log\n");
    write(u"tiny-bert/training.log"_s, "epoch 1\n");
    write(u"tiny-bert/onnx/config.json"_s, "{}");
    writeNoise(u"tiny-bert/onnx/model.onnx"_s, weightBytes / 2);
    writeNoise(u"tiny-bert/model.safetensors"_s, weightBytes);
    return m_files.filePath(u"tiny-bert"_s);
}

QMap<QString, qint64> PublishFixture::remoteFiles(const core::RepoId &repo)
{
    QMap<QString, qint64> files;
    const auto tree = client().tree(repo, u"main"_s);
    if (!tree)
        return files;
    for (const core::RemoteEntry &entry : *tree) {
        if (!entry.isFolder)
            files.insert(entry.path, entry.sizeBytes);
    }
    return files;
}

core::GitOid PublishFixture::head(const core::RepoId &repo)
{
    const auto info = client().repoInfo(repo);
    return info ? info->head : core::GitOid{};
}

bool drop(QWidget &target, const QList<QUrl> &urls, QPoint position)
{
    QMimeData mime;
    mime.setUrls(urls);
    const Qt::DropActions offered = Qt::CopyAction | Qt::MoveAction;
    QDragEnterEvent enter{position, offered, &mime, Qt::LeftButton, Qt::NoModifier};
    QCoreApplication::sendEvent(&target, &enter);
    if (!enter.isAccepted())
        return false;
    QDragMoveEvent move{position, offered, &mime, Qt::LeftButton, Qt::NoModifier};
    QCoreApplication::sendEvent(&target, &move);
    QDropEvent event{QPointF{position}, offered, &mime, Qt::LeftButton, Qt::NoModifier};
    QCoreApplication::sendEvent(&target, &event);
    return event.isAccepted() && event.dropAction() == Qt::CopyAction;
}

bool dropFiles(QWidget &target, const QStringList &paths)
{
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls.append(QUrl::fromLocalFile(path));
    return drop(target, urls, target.rect().center());
}

}  // namespace test
