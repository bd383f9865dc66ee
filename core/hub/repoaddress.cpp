#include "core/hub/repoaddress.h"

#include "core/hub/hubrequest.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype longestAddress = 4000;
constexpr qsizetype longestRevision = 255;

/// First segments of the Hub's own pages; nobody can have them as a name.
const QStringList &pagesOfTheHub()
{
    static const QStringList pages{
        u"api"_s,           u"blog"_s,   u"buckets"_s, u"chat"_s,          u"collections"_s, u"docs"_s,
        u"enterprise"_s,    u"join"_s,   u"kernels"_s, u"learn"_s,         u"login"_s,       u"new"_s,
        u"oauth"_s,         u"papers"_s, u"posts"_s,   u"pricing"_s,       u"search"_s,      u"tasks"_s,
        u"organizations"_s, u"logout"_s, u"welcome"_s, u"notifications"_s, u"settings"_s,
    };
    return pages;
}

/// Before a revision, and whether a path may follow it.
struct Verb
{
    QLatin1StringView word;
    bool takesPath;
};
constexpr std::array verbs{Verb{"tree"_L1, true},     Verb{"blob"_L1, true},   Verb{"resolve"_L1, true},
                           Verb{"raw"_L1, true},      Verb{"blame"_L1, true},  Verb{"edit"_L1, true},
                           Verb{"commits"_L1, true},  Verb{"upload"_L1, true}, Verb{"commit"_L1, false},
                           Verb{"revision"_L1, false}};

QString withoutSecrets(const QString &text)
{
    static const QRegularExpression token{u"(hf|api_org)_[A-Za-z0-9_]{4,}"_s};
    static const QRegularExpression user{u"^([A-Za-z][A-Za-z0-9+.-]*://)[^/?#]*@"_s};
    QString shown = text;
    shown.replace(user, u"\\1"_s);
    if (const qsizetype query = shown.indexOf(u'?'); query >= 0)
        shown.truncate(query);
    return printable(shown.replace(token, u"hf_…"_s));
}

std::unexpected<Error> refuse(const QString &text, const QString &why)
{
    return fail(ErrorKind::InvalidInput, withoutSecrets(text), why);
}

bool isControl(QChar c)
{
    return c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0);
}

/// Percent-decoded, or nothing when that gives no text.
std::optional<QString> decoded(const QString &segment)
{
    QString text = QUrl::fromPercentEncoding(segment.toUtf8());
    if (text.contains(QChar::ReplacementCharacter) || std::ranges::any_of(text, isControl))
        return {};
    return text;
}

/// Takes the revision off the front of `segments`.
QString takeRevision(QStringList &segments)
{
    QString revision = segments.takeFirst();
    const bool isSpelledOut =
        revision == u"refs" && segments.size() >= 2 && (segments.first() == u"pr" || segments.first() == u"convert");
    if (isSpelledOut) {
        revision += u'/' + segments.takeFirst();
        revision += u'/' + segments.takeFirst();
    }
    return revision;
}

/// Reads what follows "owner/name" in a web address. Unknown words are pages of the repository and name nothing in it.
Result<RepoAddress> readRest(RepoAddress address, QStringList segments, const QString &text)
{
    if (segments.isEmpty())
        return address;
    const QString word = segments.takeFirst();
    const auto verb = std::ranges::find_if(verbs, [&](const Verb &known) { return known.word == word; });
    if (verb == verbs.end() || segments.isEmpty())
        return address;
    address.revision = takeRevision(segments);
    if (!isRevisionName(address.revision))
        return refuse(text, u"the revision has a name that git does not allow"_s);
    if (segments.isEmpty() || !verb->takesPath)
        return address;
    const auto path = checkRepoPath(segments.join(u'/'));
    if (!path)
        return refuse(text, path.error().detail);
    address.path = *path;
    return address;
}

/// `encodedPath` is what follows the endpoint.
Result<RepoAddress> readWebPath(const QString &encodedPath, const QUrl &endpoint, const QString &text)
{
    QStringList segments;
    for (const QString &part : encodedPath.split(u'/', Qt::SkipEmptyParts)) {
        const auto segment = decoded(part);
        if (!segment)
            return refuse(text, u"the address is not valid Unicode"_s);
        segments.append(*segment);
    }
    const bool isApi = segments.size() > 3 && segments.first() == u"api";
    if (isApi)
        segments.removeFirst();
    auto type = RepoType::Model;
    if (const auto named = segments.size() > 2 ? repoTypeFromString(segments.first()) : std::nullopt) {
        type = *named;
        segments.removeFirst();
    } else if (isApi) {
        return refuse(text, u"the address is a page of the Hub, not a repository"_s);
    }
    if (segments.size() < 2 || pagesOfTheHub().contains(segments.first()) || segments.first().contains(u'/')
        || repoTypeFromString(segments.first()))
        return refuse(text, u"the address is a page of the Hub, not a repository"_s);
    const QString owner = segments.takeFirst();
    QString name = segments.takeFirst();
    if (segments.isEmpty() && name.endsWith(u".git"))
        name.chop(4);
    const auto repo = RepoId::parse(QString(owner + u'/' + name), type);
    if (!repo)
        return refuse(text, repo.error().detail);
    return readRest({.repo = *repo, .endpoint = endpoint}, segments, text);
}

