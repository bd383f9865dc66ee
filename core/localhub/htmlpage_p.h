#pragma once

#include "core/localhub/reply_p.h"

namespace core::localhub {

/// A page for a browser, without a script. `body` is HTML: whatever comes from somebody else is escaped by then.
struct HtmlPage
{
    QString title;
    QString body;
    bool isForm = false;  ///< A narrow card that nobody may frame, keep or send elsewhere.
    QByteArray formTargets = {};  ///< Origins besides this server that the form's answer may lead to.
};

[[nodiscard]] Reply htmlReply(const HtmlPage &page, int status = 200);
[[nodiscard]] QString htmlLink(const QString &address, const QString &text);  ///< Both unescaped.

}  // namespace core::localhub
