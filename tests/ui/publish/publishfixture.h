#pragma once

#include "core/hub/hubclient.h"
#include "tests/support/hubfixture.h"
#include "tests/ui/support/testservices.h"
#include "ui/publish/publishpage.h"
#include "ui/shell/session.h"

#include <QMimeData>
#include <QTemporaryDir>

#include <memory>

namespace test {

/// A publish page signed in on a Local Hub of its own, with files to publish. Everything ends with the object.
class PublishFixture
{
public:
    PublishFixture();
    ~PublishFixture();

    /// Signs in as the owner of `token` and waits for it.
    [[nodiscard]] bool signIn(const QString &token = HubFixture::aliceToken);
    /// Creates alice/NAME on the Hub, without asking the page.
    [[nodiscard]] core::RepoId createRepository(const QString &name);
    /// Commits one small file behind the page's back, as another person would.
    [[nodiscard]] bool commitElsewhere(const core::RepoId &repo, const QString &path, const QByteArray &content);

    /// Writes a file below files() and returns its path. A null `content` means `sizeBytes` of noise.
    QString write(const QString &path, const QByteArray &content);
    QString writeNoise(const QString &path, qint64 sizeBytes);
    /// A small model: card, config, tokenizer, weights of `weightBytes`, a folder "onnx", an ignored log.
    QString writeModel(qint64 weightBytes = 400'000);
    [[nodiscard]] QString filePath(const QString &path) const { return m_files.filePath(path); }

    [[nodiscard]] ui::PublishPage &page() { return *m_page; }
    [[nodiscard]] ui::AccountSession &account() { return *m_account; }
    [[nodiscard]] HubFixture &hub() { return m_hub; }
    [[nodiscard]] TestServices &services() { return m_services; }
    [[nodiscard]] core::HubClient client(const QString &token = HubFixture::aliceToken);
    /// Paths and sizes on the main branch; empty when there is no such repository.
    [[nodiscard]] QMap<QString, qint64> remoteFiles(const core::RepoId &repo);
    [[nodiscard]] core::GitOid head(const core::RepoId &repo);

    template <typename T>
    [[nodiscard]] T *find(const QString &objectName)
    {
        return m_page->findChild<T *>(objectName);
    }

    [[nodiscard]] ui::PublishSession::State state() const { return m_page->publishSession().state(); }

private:
    HubFixture m_hub;
    TestServices m_services;
    QTemporaryDir m_files;
    std::unique_ptr<ui::AccountSession> m_account;
    std::unique_ptr<ui::PublishPage> m_page;
};

/// Drags `urls` over `target` at `position` and lets them go there, as a file manager does. Returns whether the drop
/// was accepted as a copy.
bool drop(QWidget &target, const QList<QUrl> &urls, QPoint position);
/// The same for local files, onto the middle of the widget.
bool dropFiles(QWidget &target, const QStringList &paths);

}  // namespace test
