#pragma once

#include "core/localhub/accounts_p.h"
#include "core/localhub/lfsstore_p.h"
#include "core/localhub/repositories_p.h"
#include "core/localhub/signer_p.h"

#include <stop_token>

namespace core::localhub {

/// What every route works with.
struct HubContext
{
    LocalHub::Options options;
    QString endpoint;  ///< "http://127.0.0.1:PORT"
    Accounts accounts;
    Repositories repositories;
    LfsStore lfs;
    Signer signer;
    std::stop_token stopping;
    int rootLock = -1;  ///< Git's processes hold it too: nobody else takes the folder before they end.
};

}  // namespace core::localhub
