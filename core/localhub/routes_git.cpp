#include "core/localhub/gitprocess_p.h"
#include "core/localhub/incomingpush_p.h"
#include "core/localhub/routes_p.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

QByteArray packetLine(const QByteArray &text)
{
    return QByteArray::number(text.size() + 4, 16).rightJustified(4, '0') + text;
}

/// Streams what git writes. The first piece is awaited, so that a git that fails at once gives an error and not an
/// empty answer.
Reply stream(const RepoCall &call, const QByteArray &service, QByteArrayList options, int input,
             const QByteArray &contentType, QByteArray prefix = {})
{
    QByteArrayList arguments{service, "--stateless-rpc"};
    arguments += std::move(options);
    arguments.append(QFile::encodeName(call.hub.repositories.path(call.id)));
    auto started = GitProcess::start({.arguments = arguments,
                                      .input = input,
                                      .protocol = call.request.header("Git-Protocol"),
                                      .alsoHold = call.hub.rootLock});
    if (!started)
        return errorReply(501, started.error().detail);
    const std::shared_ptr<GitProcess> git = *std::move(started);
    auto first = git->read();
    if (!first)
        return errorReply(first.error());
    if (first->isEmpty() && !git->finish())
        return errorReply(500, u"git %1 failed"_s.arg(QString::fromLatin1(service)));
    Reply reply{.contentType = contentType,
                .stream = [git, pending = QByteArray(prefix + *first)]() mutable -> Result<QByteArray> {
                    return pending.isEmpty() ? git->read() : std::exchange(pending, {});
                }};
    return std::move(reply).withHeader("Cache-Control", "no-cache, max-age=0, must-revalidate");
}

/// git sends its requests whole, and reads its answers only afterwards: a file in between keeps both sides apart, and
/// a pack of any size out of memory.
OrReply<FileHandle> spool(const RepoCall &call)
{
    auto file = FileHandle::openUnnamed(call.hub.lfs.incomingFolder());
    if (!file)
        return refuse(file.error());
    std::int64_t offset = 0;
    const auto read = call.request.body.read([&](QByteArray &block) -> Result<> {
        if (call.request.body.diskIsFull())
            return fail(ErrorKind::OutOfSpace, {}, u"No space left on device"_s);
        const auto written = file->writeAt(offset, block);
        offset += block.size();
        return written;
    });
    if (!read)
        return refuse(read.error());
    return std::move(*file);
}

Reply exchange(const RepoCall &call, const QByteArray &service)
{
    const auto input = spool(call);
    if (!input)
        return input.error();
    return stream(call, service, {}, input->fd(), "application/x-git-" + service + "-result");
}

/// Takes a push only when no card in it is one that the Hub would refuse.
Reply receive(const RepoCall &call)
{
    const auto input = spool(call);
    if (!input)
        return input.error();
    const auto push = IncomingPush::read(*input);
    if (!push)
        return errorReply(push.error());
    const auto repo = call.open();
    if (!repo)
        return repo.error();
    if (const auto problem = push->cardProblem(*repo, call.id.type))
        return Reply{.contentType = "application/x-git-receive-pack-result", .body = push->refusal(*problem)};
    return stream(call, "receive-pack", {}, input->fd(), "application/x-git-receive-pack-result");
}

OrReply<> allowedTo(const RepoCall &call, const QByteArray &service)
{
    return service == "receive-pack" ? call.require(Access::Write) : call.requireContent();
}

}  // namespace

Reply advertiseRefs(RepoCall &call)
{
    const QByteArray service = call.request.queryValue(u"service").toLatin1();
    if (service != "git-upload-pack" && service != "git-receive-pack")
        return errorReply(403, u"Only git's smart HTTP protocol is served"_s);
    const QByteArray command = service.sliced(4);
    if (const auto allowed = allowedTo(call, command); !allowed)
        return allowed.error();
    const QByteArray prefix = packetLine("# service=" + service + '\n') + "0000";
    return stream(call, command, {"--http-backend-info-refs"}, -1, "application/x-" + service + "-advertisement",
                  prefix);
}

Reply uploadPack(RepoCall &call)
{
    if (const auto allowed = allowedTo(call, "upload-pack"); !allowed)
        return allowed.error();
    return exchange(call, "upload-pack");
}

Reply receivePack(RepoCall &call)
{
    if (const auto allowed = allowedTo(call, "receive-pack"); !allowed)
        return allowed.error();
    return receive(call);
}

}  // namespace core::localhub
