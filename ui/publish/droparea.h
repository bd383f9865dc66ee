#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

/// What the page shows while there is nothing to publish: where to drop, and buttons for those who do not drag.
class DropArea final : public QWidget
{
    Q_OBJECT

public:
    explicit DropArea(QWidget *parent = nullptr);

    /// Offers a ready-made model to try things out with.
    void setSampleOffered(bool offered);

signals:
    void urlsDropped(const QStringList &localPaths, const QStringList &foreign, const QString &destination);
    void chooseFilesRequested();
    void chooseFolderRequested();
    void sampleRequested();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *createButtons();
    void setDropping(bool isDropping);
    void showPicture();

    QLabel *m_picture;
    QLabel *m_heading;
    QPushButton *m_sample;
    bool m_isDropping = false;
};

}  // namespace ui
