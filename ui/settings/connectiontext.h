#pragma once

#include "core/doctor/connectionfinding.h"
#include "ui/shared/messagebar.h"

#include <QList>

namespace ui {

/// A finding of the connection doctor in the user's words.
struct ConnectionWords
{
    MessageBar::Tone tone = MessageBar::Tone::Info;
    QString text;  ///< What is the matter, one sentence.
    QString remedy = {};  ///< What helps, one sentence; empty when nothing is wrong.
};

/// Every cause has a sentence. What servers and certificates call themselves is made printable.
[[nodiscard]] ConnectionWords wordsFor(const core::doctor::Finding &finding);

/// "Hub", "Storage for large files (LFS)" …
[[nodiscard]] QString serviceName(core::Service service);

/// All findings as plain text for whoever runs the network. Addresses without path and query; no token, no password.
[[nodiscard]] QString connectionReport(const QList<core::doctor::Finding> &findings);

}  // namespace ui
