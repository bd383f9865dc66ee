#pragma once

#include <QWebEngineUrlRequestInterceptor>

#include <atomic>

namespace ui {

/// Lets out what the card's page may ask for, and nothing else. The page's policy says the same; this holds even where
/// a policy does not reach.
class RequestFilter final : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT

public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;

    void interceptRequest(QWebEngineUrlRequestInfo &info) override;
    void setRemoteAllowed(bool allowed) { m_isRemoteAllowed = allowed; }

private:
    std::atomic<bool> m_isRemoteAllowed = false;
};

}  // namespace ui
