#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

/// A dashed field for dropping files on, with buttons for those who do not drag.
class DropFrame final : public QWidget
{
    Q_OBJECT

public:
    explicit DropFrame(QWidget *parent = nullptr);

    [[nodiscard]] QWidget *firstButton() const;

signals:
    void dropped(const QStringList &localPaths);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *createButtons();
    void chooseFolder();
    void chooseFiles();
    void setDropping(bool isDropping);
    void showPicture();

    QLabel *m_picture;
    QLabel *m_heading;
    QPushButton *m_folder = nullptr;
    bool m_isDropping = false;
};

}  // namespace ui
