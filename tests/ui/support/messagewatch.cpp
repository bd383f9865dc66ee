#include "tests/ui/support/messagewatch.h"

#include "tests/ui/support/secretsearch.h"

#include <QtLogging>

#include <mutex>
#include <utility>

namespace test {
namespace {

struct Ear
{
    std::mutex mutex;  // guards what follows
    int watches = 0;
    QtMessageHandler before = nullptr;
    QStringList leaks;
};

// A message handler is a plain function, so what it writes to has to be reachable without an argument.
Ear ear;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables): as said

void hear(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    QtMessageHandler before = nullptr;
    {
        const std::scoped_lock lock(ear.mutex);
        before = ear.before;
        if (holdsToken(message.toUtf8()))
            ear.leaks.append(message);
    }
    if (before)
        before(type, context, message);
}

}  // namespace

MessageWatch::MessageWatch()
{
    const std::scoped_lock lock(ear.mutex);
    if (ear.watches++ == 0)
        ear.before = qInstallMessageHandler(hear);
}

MessageWatch::~MessageWatch()
{
    const std::scoped_lock lock(ear.mutex);
    if (--ear.watches == 0)
        qInstallMessageHandler(std::exchange(ear.before, nullptr));
}

QStringList MessageWatch::takeLeaks()
{
    const std::scoped_lock lock(ear.mutex);
    return std::exchange(ear.leaks, {});
}

}  // namespace test
