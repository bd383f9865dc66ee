#include "tests/support/oauthserver.h"

namespace test {

namespace {

QByteArray pathOf(const LoopbackServer::Request &request)
{
    const qsizetype query = request.target.indexOf('?');
    return query < 0 ? request.target : request.target.first(query);
}

OAuthServer::Form formOf(const QByteArray &body)
{
    OAuthServer::Form form;
    for (const QByteArray &field : body.split('&')) {
        const qsizetype sign = field.indexOf('=');
        form.insert(field.first(std::max<qsizetype>(sign, 0)), QByteArray::fromPercentEncoding(field.sliced(sign + 1)));
    }
    return form;
}

}  // namespace

OAuthServer::OAuthServer()
    : m_server([this](LoopbackServer::Exchange &exchange) { answer(exchange); })
{
}

void OAuthServer::script(const QByteArray &path, const QList<Reply> &replies)
{
    const std::scoped_lock lock{m_mutex};
    m_scripts.insert(path, replies);
}

void OAuthServer::setTokens(const QByteArray &access, const QByteArray &refresh)
{
    const std::scoped_lock lock{m_mutex};
    m_access = access;
    m_refresh = refresh;
}

void OAuthServer::setRotates(bool rotates)
{
    const std::scoped_lock lock{m_mutex};
    m_rotates = rotates;
}

void OAuthServer::setLifeSeconds(int seconds)
{
    const std::scoped_lock lock{m_mutex};
    m_lifeSeconds = seconds;
}

QByteArray OAuthServer::access() const
{
    const std::scoped_lock lock{m_mutex};
    return m_access;
}

QByteArray OAuthServer::refresh() const
{
    const std::scoped_lock lock{m_mutex};
    return m_refresh;
}

QList<OAuthServer::Form> OAuthServer::forms(const QByteArray &path) const
{
    QList<Form> forms;
    for (const QByteArray &body : bodies(path))
        forms.append(formOf(body));
    return forms;
}

QList<QByteArray> OAuthServer::bodies(const QByteArray &path) const
{
    const std::scoped_lock lock{m_mutex};
    return m_bodies.value(path);
}

void OAuthServer::hold()
{
    const std::scoped_lock lock{m_mutex};
    m_isHeld = true;
}

void OAuthServer::release()
{
    const std::scoped_lock lock{m_mutex};
    m_isHeld = false;
    m_changed.notify_all();
}

void OAuthServer::answer(LoopbackServer::Exchange &exchange)
{
    const QByteArray body = exchange.body();
    const QByteArray path = pathOf(exchange.request());
    Reply reply;
    {
        std::unique_lock lock{m_mutex};
        m_bodies[path].append(body);
        if (path.startsWith("/oauth/"))
            m_changed.wait_for(lock, std::chrono::seconds{10}, [this] { return !m_isHeld; });
        reply = replyTo(path, exchange.request());
    }
    if (reply.isCut)
        exchange.cut();
    else
        exchange.reply(reply.status, reply.body, "Content-Type: application/json\r\n");
}

OAuthServer::Reply OAuthServer::replyTo(const QByteArray &path, const LoopbackServer::Request &request)
{
    if (QList<Reply> &script = m_scripts[path]; !script.isEmpty())
        return script.size() > 1 ? script.takeFirst() : script.first();
    if (path == "/oauth/token")
        return renew(formOf(request.body));
    if (path == "/api/whoami-v2" && request.header("authorization") == "Bearer " + m_access)
        return {
            .body =
                R"({"type":"user","id":"0","name":"alice","fullname":"Alice","orgs":[],"auth":{"type":"app_token"}})"};
    return path == "/api/whoami-v2" ? Reply{.status = 401, .body = R"({"error":"Invalid credentials"})"}
                                    : Reply{.status = 404};
}

OAuthServer::Reply OAuthServer::renew(const Form &form)
{
    if (form.value("grant_type") != "refresh_token" || form.value("refresh_token") != m_refresh)
        return {.status = 400, .body = R"({"error":"invalid_grant","error_description":"The refresh token is void."})"};
    const QByteArray number = QByteArray::number(++m_renewals);
    m_access = "hf_oauth_renewed" + number;
    QByteArray rotated;
    if (m_rotates) {
        m_refresh = "hf_oauth_refresh_renewed" + number;
        rotated = R"(,"refresh_token":")" + m_refresh + '"';
    }
    return {.body = R"({"access_token":")" + m_access + R"(","token_type":"bearer","expires_in":)"
                + QByteArray::number(m_lifeSeconds) + rotated + '}'};
}

}  // namespace test
