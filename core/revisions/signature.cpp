#include "core/revisions/signature_p.h"

#include <QTimeZone>

namespace core {

namespace {

constexpr int maxOffsetMinutes = 14 * 60;
constexpr std::int64_t latest = 253'402'300'799;  // The year 9999: what lies beyond is no date.

}  // namespace

QDateTime gitDate(std::int64_t secondsSinceEpoch, int offsetMinutes)
{
    const bool isPlausible = offsetMinutes >= -maxOffsetMinutes && offsetMinutes <= maxOffsetMinutes;
    const QTimeZone zone =
        isPlausible && offsetMinutes != 0 ? QTimeZone::fromSecondsAheadOfUtc(offsetMinutes * 60) : QTimeZone::UTC;
    return QDateTime::fromSecsSinceEpoch(std::clamp(secondsSinceEpoch, -latest, latest), zone);
}

GitSignature toSignature(const git_signature &signature, QByteArrayView encoding)
{
    return {.name = decodeGitText(signature.name, encoding),
            .email = decodeGitText(signature.email, encoding),
            .date = gitDate(signature.when.time, signature.when.offset)};
}

}  // namespace core
