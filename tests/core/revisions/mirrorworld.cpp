#include "mirrorworld.h"

#include <QDir>

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

void MirrorWorld::addCommit(const QByteArray &branch)
{
    const QByteArray name = "refs/heads/" + branch;
    const QByteArray number = QByteArray::number(++m_added);
    const bool isThere = !onServer({u"for-each-ref"_s, QString::fromLatin1(name)}).isEmpty();
    onServer({u"fast-import"_s, u"--quiet"_s},
             "commit " + name + "\ncommitter A <a@b> 1800000000 +0000\ndata 1\nx\n"
                 + (isThere ? "from " + name + "^0\n" : QByteArray{}) + "M 100644 inline new/" + number + ".txt\ndata "
                 + QByteArray::number(number.size()) + '\n' + number + "\n\n");
}

void MirrorWorld::dropReferences() const
{
    for (const QByteArray &name : onServer({u"for-each-ref"_s, u"--format=%(refname)"_s}).split('\n'))
        onServer({u"update-ref"_s, u"-d"_s, QString::fromUtf8(name)});
}

QStringList MirrorWorld::packs() const
{
    return QDir{mirror().folder() + u"/objects/pack"_s}.entryList({u"*.pack"_s});
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
