#pragma once

#include <QLabel>

namespace ui {

/// Words of our own with links in them, whose colour follows the theme.
class LinkLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit LinkLabel(QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
};

}  // namespace ui
