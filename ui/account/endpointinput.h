#pragma once

#include <QUrl>

namespace ui {

/// Why a text cannot be the address of a Hub.
enum class EndpointProblem { None, Empty, NotAnAddress, WrongScheme, HasExtras };

/// The address of a Hub as a person types it.
struct EndpointInput
{
    QUrl endpoint;  ///< Without trailing slash; empty unless problem is None.
    EndpointProblem problem = EndpointProblem::None;
    bool isUnencrypted = false;  ///< http to another computer: everyone between could read the token.
};

/// "hub.example.org" means https; "localhost:8080" and loopback addresses mean http.
[[nodiscard]] EndpointInput readEndpoint(const QString &text);
/// One sentence for each problem; empty for None.
[[nodiscard]] QString endpointProblemText(EndpointProblem problem);
/// "huggingface.co", "127.0.0.1:8080": what to call a Hub in a sentence.
[[nodiscard]] QString endpointName(const QUrl &endpoint);

}  // namespace ui
