#include "ui/shell/localhubhost.h"

#include "core/localhub/localhub.h"

namespace ui {

LocalHubHost::LocalHubHost(QString root)
    : m_root(std::move(root))
{
}

LocalHubHost::~LocalHubHost() = default;

core::Result<LocalHubHost::Access> LocalHubHost::open(int port)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_hub) {
        auto hub = core::LocalHub::start({.root = m_root, .port = port});
        if (!hub && hub.error().kind == core::ErrorKind::AddressInUse)
            hub = core::LocalHub::start({.root = m_root});
        if (!hub)
            return std::unexpected(hub.error());
        m_hub = std::move(*hub);
    }
    return Access{.endpoint = m_hub->endpoint(), .token = core::AccessToken(m_hub->token())};
}

}  // namespace ui
