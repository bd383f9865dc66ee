#pragma once

#include <QPushButton>
#include <QTimer>

namespace ui {

/// Copies a text and says so on itself for a moment.
class CopyButton final : public QPushButton
{
    Q_OBJECT

public:
    /// `text` is what the button says, for example "Copy link".
    explicit CopyButton(const QString &text, QWidget *parent = nullptr);

    /// What a click puts on the clipboard.
    void setContent(const QString &content);
    /// As wide as its widest word: it does not move its neighbours when it changes.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

private:
    void copy();
    void showUsualText();

    const QString m_usualText;
    QString m_content;
    QTimer m_thanks;
};

}  // namespace ui
