#pragma once

#include "core/localhub/pendingsignins_p.h"
#include "core/localhub/reply_p.h"

namespace core::localhub {

/// The page on which a person agrees to what an application asks for, or not.
///
/// For a test that fills it in: fields #token and input[name=organisation], buttons #allow and #deny; what went wrong
/// is in .problem.
struct ConsentPage
{
    const ConsentRequest &request;
    QString ticket;
    QStringList organisations = {};  ///< Of this Hub; those the person is no member of will not count.
    QStringList ticked = {};
    QString problem = {};
    QString where;  ///< "127.0.0.1:1234"
};
[[nodiscard]] Reply consentPage(const ConsentPage &page);

/// Where a person types the code that a device shows: field #user_code, button #continue.
[[nodiscard]] Reply deviceCodePage(const QString &where, const QString &typed = {}, const QString &problem = {});

/// The end of a sign-in, or a request that cannot be answered.
[[nodiscard]] Reply messagePage(const QString &where, const QString &title, const QString &text, int status = 200);

}  // namespace core::localhub
