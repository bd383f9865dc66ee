#pragma once

#include "core/localhub/accounts_p.h"
#include "core/localhub/downloadcounter_p.h"
#include "core/localhub/idtoken_p.h"
#include "core/localhub/lfsstore_p.h"
#include "core/localhub/oauthstore_p.h"
#include "core/localhub/pendingsignins_p.h"
#include "core/localhub/repoindex_p.h"
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
    RepoIndex index{repositories};
    DownloadCounter downloads{repositories};
    LfsStore lfs;
    Signer signer;
    OAuthStore oauth;
    PendingSignIns signIns;
    IdTokenSigner idTokens;
    std::stop_token stopping;
    int rootLock = -1;  ///< Git's processes hold it too: nobody else takes the folder before they end.
};

}  // namespace core::localhub
