#pragma once

#include <QWidget>

namespace ui {

class CardEditor;

/// The strip at the left edge of the editor: line numbers, and a dot where something was found.
class LineNumberArea final : public QWidget
{
    Q_OBJECT

public:
    explicit LineNumberArea(CardEditor &editor);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    CardEditor &m_editor;
};

}  // namespace ui
