#pragma once

#include "core/base/error.h"

#include <QUrl>

#include <memory>
#include <stop_token>

namespace core {

/// What the browser shows in the end, in the person's language. Without words there is a picture alone.
struct ReturnPage
{
    QString language = {};  ///< Such as "de"; empty when there are no words.
    QString accepted = {};
    QString refused = {};
};

/// Waits on loopback for the browser to come back from the Hub.
///
/// Listens on 127.0.0.1 only, takes one answer, shows a page that says how it went, and ends. What does
/// not carry the right state (a favicon, a port scanner, another page's forgery) is turned away and changes nothing.
/// Errors: AddressInUse (no port to be had); Rejected with the Hub's words when the person said no.
/// Thread: open() and waitForCode() on any one thread.
/// Source: RFC 8252 §7.3 and §8.3.
class LoopbackReceiver
{
public:
    [[nodiscard]] static Result<LoopbackReceiver> open(ReturnPage page = {});
    ~LoopbackReceiver();
    LoopbackReceiver(LoopbackReceiver &&) noexcept;
    LoopbackReceiver &operator=(LoopbackReceiver &&) noexcept;

    [[nodiscard]] QUrl redirectUri() const;  ///< "http://127.0.0.1:PORT/callback"
    /// The code that came with `state`. Blocks until then, or `stop` (within 500 ms).
    [[nodiscard]] Result<QString> waitForCode(const QString &state, const std::stop_token &stop);

private:
    class Private;
    explicit LoopbackReceiver(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

}  // namespace core
