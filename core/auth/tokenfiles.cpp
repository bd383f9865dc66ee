#include "core/auth/tokenfiles.h"

#include "core/auth/inidocument_p.h"
#include "core/base/privatefile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

const QString tokenKey = u"hf_token"_s;
const QString refreshKey = u"refresh_token"_s;
const QString expiryKey = u"expires_at"_s;

AccessToken tokenIn(const IniDocument::Section &section, QStringView key)
{
    return AccessToken{section.value(key).value_or(QString{})};
}

void setOrRemove(IniDocument::Section &section, const QString &key, const QString &value)
{
    if (value.isEmpty())
        section.remove(key);
    else
        section.setValue(key, value);
}

Result<IniDocument> readDocument(const QString &path)
{
    const auto content = readIfPresent(path);
    if (!content)
        return std::unexpected(content.error());
    return *content ? IniDocument::parse(**content, path) : IniDocument{};
}

Result<AccessToken> readToken(const QString &path)
{
    const auto content = readIfPresent(path);
    if (!content)
        return std::unexpected(content.error());
    return AccessToken{QString::fromUtf8(content->value_or(QByteArray{}))};
}

/// The section that `hf` would call active: nothing marks it but its token.
QString nameOfToken(const IniDocument &document, const AccessToken &token)
{
    for (const auto &section : document.sections()) {
        if (!token.isEmpty() && tokenIn(section, tokenKey) == token)
            return section.name;
    }
    return {};
}

}  // namespace

Result<ResolvedToken> TokenFiles::resolve() const
{
    if (const AccessToken token{m_environment.token()}; !token.isEmpty())
        return ResolvedToken{token, TokenSource::Environment, m_environment.tokenVariable()};
    const QString path = m_environment.tokenPath();
    const auto token = readToken(path);
    if (!token)
        return std::unexpected(token.error());
    if (token->isEmpty())
        return ResolvedToken{};
    return ResolvedToken{*token, TokenSource::TokenFile, path};
}

Result<QList<StoredToken>> TokenFiles::stored() const
{
    const auto document = readDocument(m_environment.storedTokensPath());
    if (!document)
        return std::unexpected(document.error());
    QList<StoredToken> tokens;
    for (const auto &section : document->sections()) {
        StoredToken stored{
            .name = section.name, .token = tokenIn(section, tokenKey), .refreshToken = tokenIn(section, refreshKey)};
        bool isNumber = false;
        const qlonglong expiry = section.value(expiryKey).value_or(QString{}).toLongLong(&isNumber);
        if (isNumber)
            stored.expiresAt = expiry;
        if (!stored.token.isEmpty())
            tokens.append(stored);
    }
    return tokens;
}

Result<AccessToken> TokenFiles::active() const
{
    return readToken(m_environment.tokenPath());
}

Result<> TokenFiles::signIn(const StoredToken &token) const
{
    return write(token, Activation::Always);
}

Result<> TokenFiles::store(const StoredToken &token) const
{
    return write(token, Activation::Follow);
}

Result<> TokenFiles::activate(const QString &name) const
{
    const auto tokens = stored();
    if (!tokens)
        return std::unexpected(tokens.error());
    const auto found = std::ranges::find(*tokens, name, &StoredToken::name);
    if (found == tokens->end())
        return fail(ErrorKind::EntryNotFound, name);
    return replacePrivateFile(m_environment.tokenPath(), found->token.secret());
}

Result<> TokenFiles::write(const StoredToken &token, Activation activation) const
{
    const QString name = token.name.simplified();
    if (name.isEmpty() || name == u"DEFAULT" || token.token.isEmpty())
        return fail(ErrorKind::InvalidInput, name, u"a token needs a name of its own and a text"_s);
    const QString storedPath = m_environment.storedTokensPath();
    auto document = readDocument(storedPath);
    if (!document)
        return std::unexpected(document.error());
    const auto activeToken = active();
    if (!activeToken)
        return std::unexpected(activeToken.error());

    auto &section = document->section(name);
    const bool wasActive = !activeToken->isEmpty() && tokenIn(section, tokenKey) == *activeToken;
    section.setValue(tokenKey, QString::fromUtf8(token.token.secret()));
    setOrRemove(section, refreshKey, QString::fromUtf8(token.refreshToken.secret()));
    setOrRemove(section, expiryKey, token.expiresAt ? QString::number(*token.expiresAt) : QString{});
    auto written = replacePrivateFile(storedPath, document->toBytes());
    if (!written || (activation == Activation::Follow && !wasActive))
        return written;
    return replacePrivateFile(m_environment.tokenPath(), token.token.secret());
}

Result<bool> TokenFiles::signOut(const QString &name) const
{
    const QString storedPath = m_environment.storedTokensPath();
    auto document = readDocument(storedPath);
    if (!document)
        return std::unexpected(document.error());
    const auto active = readToken(m_environment.tokenPath());
    if (!active)
        return std::unexpected(active.error());

    const QString activeName = nameOfToken(*document, *active);
    const bool endsActive = name.isEmpty() || name == activeName;
    bool removed = false;
    if (document->removeSection(name.isEmpty() ? activeName : name)) {
        removed = true;
        if (auto saved = replacePrivateFile(storedPath, document->toBytes()); !saved)
            return std::unexpected(std::move(saved).error());
    }
    if (!endsActive)
        return removed;
    return removeIfPresent(m_environment.tokenPath()).transform([removed](bool hadToken) {
        return removed || hadToken;
    });
}

}  // namespace core
