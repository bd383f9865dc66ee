#pragma once

#include <QIcon>
#include <QRadioButton>

namespace ui {

/// One of a few choices that need a sentence: a radio button with icon, title and explanation in a rounded box.
///
/// Groups, arrow keys and accessibility are QRadioButton's: siblings in one parent exclude each other. The title is
/// text(), so a mnemonic works.
class ChoiceCard final : public QRadioButton
{
    Q_OBJECT

public:
    ChoiceCard(QString iconName, const QString &title, const QString &explanation, QWidget *parent);

    void setExplanation(const QString &explanation);
    [[nodiscard]] QString explanation() const { return m_explanation; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

signals:
    /// Chosen with the pointer. Whoever did that looks at what comes next; with the arrow keys one passes by.
    void pointedAt();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    [[nodiscard]] bool hitButton(const QPoint &position) const override;

private:
    [[nodiscard]] QRect textRect(const QRect &card) const;
    [[nodiscard]] int titleHeight(int textWidth) const;

    QString m_iconName;
    QString m_explanation;
};

}  // namespace ui
