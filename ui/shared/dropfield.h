#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ui {

/// A dashed field that takes what is dropped on it, with buttons for those who do not drag.
///
/// It takes addresses of every kind, as a copy, and tells files on this computer from the rest: see droppedurls.h.
class DropField : public QWidget
{
    Q_OBJECT

public:
    /// Whether it fills a page, or stands among other things.
    enum class Place { Page, Form };

    /// `iconName` is one of resources/icons; `heading` says what to drop.
    DropField(Place place, const QString &iconName, const QString &heading, QWidget *parent = nullptr);

    [[nodiscard]] QPushButton *folderButton() const { return m_folder; }
    [[nodiscard]] QPushButton *filesButton() const { return m_files; }
    /// Below the heading, above the buttons.
    void setExplanation(const QString &text);

signals:
    void dropped(const QStringList &localPaths, const QStringList &foreign);
    void chooseFolderRequested();
    void chooseFilesRequested();

protected:
    /// Another way to begin, below the buttons.
    void addChoice(QPushButton *button);

    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QWidget *createButtons();
    void setDropping(bool isDropping);

    QString m_words;
    QLabel *m_heading;
    QLabel *m_explanation;
    QPushButton *m_folder;
    QPushButton *m_files;
    QVBoxLayout *m_column;
    bool m_isDropping = false;
};

}  // namespace ui
