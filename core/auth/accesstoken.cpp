#include "core/auth/accesstoken.h"

#include <QDebug>

namespace core {

QDebug operator<<(QDebug debug, const AccessToken &token)
{
    const QDebugStateSaver saver{debug};
    debug.nospace() << (token.isEmpty() ? "(no token)" : "hf_…");
    return debug;
}

}  // namespace core
