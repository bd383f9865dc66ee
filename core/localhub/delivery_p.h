#pragma once

#include "core/localhub/reply_p.h"

#include <httplib.h>

namespace core::localhub {

/// Hands a reply to cpp-httplib. `cutAfter` breaks the connection after that many bytes of the body.
void deliver(Reply reply, httplib::Response &response, std::optional<std::int64_t> cutAfter);

}  // namespace core::localhub
