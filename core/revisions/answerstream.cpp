#include "core/revisions/answerstream_p.h"

#include "core/hub/hubrequest.h"

#include <cerrno>
#include <cstring>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace core {

AnswerStream::AnswerStream(HttpClient &http, HttpRequest request, const QString &folder, const std::stop_token &stop)
    : m_http(http)
    , m_subject(request.subject)
    , m_stop(stop)
    , m_file(folder + u"/incoming-XXXXXX"_s)
{
    if (!m_file.open()) {
        m_end = fail(ErrorKind::Storage, folder, m_file.errorString());
        return;
    }
    m_descriptor = m_file.handle();
    ::unlink(QFile::encodeName(m_file.fileName()).constData());  // so that a killed program leaves nothing
    request.sink = [this](QByteArrayView piece) { return append(piece); };
    m_sender = std::jthread{[this, request](const std::stop_token &gone) { run(request, gone); }};
}

AnswerStream::~AnswerStream() = default;  // the thread's own stop token ends the request

void AnswerStream::run(const HttpRequest &request, const std::stop_token &gone)
{
    std::stop_source either;
    const std::stop_callback byCaller{m_stop, [&] { either.request_stop(); }};
    const std::stop_callback byOwner{gone, [&] { either.request_stop(); }};
    const auto response = m_http.call(request, either.get_token());
    const std::scoped_lock lock{m_mutex};
    if (m_end)
        return;  // the disk was full
    if (!response)
        m_end = std::unexpected(response.error());
    else if (!response->isSuccess())
        m_end = std::unexpected(errorFromResponse(*response, m_subject));
    else
        m_end = Result<>{};
    m_changed.notify_all();
}

bool AnswerStream::append(QByteArrayView piece)
{
    std::int64_t at = 0;
    {
        const std::scoped_lock lock{m_mutex};
        at = m_arrivedBytes;
    }
    qsizetype done = 0;
    while (done < piece.size()) {
        const ssize_t written = ::pwrite(m_descriptor, piece.data() + done, static_cast<size_t>(piece.size() - done),
                                         static_cast<off_t>(at + done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0) {
            const std::scoped_lock lock{m_mutex};
            m_end = fail(errno == ENOSPC || errno == EDQUOT ? ErrorKind::OutOfSpace : ErrorKind::Storage, m_subject,
                         QString::fromLocal8Bit(std::strerror(errno)));
            m_changed.notify_all();
            return false;
        }
        done += written;
    }
    const std::scoped_lock lock{m_mutex};
    m_arrivedBytes += done;
    m_changed.notify_all();
    return true;
}

Result<qsizetype> AnswerStream::read(char *buffer, qsizetype maxBytes)
{
    std::int64_t available = 0;
    {
        std::unique_lock lock{m_mutex};
        m_changed.wait(lock, m_stop, [this] { return m_arrivedBytes > m_readBytes || m_end; });
        if (m_stop.stop_requested())
            return canceled(m_subject);
        available = m_arrivedBytes - m_readBytes;
        if (available == 0)
            return *m_end ? Result<qsizetype>{0} : std::unexpected(m_end->error());
    }
    const ssize_t got = ::pread(m_descriptor, buffer, static_cast<size_t>(std::min<std::int64_t>(available, maxBytes)),
                                static_cast<off_t>(m_readBytes));
    if (got <= 0)
        return fail(ErrorKind::Storage, m_subject, QString::fromLocal8Bit(std::strerror(errno)));
    m_readBytes += got;
    return got;
}

}  // namespace core
