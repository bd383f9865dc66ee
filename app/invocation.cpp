#include "app/commandline.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct InvocationText
{
    Q_DECLARE_TR_FUNCTIONS(InvocationText)
};

/// The account that `slipway accounts` lists as `name`: by its user, by its token's name, or by both with a slash.
core::Result<std::optional<core::Account>> chosenAccount(QList<core::Account> accounts, const QUrl &endpoint,
                                                         const QString &name)
{
    accounts.removeIf([&](const core::Account &account) {
        const QString full = account.user + u'/' + account.tokenName;
        const bool isNamed = name == account.user || name == account.tokenName || name == full;
        return name.isEmpty() || !isNamed || !core::isSameHub(account.endpoint, endpoint);
    });
    if (accounts.isEmpty())
        return core::fail(core::ErrorKind::InvalidInput, core::printable(name),
                          u"“slipway accounts” lists no such account at %1"_s.arg(endpoint.host()));
    if (accounts.size() > 1)
        return core::fail(core::ErrorKind::InvalidInput, core::printable(name),
                          u"several accounts have this name; say USER/TOKEN, as “slipway accounts” lists them"_s);
    return accounts.first();
}

}  // namespace

core::Result<QUrl> Invocation::endpoint() const
{
    if (!arguments.has(u"endpoint"_s))
        return context.accounts().defaultEndpoint();
    QString text = arguments.value(u"endpoint"_s);
    while (text.endsWith(u'/'))
        text.chop(1);
    QUrl url{text, QUrl::StrictMode};
    const bool isWeb = url.scheme() == u"http" || url.scheme() == u"https";
    if (!url.isValid() || !isWeb || url.host().isEmpty() || url.hasQuery() || !url.userInfo().isEmpty())
        return core::fail(core::ErrorKind::InvalidInput, core::printable(text),
                          u"an endpoint is an address like https://huggingface.co"_s);
    return url;
}

core::Result<std::optional<core::Account>> Invocation::account(const QUrl &endpoint) const
{
    if (!arguments.has(u"account"_s))
        return context.accounts().defaultAccount(endpoint);
    auto accounts = context.accounts().accounts();
    if (!accounts)
        return std::unexpected(accounts.error());
    return chosenAccount(*accounts, endpoint, arguments.value(u"account"_s));
}

core::Result<core::HubClient> Invocation::hubAt(const QUrl &endpoint) const
{
    const auto chosen = account(endpoint);
    if (!chosen)
        return std::unexpected(chosen.error());
    return *chosen ? context.hubFor(**chosen, stop)
                   : core::HubClient{context.http(), core::HubAccount{.endpoint = endpoint}};
}

core::Result<core::HubClient> Invocation::hub() const
{
    const auto url = endpoint();
    if (!url)
        return std::unexpected(url.error());
    const QUrl usual = context.accounts().defaultEndpoint();
    const bool hasToken = !core::HubEnvironment::ofProcess().token().isEmpty();
    if (hasToken && !core::isSameHub(*url, usual)) {
        console.writeNote(InvocationText::tr("HF_TOKEN belongs to %1 and is not sent to %2. To use it there, set "
                                             "HF_ENDPOINT instead of --endpoint.")
                              .arg(usual.toString(), url->toString()));
    }
    return hubAt(*url);
}

core::Result<RepoOnHub> repoOnHub(const Invocation &run, const QString &name)
{
    const auto repo = core::RepoId::parse(name, repoType(run.arguments));
    if (!repo)
        return std::unexpected(repo.error());
    const auto hub = run.hub();
    if (!hub)
        return std::unexpected(hub.error());
    return RepoOnHub{.repo = *repo, .hub = *hub};
}

}  // namespace app
