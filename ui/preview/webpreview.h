#pragma once

#include "ui/shared/previewplugin.h"

#include <QJsonArray>
#include <QPointer>
#include <QWidget>

class QWebEngineProfile;
class QWebEngineView;

namespace ui {

class CardScheme;
class PreviewBridge;
class PreviewPage;
class RequestFilter;

/// A card's preview in Qt WebEngine: one page, loaded once, to which edits are sent.
///
/// At most one update is with the page. What is typed meanwhile goes as the next, so the newest text is always the last
/// one shown, and a slow card is never more than one render behind.
class WebPreview final : public QWidget, public PreviewView
{
    Q_OBJECT

public:
    WebPreview(PreviewHost host, QWidget *parent);
    ~WebPreview() override;

    [[nodiscard]] QWidget *widget() override { return this; }
    void setOptions(const QJsonObject &options) override;
    void setText(const QString &text) override;
    void applyEdits(const core::TextEdits &edits) override;
    void scrollToLine(double line) override;
    void setRemoteAllowed(bool allowed) override;
    void exportPage(const QString &title) override;
    void evaluate(const QString &script, std::function<void(QVariant)> done) override;

private:
    void createProfile();
    void createPage();
    void receive(const QJsonObject &report);
    void sendPending();

    PreviewHost m_host;
    QWebEngineProfile *m_profile = nullptr;
    CardScheme *m_scheme = nullptr;
    RequestFilter *m_filter = nullptr;
    PreviewBridge *m_bridge = nullptr;
    QWebEngineView *m_view = nullptr;
    PreviewPage *m_page = nullptr;

    QString m_text;  ///< As the program has it; the page has it too, up to m_pending.
    QJsonArray m_pending;  ///< Edits the page has not been sent.
    QJsonObject m_options;
    std::optional<double> m_line;
    int m_revision = 0;
    bool m_isReady = false;
    bool m_isBusy = false;  ///< The page is reading what it was sent last.
    bool m_needsText = true;  ///< The page must be sent the whole text.
};

}  // namespace ui
