#pragma once

#include <QScrollArea>

class QBoxLayout;
class QVBoxLayout;

namespace ui {

/// A page of text and forms: one centred column, at most theme::contentWidth wide, that scrolls when it must, and to
/// whatever gets the focus. The column stays in the middle of the area when a scroll bar comes or goes.
class ColumnArea final : public QScrollArea
{
    Q_OBJECT

public:
    explicit ColumnArea(QWidget *parent = nullptr);

    /// Where the page's content goes, from top to bottom.
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }
    /// Around the column; for a page inside another one, which has a margin already.
    void setMargin(int margin);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void followFocus(QWidget *focused);
    void updateMargins();

    QVBoxLayout *m_column;
    int m_margin = 0;
    QBoxLayout *m_frame;
};

}  // namespace ui
