#pragma once

#include <QLabel>

namespace ui {

/// One line of text that gives up its middle where there is no room for all of it; the tool tip has the whole.
class ElidedLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    /// `whole` is what the tool tip says; empty: the same.
    void setWholeText(const QString &text, const QString &whole = {});

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void elide();

    QString m_whole;
};

}  // namespace ui
