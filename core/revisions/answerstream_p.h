#pragma once

#include "core/hub/hubclient.h"

#include <QTemporaryFile>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace core {

/// An HTTP answer that is read while it arrives. What has arrived and was not read yet lies in a file without a name,
/// so that a pack of any size takes no memory, and no slow reader holds up other transfers.
///
/// Errors: those of HttpClient; an answer that is not 2xx, as HubClient has it.
/// Thread: that of its owner. Destruction cancels the request and returns within 500 ms.
class AnswerStream
{
public:
    /// `folder` is where the file may be.
    AnswerStream(HttpClient &http, HttpRequest request, const QString &folder, const std::stop_token &stop);
    ~AnswerStream();
    Q_DISABLE_COPY_MOVE(AnswerStream)

    /// Waits for at least one byte; 0 at the end.
    [[nodiscard]] Result<qsizetype> read(char *buffer, qsizetype maxBytes);

private:
    bool append(QByteArrayView piece);
    void run(const HttpRequest &request, const std::stop_token &gone);

    HttpClient &m_http;
    const QString m_subject;
    const std::stop_token m_stop;
    QTemporaryFile m_file;
    int m_descriptor = -1;  // of m_file; the two threads write and read at places of their own
    std::int64_t m_readBytes = 0;

    std::mutex m_mutex;  // guards what follows
    std::condition_variable_any m_changed;
    std::int64_t m_arrivedBytes = 0;
    std::optional<Result<>> m_end;
    std::jthread m_sender;  // last: joined before what it touches goes
};

}  // namespace core
