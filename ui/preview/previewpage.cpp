#include "ui/preview/previewpage.h"

#include <QLoggingCategory>
#include <QWebEngineFullScreenRequest>
#include <QWebEnginePermission>
#include <QWebEngineSettings>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

Q_LOGGING_CATEGORY(preview, "slipway.preview", QtWarningMsg)

const QUrl pageUrl{u"card://page/preview.html"_s};

}  // namespace

PreviewPage::PreviewPage(QWebEngineProfile *profile, QObject *parent)
    : QWebEnginePage{profile, parent}
{
    restrict();
    connect(this, &QWebEnginePage::permissionRequested, this,
            [](const QWebEnginePermission &permission) { permission.deny(); });
    connect(this, &QWebEnginePage::fullScreenRequested, this,
            [](QWebEngineFullScreenRequest request) { request.reject(); });
}

void PreviewPage::open()
{
    load(pageUrl);
}

void PreviewPage::restrict()
{
    using enum QWebEngineSettings::WebAttribute;
    for (const auto attribute :
         {PluginsEnabled, JavascriptCanOpenWindows, JavascriptCanAccessClipboard, JavascriptCanPaste,
          LocalContentCanAccessRemoteUrls, LocalContentCanAccessFileUrls, LocalStorageEnabled, FullScreenSupportEnabled,
          ScreenCaptureEnabled, WebGLEnabled, HyperlinkAuditingEnabled, AllowRunningInsecureContent,
          AllowGeolocationOnInsecureOrigins, AllowWindowActivationFromJavaScript, NavigateOnDropEnabled,
          DnsPrefetchEnabled, PdfViewerEnabled, ErrorPageEnabled, AutoLoadIconsForPage})
        settings()->setAttribute(attribute, false);
    settings()->setAttribute(PlaybackRequiresUserGesture, true);
}

bool PreviewPage::acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame)
{
    return isMainFrame && type == NavigationTypeTyped && url == pageUrl;
}

void PreviewPage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString &message, int line,
                                           const QString &source)
{
    qCDebug(preview).noquote() << source << line << message;
}

}  // namespace ui
