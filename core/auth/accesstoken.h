#pragma once

#include <QByteArray>
#include <QString>

class QDebug;

namespace core {

/// A secret. Prints as "hf_…" wherever it lands, and gives up its text only to someone who asks by name.
class AccessToken
{
public:
    AccessToken() = default;
    /// Strips blanks around the text and line ends anywhere in it, as the Hub's own client does.
    explicit AccessToken(QStringView text);

    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    /// For the Authorization header and the token file; nowhere else.
    [[nodiscard]] const QByteArray &secret() const { return m_text; }

    friend bool operator==(const AccessToken &, const AccessToken &) = default;

private:
    QByteArray m_text;
};

QDebug operator<<(QDebug debug, const AccessToken &token);

}  // namespace core
