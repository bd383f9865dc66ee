#include "oauthpeople.h"

using namespace Qt::StringLiterals;

namespace test {

Fields authorizeFields(const QString &client, const QString &redirect)
{
    return {{u"client_id"_s, client},
            {u"redirect_uri"_s, redirect},
            {u"response_type"_s, u"code"_s},
            {u"scope"_s, u"openid profile"_s},
            {u"state"_s, u"{\"nonce\":\"ä&=\"}"_s},
            {u"code_challenge"_s, OAuthCaller::challenge()},
            {u"code_challenge_method"_s, u"S256"_s}};
}

void OAuthPeople::meetApplication()
{
    meetPeople();
    m_caller = std::make_unique<OAuthCaller>(m_hub->endpoint());
}

QString OAuthPeople::registered(const QStringList &redirects)
{
    return m_caller->registerApp(redirects).json()[u"client_id"].toString();
}

}  // namespace test
