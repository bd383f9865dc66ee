#include "core/net/curllibrary_p.h"

#include <QLibrary>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int interfaceVersion = 4;  // libcurl.so.4 since 2006; its functions are never changed, only added to

template <typename Function>
void find(QLibrary &library, const char *name, Function &function)
{
    function = reinterpret_cast<Function>(library.resolve(name));
    if (function == nullptr)
        qFatal("%s of libcurl cannot be found: %s", name, qUtf8Printable(library.errorString()));
}

CurlLibrary open()
{
    QLibrary library{u"curl"_s, interfaceVersion};
    CurlLibrary curl{};
    find(library, "curl_getdate", curl.getdate);
    find(library, "curl_version_info", curl.versionInfo);
    find(library, "curl_slist_append", curl.slistAppend);
    find(library, "curl_slist_free_all", curl.slistFreeAll);
    find(library, "curl_easy_init", curl.easyInit);
    find(library, "curl_easy_cleanup", curl.easyCleanup);
    find(library, "curl_easy_setopt", curl.easySetopt);
    find(library, "curl_easy_getinfo", curl.easyGetinfo);
    find(library, "curl_easy_pause", curl.easyPause);
    find(library, "curl_easy_strerror", curl.easyStrerror);
    find(library, "curl_multi_init", curl.multiInit);
    find(library, "curl_multi_cleanup", curl.multiCleanup);
    find(library, "curl_multi_add_handle", curl.multiAddHandle);
    find(library, "curl_multi_remove_handle", curl.multiRemoveHandle);
    find(library, "curl_multi_perform", curl.multiPerform);
    find(library, "curl_multi_poll", curl.multiPoll);
    find(library, "curl_multi_wakeup", curl.multiWakeup);
    find(library, "curl_multi_info_read", curl.multiInfoRead);
    decltype(&::curl_global_init) globalInit = nullptr;
    find(library, "curl_global_init", globalInit);
    globalInit(CURL_GLOBAL_DEFAULT);
    return curl;
}

}  // namespace

const CurlLibrary &curl()
{
    static const CurlLibrary library = open();
    return library;
}

}  // namespace core
