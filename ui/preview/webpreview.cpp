#include "ui/preview/webpreview.h"

#include "ui/preview/cardscheme.h"
#include "ui/preview/previewbridge.h"
#include "ui/preview/previewpage.h"
#include "ui/preview/requestfilter.h"

#include <QVBoxLayout>
#include <QWebChannel>
#include <QWebEngineDownloadRequest>
#include <QWebEngineProfile>
#include <QWebEngineView>

#include <ranges>

using namespace Qt::StringLiterals;

namespace ui {

WebPreview::WebPreview(PreviewHost host, QWidget *parent)
    : QWidget{parent}
    , m_host{std::move(host)}
    , m_view{new QWebEngineView{this}}
{
    auto *layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->addWidget(m_view);
    m_view->setContextMenuPolicy(Qt::NoContextMenu);
    setFocusProxy(m_view);
    createProfile();
    createPage();
}

WebPreview::~WebPreview()
{
    // A profile must outlive its pages, and children are destroyed in the order of their making.
    delete m_view;
    delete m_page;
}

void WebPreview::createProfile()
{
    m_profile = new QWebEngineProfile{this};  // without a name: nothing is kept
    m_profile->setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
    m_profile->setHttpCacheType(QWebEngineProfile::MemoryHttpCache);
    m_scheme = new CardScheme{m_host, this};
    m_profile->installUrlSchemeHandler("card"_ba, m_scheme);
    m_filter = new RequestFilter{this};
    m_profile->setUrlRequestInterceptor(m_filter);
    connect(m_profile, &QWebEngineProfile::downloadRequested, this,
            [](QWebEngineDownloadRequest *download) { download->cancel(); });
}

void WebPreview::createPage()
{
    m_page = new PreviewPage{m_profile, this};
    m_bridge = new PreviewBridge{[this](const QJsonObject &report) { receive(report); }, this};
    auto *channel = new QWebChannel{m_page};
    channel->registerObject(u"bridge"_s, m_bridge);
    m_page->setWebChannel(channel);
    m_view->setPage(m_page);
    connect(m_page, &QWebEnginePage::renderProcessTerminated, this, [this] {
        m_isReady = false;
        m_host.report({{u"kind"_s, u"terminated"_s}});
    });
    m_page->open();
}

void WebPreview::receive(const QJsonObject &report)
{
    const QString kind = report.value("kind"_L1).toString();
    if (kind == u"ready") {
        m_isReady = true;
        m_isBusy = false;
        m_needsText = true;
        emit m_bridge->options(m_options);
        sendPending();
        if (m_line)
            emit m_bridge->scroll(*m_line);
    } else if (kind == u"rendered") {
        m_isBusy = false;
        sendPending();
    }
    m_host.report(report);
}

void WebPreview::setOptions(const QJsonObject &options)
{
    for (auto it = options.begin(); it != options.end(); ++it)
        m_options.insert(it.key(), it.value());
    // The page's own background, so that no white shows while it loads.
    const bool isDark = m_options.value("dark"_L1).toBool();
    m_page->setBackgroundColor(isDark ? QColor{0x0b, 0x0f, 0x19} : QColor{Qt::white});
    if (m_isReady)
        emit m_bridge->options(options);
}

void WebPreview::setText(const QString &text)
{
    m_text = text;
    m_pending = {};
    m_needsText = true;
    ++m_revision;
    sendPending();
}

void WebPreview::applyEdits(const core::TextEdits &edits)
{
    QJsonArray batch;
    for (const core::TextEdit &edit : edits)
        batch.append(QJsonArray{edit.span.begin, edit.span.end, edit.text});
    // From the last to the first: so each finds its place where the text before says it is.
    for (const core::TextEdit &edit : edits | std::views::reverse)
        m_text.replace(edit.span.begin, edit.span.size(), edit.text);
    m_pending.append(batch);
    ++m_revision;
    sendPending();
}

void WebPreview::sendPending()
{
    if (!m_isReady || m_isBusy || (!m_needsText && m_pending.isEmpty()))
        return;
    QJsonObject update{{u"revision"_s, m_revision}};
    if (m_needsText)
        update.insert(u"text"_s, m_text);
    else
        update.insert(u"edits"_s, m_pending);
    m_needsText = false;
    m_pending = {};
    m_isBusy = true;
    emit m_bridge->update(update);
}

void WebPreview::scrollToLine(double line)
{
    m_line = line;
    if (m_isReady)
        emit m_bridge->scroll(line);
}

void WebPreview::setRemoteAllowed(bool allowed)
{
    m_filter->setRemoteAllowed(allowed);
    m_scheme->setRemoteAllowed(allowed);
    m_options.insert(u"remoteAllowed"_s, allowed);
    // The policy belongs to the loaded page.
    m_isReady = false;
    m_page->open();
}

void WebPreview::exportPage(const QString &title)
{
    emit m_bridge->exportWanted(title);
}

void WebPreview::evaluate(const QString &script, std::function<void(QVariant)> done)
{
    m_page->runJavaScript(script, [done = std::move(done)](const QVariant &value) { done(value); });
}

}  // namespace ui
