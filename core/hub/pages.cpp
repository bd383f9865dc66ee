#include "core/hub/pages_p.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

std::optional<QUrl> nextPage(const HttpResponse &response)
{
    static const QRegularExpression next{u"<([^<>]*)>\\s*;[^,<]*\\brel=\"?next\\b"_s,
                                         QRegularExpression::CaseInsensitiveOption};
    for (const auto &[name, value] : response.headers) {
        if (name != "link")
            continue;
        if (const auto match = next.match(QString::fromUtf8(value)); match.hasMatch())
            return response.url.resolved(QUrl{match.captured(1), QUrl::StrictMode});
    }
    return {};
}

}  // namespace core
