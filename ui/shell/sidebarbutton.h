#pragma once

#include <QPushButton>

namespace ui {

/// One page in the sidebar: icon and text, checked while its page is shown.
class SidebarButton final : public QPushButton
{
    Q_OBJECT

public:
    SidebarButton(const QString &iconName, const QString &text, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_iconName;
};

}  // namespace ui
