#pragma once

#include <QPushButton>

namespace ui {

/// One page in the sidebar: icon and text, checked while its page is shown.
class SidebarButton final : public QPushButton
{
    Q_OBJECT

public:
    SidebarButton(QString iconName, const QString &text, QWidget *parent);

    /// A dot after the text: something is under way on this page. `description` says so to a screen reader.
    void setBusy(bool isBusy, const QString &description);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_iconName;
    bool m_isBusy = false;
};

}  // namespace ui
