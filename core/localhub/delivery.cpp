#include "core/localhub/delivery_p.h"

#include <algorithm>

namespace core::localhub {

namespace {

constexpr std::size_t pieceBytes = 512 * 1024;

/// Lets `limit` bytes through and then reports failure, upon which the library closes the connection.
class Valve
{
public:
    explicit Valve(std::optional<std::int64_t> limit)
        : m_left(limit)
    {
    }

    bool write(httplib::DataSink &sink, const char *bytes, std::size_t count)
    {
        if (!m_left)
            return sink.write(bytes, count);
        const auto allowed =
            static_cast<std::size_t>(std::min<std::int64_t>(*m_left, static_cast<std::int64_t>(count)));
        *m_left -= static_cast<std::int64_t>(allowed);
        if (allowed > 0 && !sink.write(bytes, allowed))
            return false;
        return allowed == count;
    }

private:
    std::optional<std::int64_t> m_left;
};

httplib::ContentProvider providerOf(QByteArray bytes, Valve valve)
{
    return [bytes = std::move(bytes), valve](std::size_t offset, std::size_t length, httplib::DataSink &sink) mutable {
        return valve.write(sink, bytes.constData() + offset, length);
    };
}

httplib::ContentProvider providerOf(FileBody body, Valve valve)
{
    QByteArray piece{static_cast<qsizetype>(std::min<std::int64_t>(pieceBytes, body.sizeBytes)), Qt::Uninitialized};
    return [body = std::move(body), piece = std::move(piece), valve](std::size_t offset, std::size_t length,
                                                                     httplib::DataSink &sink) mutable {
        const auto wanted = static_cast<qsizetype>(std::min(length, pieceBytes));
        const auto got = body.file->readAt(body.offset + static_cast<std::int64_t>(offset), piece.data(), wanted);
        if (!got || *got == 0)
            return false;
        return valve.write(sink, piece.constData(), static_cast<std::size_t>(*got));
    };
}

httplib::ContentProviderWithoutLength streamProviderOf(StreamBody body, Valve valve)
{
    return [body = std::move(body), valve](std::size_t, httplib::DataSink &sink) mutable {
        const auto piece = body();
        if (!piece)
            return false;
        if (piece->isEmpty()) {
            sink.done();
            return true;
        }
        return valve.write(sink, piece->constData(), static_cast<std::size_t>(piece->size()));
    };
}

}  // namespace

void deliver(Reply reply, httplib::Response &response, std::optional<std::int64_t> cutAfter)
{
    response.status = reply.status;
    for (const auto &[name, value] : reply.headers)
        response.headers.emplace(name.toStdString(), value.toStdString());
    const std::string type = reply.contentType.toStdString();
    const Valve valve{cutAfter};
    // Bodies go through providers: the library would compress whole bodies, at a price well above the loopback's.
    const auto length = static_cast<std::size_t>(std::max<std::int64_t>(reply.sizeBytes(), 0));
    if (reply.stream)
        response.set_chunked_content_provider(type, streamProviderOf(std::move(reply.stream), valve));
    else if (reply.file.file)
        response.set_content_provider(length, type, providerOf(std::move(reply.file), valve));
    else if (length > 0)
        response.set_content_provider(length, type, providerOf(std::move(reply.body), valve));
}

}  // namespace core::localhub
