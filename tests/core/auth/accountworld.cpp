#include "accountworld.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace test {

using core::AccessToken;
using core::Account;
using core::AccountStore;
using core::Credential;

Credential token(const QString &text)
{
    return {.token = AccessToken{text}};
}

Credential oauth(const QString &text, const QString &refresh, std::int64_t expiresAt)
{
    return {.token = AccessToken{text},
            .refreshToken = AccessToken{refresh},
            .expiresAt = expiresAt,
            .clientId = u"the-client"_s};
}

QByteArray contentOf(const QString &path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{"(no file)"};
}

bool write(const QString &path, const QByteArray &content)
{
    QDir{}.mkpath(QFileInfo{path}.path());
    QFile file{path};
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

int modeOf(const QString &path)
{
    struct stat info{};
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? static_cast<int>(info.st_mode & 07777) : -1;
}

void AccountWorld::startAfresh()
{
    m_folder.emplace();
    m_keychain.emplace();
}

AccountStore AccountWorld::store(Variables more, bool withKeychain)
{
    more.insert(u"HF_HOME"_s, path(u"hf"_s));
    return {core::HubEnvironment{more}, path(u"data"_s), withKeychain ? &*m_keychain : nullptr};
}

QStringList AccountWorld::filesWith(const QByteArray &text) const
{
    QStringList found;
    QDirIterator walk{m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories};
    while (walk.hasNext()) {
        if (const QString file = walk.next(); contentOf(file).contains(text))
            found.append(QDir{m_folder->path()}.relativeFilePath(file));
    }
    found.sort();
    return found;
}

Account AccountWorld::defaultOf(const AccountStore &store, const QUrl &hub)
{
    return store.defaultAccount(hub).value_or(std::nullopt).value_or(Account{});
}

QStringList AccountWorld::keys(const AccountStore &store)
{
    QStringList keys;
    for (const Account &account : store.accounts().value_or(QList<Account>{}))
        keys.append(account.user + u'/' + account.tokenName);
    return keys;
}

}  // namespace test
