#pragma once

#include "ui/shared/previewplugin.h"

#include <QWebEngineUrlSchemeHandler>

namespace ui {

/// Makes "card:" known to WebEngine. Must happen before the first profile.
void registerCardScheme();

/// Answers "card://page/…" with the page's own parts and "card://repo/PATH" with what the program gives for a path.
///
/// It opens no file: which file a path is, and whether it may be shown, is the program's to say.
class CardScheme final : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT

public:
    CardScheme(const PreviewHost &host, QObject *parent);

    void requestStarted(QWebEngineUrlRequestJob *job) override;
    void setRemoteAllowed(bool allowed) { m_isRemoteAllowed = allowed; }

private:
    void answerPage(QWebEngineUrlRequestJob *job) const;
    void answerFile(QWebEngineUrlRequestJob *job) const;
    [[nodiscard]] QByteArray policy() const;

    const PreviewHost &m_host;
    bool m_isRemoteAllowed = false;
};

}  // namespace ui
