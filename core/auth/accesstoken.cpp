#include "core/auth/accesstoken.h"

#include <QDebug>

namespace core {

AccessToken::AccessToken(QStringView text)
    : m_text(text.toString().remove(u'\r').remove(u'\n').trimmed().toUtf8())
{
}

QDebug operator<<(QDebug debug, const AccessToken &token)
{
    const QDebugStateSaver saver{debug};
    debug.nospace() << (token.isEmpty() ? "(no token)" : "hf_…");
    return debug;
}

}  // namespace core
