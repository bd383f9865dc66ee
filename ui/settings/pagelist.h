#pragma once

#include <QListWidget>

namespace ui {

/// The list of pages beside their content: on the side's colour, one rounded row each, as wide as its longest title.
class PageList final : public QListWidget
{
    Q_OBJECT

public:
    explicit PageList(QWidget *parent);

    void insertPage(int row, const QIcon &icon, const QString &title);
    void setTitle(int row, const QString &title);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fitWidth();
    void takeColors();
};

}  // namespace ui
