#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace ui {

/// A page of text and forms: one centred column, at most theme::contentWidth wide, that scrolls when it must.
class ColumnArea final : public QScrollArea
{
    Q_OBJECT

public:
    explicit ColumnArea(QWidget *parent = nullptr);

    /// Where the page's content goes, from top to bottom.
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }

private:
    QVBoxLayout *m_column;
};

}  // namespace ui
