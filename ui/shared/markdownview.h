#pragma once

#include <QTextBrowser>

namespace ui {

/// Somebody else's Markdown, to be read: nothing is fetched for it, HTML in it is text, and a picture is its words with
/// a link. As high as what it says; its parent scrolls.
///
/// What would keep the window busy (hundreds of levels inside each other) is shown as the text it is. The caller bounds
/// how long a text may be.
class MarkdownView final : public QTextBrowser
{
    Q_OBJECT

public:
    explicit MarkdownView(QWidget *parent = nullptr);

    void showMarkdown(const QString &markdown);
    /// Above it scrolls itself; 0: never. In device-independent pixels.
    void setMostHeight(int height);

    [[nodiscard]] QVariant loadResource(int type, const QUrl &name) override;

signals:
    /// A web address that somebody wants to see. Others lead nowhere.
    void webLinkActivated(const QUrl &url);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void activate(const QUrl &url);
    void fit();

    QString m_markdown;
    int m_mostHeight = 0;
};

}  // namespace ui
