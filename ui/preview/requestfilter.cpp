#include "ui/preview/requestfilter.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace ui {

void RequestFilter::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    const QString scheme = info.requestUrl().scheme();
    const auto type = info.resourceType();
    const bool isMedia =
        type == QWebEngineUrlRequestInfo::ResourceTypeImage || type == QWebEngineUrlRequestInfo::ResourceTypeMedia;
    const bool isOurs = scheme == u"card";
    const bool isInline = scheme == u"data" && isMedia;
    const bool isRemote = m_isRemoteAllowed && isMedia && scheme == u"https";
    if (!isOurs && !isInline && !isRemote)
        info.block(true);
    // A picture's server learns nothing of what is being written.
    info.setHttpHeader("Referer"_ba, {});
}

}  // namespace ui
