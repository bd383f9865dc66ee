#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <mutex>
#include <optional>
#include <vector>

namespace core {

/// One thing to go wrong, for tests: the next `times` requests whose method and path match get `kind`.
struct Fault
{
    enum class Kind {
        Status,  ///< Answer `status` with `headers` and `body` without doing anything.
        Delay,  ///< Wait `delay` before doing it.
        CutRequest,  ///< Close the connection after `bytes` of the request body.
        CutResponse,  ///< Close the connection after `bytes` of the response body.
        SlowRead,  ///< Read the request body at `bytes` per second.
        FlipByte,  ///< Change one byte of the request body at offset `bytes` before it is stored.
        LostAnswer,  ///< Do it, then answer `status` (504 but landed).
        DiskFull,  ///< Behave as if the disk were full while storing.
    };

    Kind kind = Kind::Status;
    QByteArray method = {};  ///< Empty: any.
    QString pathContains = {};  ///< Part of the decoded path; empty: any.
    int skip = 0;  ///< Let this many matching requests pass first.
    int times = 1;
    int status = 503;
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    QByteArray body = R"({"error":"injected fault"})";
    std::chrono::milliseconds delay{0};
    std::int64_t bytes = 0;
};

/// The faults a Local Hub still has to make, and the requests it saw.
///
/// Thread: any.
class FaultPlan
{
public:
    struct SeenRequest
    {
        QByteArray method;
        QString path;
        std::int64_t bodyBytes = 0;
        int status = 0;
    };

    void add(Fault fault);
    void clear();
    /// The fault for this request, used up by asking.
    [[nodiscard]] std::optional<Fault> take(const QByteArray &method, const QString &path);

    void record(SeenRequest request);
    [[nodiscard]] std::vector<SeenRequest> requests() const;
    /// How many requests with this method had `pathContains` in their path.
    [[nodiscard]] int count(const QByteArray &method, const QString &pathContains) const;
    [[nodiscard]] std::int64_t bodyBytes(const QByteArray &method, const QString &pathContains) const;

private:
    mutable std::mutex m_mutex;
    std::vector<Fault> m_faults;
    std::vector<SeenRequest> m_requests;
};

}  // namespace core
