#include "core/localhub/pendingsignins_p.h"

#include "core/localhub/secret_p.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace core::localhub {

namespace {

constexpr qsizetype maxPending = 500;
constexpr std::chrono::minutes pageLife{10};
constexpr std::chrono::minutes expiredDeviceLife{5};  // So that a late device hears "expired", not "unknown".
constexpr std::chrono::seconds slowDownStep = 5s;

/// Without vowels and look-alikes: no words, no doubt. Source: RFC 8628 §6.1.
constexpr auto userCodeLetters = "BCDFGHJKLMNPQRSTVWXZ"_L1;
constexpr qsizetype userCodeLength = 8;

QString newUserCode()
{
    QString code;
    for (qsizetype i = 0; i < userCodeLength; ++i)
        code += QChar(userCodeLetters[QRandomGenerator::system()->bounded(static_cast<int>(userCodeLetters.size()))]);
    return code.insert(userCodeLength / 2, u'-');
}

/// As a person may have typed it: any case, blanks, no dash.
QString normalised(const QString &userCode)
{
    QString code;
    for (const QChar c : userCode.toUpper()) {
        if (c.isLetterOrNumber())
            code += c;
    }
    return code.size() == userCodeLength ? code.insert(userCodeLength / 2, u'-') : code;
}

/// Drops what has expired, and the oldest of what is too much.
template <typename Item>
void tidy(QList<Item> &items, std::chrono::steady_clock::time_point now, std::chrono::seconds grace = 0s)
{
    items.removeIf([&](const Item &item) { return item.expires + grace <= now; });
    while (items.size() >= maxPending)
        items.removeFirst();
}

}  // namespace

QString PendingSignIns::open(const ConsentRequest &request, const QString &cookie)
{
    const std::scoped_lock lock{m_mutex};
    tidy(m_pages, Clock::now());
    const QString ticket = newSecret({});
    m_pages.append({.ticket = ticket, .cookie = cookie, .request = request, .expires = Clock::now() + pageLife});
    return ticket;
}

std::optional<ConsentRequest> PendingSignIns::find(const QString &ticket, const QString &cookie) const
{
    const std::scoped_lock lock{m_mutex};
    for (const Page &page : m_pages) {
        if (isSameSecret(page.ticket.toUtf8(), ticket.toUtf8()) && isSameSecret(page.cookie.toUtf8(), cookie.toUtf8())
            && page.expires > Clock::now())
            return page.request;
    }
    return {};
}

std::optional<ConsentRequest> PendingSignIns::take(const QString &ticket, const QString &cookie)
{
    auto request = find(ticket, cookie);
    const std::scoped_lock lock{m_mutex};
    const bool wasThere = m_pages.removeIf([&](const Page &page) { return page.ticket == ticket; }) > 0;
    return wasThere ? request : std::nullopt;
}

QString PendingSignIns::issueCode(const AuthorizationCode &code)
{
    const std::scoped_lock lock{m_mutex};
    tidy(m_codes, Clock::now());
    const QString text = newSecret({});
    m_codes.append({.text = text, .code = code, .expires = Clock::now() + m_times.code});
    return text;
}

std::optional<AuthorizationCode> PendingSignIns::takeCode(const QString &code)
{
    const std::scoped_lock lock{m_mutex};
    const auto it = std::ranges::find_if(
        m_codes, [&](const Code &known) { return isSameSecret(known.text.toUtf8(), code.toUtf8()); });
    if (it == m_codes.end())
        return {};
    const Code found = std::move(*it);
    m_codes.erase(it);
    return found.expires > Clock::now() ? std::optional{found.code} : std::nullopt;
}

PendingSignIns::DeviceCode PendingSignIns::openDevice(const OAuthApp &app, const QStringList &scopes)
{
    const std::scoped_lock lock{m_mutex};
    tidy(m_devices, Clock::now(), expiredDeviceLife);
    const DeviceCode code{.deviceCode = newSecret({}), .userCode = newUserCode()};
    m_devices.append({.deviceCode = code.deviceCode,
                      .request = {.app = app, .scopes = scopes, .userCode = code.userCode},
                      .expires = Clock::now() + m_times.deviceCode,
                      .nextPoll = {},
                      .interval = m_times.pollInterval});
    return code;
}

std::optional<ConsentRequest> PendingSignIns::findDevice(const QString &userCode) const
{
    const std::scoped_lock lock{m_mutex};
    const QString wanted = normalised(userCode);
    for (const Device &device : m_devices) {
        if (device.request.userCode == wanted && device.state == DeviceState::Pending && device.expires > Clock::now())
            return device.request;
    }
    return {};
}

bool PendingSignIns::answerDevice(const QString &userCode, const std::optional<OAuthGrant> &grant)
{
    const std::scoped_lock lock{m_mutex};
    for (Device &device : m_devices) {
        if (device.request.userCode != userCode || device.state != DeviceState::Pending
            || device.expires <= Clock::now())
            continue;
        device.state = grant ? DeviceState::Granted : DeviceState::Denied;
        device.grant = grant.value_or(OAuthGrant{});
        return true;
    }
    return false;
}

PendingSignIns::DeviceAnswer PendingSignIns::pollDevice(const QString &deviceCode, const QString &clientId)
{
    const std::scoped_lock lock{m_mutex};
    const auto device = std::ranges::find_if(m_devices, [&](const Device &known) {
        return isSameSecret(known.deviceCode.toUtf8(), deviceCode.toUtf8()) && known.request.app.clientId == clientId;
    });
    if (device == m_devices.end())
        return {};
    const auto now = Clock::now();
    if (device->expires <= now)
        return {.state = DeviceState::Expired};
    if (device->state == DeviceState::Pending && now < device->nextPoll) {
        device->interval += slowDownStep;
        device->nextPoll = now + device->interval;
        return {.state = DeviceState::TooFast};
    }
    device->nextPoll = now + device->interval;
    const DeviceAnswer answer{.state = device->state, .grant = device->grant};
    if (answer.state == DeviceState::Granted)
        m_devices.erase(device);  // Given once.
    return answer;
}

}  // namespace core::localhub
