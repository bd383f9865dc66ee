#pragma once

#include <QString>

namespace core {

/// The id in what somebody pasted or a program wrote: an address on the Hub, a folder of the Hub client's cache, a
/// folder whose last two names are one. Empty when there is none. `isCertain` says whether it can be nothing else.
struct FoundId
{
    QString id;
    bool isCertain = false;
};
/// `kind` is the part of an address that stands before the id: "" for models, "datasets/" for datasets.
[[nodiscard]] FoundId idIn(const QString &written, const QString &kind = {});

}  // namespace core
