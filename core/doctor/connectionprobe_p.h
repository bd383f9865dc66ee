#pragma once

#include "core/doctor/connectiondoctor.h"

namespace core::doctor {

/// Sends single requests and reads from each what it says about the way to a service.
///
/// Connections are its own, so nothing that was opened before, under other settings, can make things look well.
class ConnectionProbe
{
public:
    struct Answer
    {
        Finding finding;
        std::optional<HttpResponse> response = {};  ///< Nothing when there was none.
    };

    ConnectionProbe(const NetworkOptions &network, const Limits &limits, std::stop_token stop);

    [[nodiscard]] HttpClient &http() { return m_http; }
    [[nodiscard]] const std::stop_token &stop() const { return m_stop; }
    [[nodiscard]] Answer ask(HttpRequest request);

private:
    void readAnswer(const HttpResponse &response, Finding &finding) const;

    const Limits m_limits;
    const std::stop_token m_stop;
    HttpClient m_http;
};

}  // namespace core::doctor
