#include "mirrorworld.h"

using namespace Qt::StringLiterals;

namespace test {

namespace {

const core::RepoId repo{.owner = u"alice"_s, .name = u"m"_s};

}  // namespace

MirrorWorld::MirrorWorld(const HistoryShape &shape)
    : m_http({.retry = {.maxAttempts = 1}})
{
    if (!m_hub.isRunning() || !client().createRepo({.id = repo, .visibility = core::Visibility::Private}))
        return;
    m_isReady =
        runGit(served(), served(), {u"fast-import"_s, u"--quiet"_s, u"--force"_s}, HistoryGenerator{shape}.stream())
            .ok();
}

core::HubClient MirrorWorld::client(const QString &token)
{
    return core::HubClient{m_http, {.endpoint = m_hub.endpoint(), .token = core::AccessToken{token}}};
}

core::Mirror MirrorWorld::mirror() const
{
    return core::Mirror{m_folder.path(), m_hub.endpoint(), repo};
}

QString MirrorWorld::served() const
{
    return m_hub.root() + u"/repos/models/alice/m.git"_s;
}

QByteArray MirrorWorld::onServer(const QStringList &arguments, const QByteArray &input) const
{
    return runGit(served(), served(), arguments, input).output.trimmed();
}

QByteArray MirrorWorld::onMirror(const QStringList &arguments) const
{
    return runGit(mirror().folder(), mirror().folder(), arguments).output.trimmed();
}

QByteArray MirrorWorld::refsOf(const QString &repository)
{
    const auto git = [&](const QStringList &arguments) { return runGit(repository, repository, arguments).output; };
    return git({u"for-each-ref"_s, u"--format=%(refname) %(objectname)"_s, u"refs/heads"_s, u"refs/tags"_s,
                u"refs/pr"_s})
        + git({u"symbolic-ref"_s, u"HEAD"_s});
}

QByteArray MirrorWorld::problems() const
{
    QByteArray words;
    return isSound(mirror().folder(), &words) ? QByteArray{} : words;
}

core::Result<core::MirrorChange> MirrorWorld::fetch(core::MirrorDepth depth, const std::stop_token &stop)
{
    return mirror().fetch(client(), depth, nullptr, stop);
}

}  // namespace test
