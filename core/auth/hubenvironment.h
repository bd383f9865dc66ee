#pragma once

#include <QHash>
#include <QString>
#include <QUrl>

namespace core {

/// The Hub client's environment variables and what they mean, as one value that tests can make up.
///
/// Source: huggingface_hub: HF_ENDPOINT, HF_TOKEN (HUGGING_FACE_HUB_TOKEN), HF_HOME, HF_TOKEN_PATH,
///         HF_HUB_DISABLE_IMPLICIT_TOKEN, HF_DEVICE_CODE_OAUTH_CLIENT_ID, XDG_CACHE_HOME; "~" and "$VAR" are expanded;
///         1, ON, YES and TRUE are true.
class HubEnvironment
{
public:
    explicit HubEnvironment(QHash<QString, QString> variables)
        : m_variables(std::move(variables))
    {
    }
    [[nodiscard]] static HubEnvironment ofProcess();

    /// The same, but with HF_HOME set to `folder` and no token variables: a sign-in kept apart from the user's own.
    [[nodiscard]] HubEnvironment withHome(const QString &folder) const;

    [[nodiscard]] QUrl endpoint() const;  ///< Without trailing slash; https://huggingface.co unless HF_ENDPOINT is set.
    [[nodiscard]] QString token() const;  ///< HF_TOKEN, then HUGGING_FACE_HUB_TOKEN; empty when neither is set.
    [[nodiscard]] QString tokenVariable() const;  ///< The name of the variable that token() comes from.
    [[nodiscard]] QString tokenPath() const;
    [[nodiscard]] QString storedTokensPath() const;  ///< "stored_tokens" beside tokenPath().
    [[nodiscard]] bool implicitTokenDisabled() const;
    /// The OAuth client that the Hub client signs in with by code.
    [[nodiscard]] QString deviceClientId() const;

private:
    [[nodiscard]] QString value(const QString &name) const { return m_variables.value(name); }
    [[nodiscard]] QString expanded(QString path) const;

    QHash<QString, QString> m_variables;
};

}  // namespace core
