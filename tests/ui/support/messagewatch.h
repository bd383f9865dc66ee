#pragma once

#include <QStringList>

namespace test {

/// Reads along with what the process says through qInfo(), qWarning() and so on, which is what a log would hold, and
/// keeps what a token stands in. Several watches share one ear.
///
/// Thread: one at a time makes and ends them; messages may come from any.
class MessageWatch
{
public:
    MessageWatch();
    ~MessageWatch();
    Q_DISABLE_COPY_MOVE(MessageWatch)

    /// Messages with a token since anybody asked last.
    [[nodiscard]] static QStringList takeLeaks();
};

}  // namespace test
