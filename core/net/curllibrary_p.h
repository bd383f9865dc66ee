#pragma once

#include <curl/curl.h>

namespace core {

/// The functions of libcurl that are used here.
///
/// The library is opened when the first of them is needed, not with the program: it brings 17 others (GnuTLS, LDAP,
/// RTMP …), and linking those took a tenth of the time from the start to a usable window, which needs none of them.
struct CurlLibrary
{
    decltype(&::curl_getdate) getdate;
    decltype(&::curl_version_info) versionInfo;
    decltype(&::curl_slist_append) slistAppend;
    decltype(&::curl_slist_free_all) slistFreeAll;
    decltype(&::curl_easy_init) easyInit;
    decltype(&::curl_easy_cleanup) easyCleanup;
    decltype(&::curl_easy_setopt) easySetopt;
    decltype(&::curl_easy_getinfo) easyGetinfo;
    decltype(&::curl_easy_pause) easyPause;
    decltype(&::curl_easy_strerror) easyStrerror;
    decltype(&::curl_multi_init) multiInit;
    decltype(&::curl_multi_cleanup) multiCleanup;
    decltype(&::curl_multi_add_handle) multiAddHandle;
    decltype(&::curl_multi_remove_handle) multiRemoveHandle;
    decltype(&::curl_multi_perform) multiPerform;
    decltype(&::curl_multi_poll) multiPoll;
    decltype(&::curl_multi_wakeup) multiWakeup;
    decltype(&::curl_multi_info_read) multiInfoRead;
};

/// The library, ready for use. Never closed: a resolver thread that was left behind may still be inside it when the
/// program ends.
///
/// Errors: without libcurl the program ends and says so, as it would if it were linked.
/// Thread: any; the first call opens it, which takes some milliseconds.
[[nodiscard]] const CurlLibrary &curl();

}  // namespace core