QUrl endpointOf(const QUrl &url)
{
    static const QStringList publicNames{u"huggingface.co"_s, u"www.huggingface.co"_s, u"hf.co"_s, u"www.hf.co"_s};
    if (publicNames.contains(url.host()))
        return publicHub();
    QUrl endpoint;
    endpoint.setScheme(url.scheme() == u"http" ? u"http"_s : u"https"_s);
    endpoint.setHost(url.host());
    if (url.scheme() != u"ssh")
        endpoint.setPort(url.port());
    return endpoint;
}

Result<RepoAddress> readUrl(const QString &spelled, const QUrl &ownEndpoint, const QString &text)
{
    const QUrl url{spelled, QUrl::TolerantMode};
    const bool isWeb = isWebAddress(url);
    if (!isWeb && !(url.isValid() && url.scheme() == u"ssh" && !url.host().isEmpty()))
        return refuse(text, u"it is not a web address"_s);
    const QString path = url.path(QUrl::FullyEncoded);
    const QString ownPath = ownEndpoint.path(QUrl::FullyEncoded | QUrl::StripTrailingSlash);
    if (isWeb && ownPath.size() > 1 && isSameOrigin(url, ownEndpoint) && path.startsWith(QString(ownPath + u'/')))
        return readWebPath(path.sliced(ownPath.size()), ownEndpoint, text);
    return readWebPath(path, endpointOf(url), text);
}

/// "[type/]owner/name[@REV][/path]", percent-encoded.
Result<RepoAddress> readUri(const QString &uri, const QString &text)
{
    QStringList segments = uri.split(u'/');
    while (!segments.isEmpty() && segments.last().isEmpty())
        segments.removeLast();
    auto type = RepoType::Model;
    if (const auto named = segments.size() > 2 ? repoTypeFromString(segments.first()) : std::nullopt) {
        type = *named;
        segments.removeFirst();
    }
    if (segments.size() < 2)
        return refuse(text, u"a repository id is OWNER/NAME"_s);
    const QString owner = segments.takeFirst();
    QString name = segments.takeFirst();
    const qsizetype at = name.indexOf(u'@');
    if (at >= 0) {
        segments.prepend(name.sliced(at + 1));
        name.truncate(at);
    }
    const auto repo = RepoId::parse(QString(owner + u'/' + name), type);
    if (!repo)
        return refuse(text, repo.error().detail);
    for (QString &segment : segments) {
        const auto plain = decoded(segment);
        if (!plain)
            return refuse(text, u"the address is not valid Unicode"_s);
        segment = *plain;
    }
    if (at < 0 && !segments.isEmpty())  // a path in the default branch
        segments.prepend(u"main"_s);
    if (!segments.isEmpty())
        segments.prepend(u"tree"_s);
    auto address = readRest({.repo = *repo}, segments, text);
    if (address && at < 0)
        address->revision.clear();
    return address;
}

/// The host of "host/owner/name", which is a web address without its scheme; empty for a plain repository id.
QString spokenHost(const QString &text, const QUrl &ownEndpoint)
{
    const QString first = text.section(u'/', 0, 0);
    const QUrl url{u"https://"_s + first, QUrl::StrictMode};
    if (!url.isValid() || url.host().isEmpty() || text.count(u'/') < 2)
        return {};
    const bool isHost =
        first.contains(u'.') || first.contains(u':') || first == u"localhost" || url.host() == ownEndpoint.host();
    return isHost ? url.host() : QString();
}

}  // namespace

bool isRevisionName(QStringView text)
{
    static const QRegularExpression forbidden{u"[\\s~^:?*\\[\\\\]|\\.\\.|@\\{|//|/\\.|\\.lock(/|$)"_s};
    if (text.isEmpty() || text.size() > longestRevision || text.startsWith(u'-') || text.startsWith(u'/')
        || text.startsWith(u'.') || text.endsWith(u'/') || text.endsWith(u'.') || !text.isValidUtf16())
        return false;
    return std::ranges::none_of(text, isControl) && !forbidden.matchView(text).hasMatch();
}

QUrl publicHub()
{
    return QUrl(u"https://huggingface.co"_s);
}

Result<RepoAddress> RepoAddress::parse(const QString &text, const QUrl &ownEndpoint)
{
    const QString pasted = text.trimmed();
    if (pasted.size() > longestAddress || std::ranges::any_of(pasted, isControl) || !QStringView{pasted}.isValidUtf16())
        return refuse(pasted.left(longestAddress), u"it is not a web address"_s);
    if (pasted.startsWith(u"hf://", Qt::CaseInsensitive))
        return readUri(pasted.sliced(5), pasted);
    if (pasted.contains(u"://"))
        return readUrl(pasted, ownEndpoint, pasted);
    static const QRegularExpression scp{u"^git@([A-Za-z0-9.-]+):(?!//)(.+)$"_s};
    if (const auto match = scp.match(pasted); match.hasMatch())
        return readUrl(u"ssh://git@"_s + match.captured(1) + u'/' + match.captured(2), ownEndpoint, pasted);
    if (const QString host = spokenHost(pasted, ownEndpoint); !host.isEmpty()) {
        const bool isOwn = host == ownEndpoint.host();
        return readUrl((isOwn ? ownEndpoint.scheme() : u"https"_s) + u"://" + pasted, ownEndpoint, pasted);
    }
    auto address = readUri(pasted, pasted);
    if (address && !address->path.isEmpty())  // three plain words may be anything
        return refuse(pasted, u"a repository id is OWNER/NAME"_s);
    return address;
}

}  // namespace core
