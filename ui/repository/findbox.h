#pragma once

#include <QComboBox>

namespace ui {

/// A box over a long table that one can type into: any part of a name or id finds the row.
///
/// Rows have an id as their data. The first row may stand for "nothing", with an empty id.
class FindBox : public QComboBox
{
    Q_OBJECT

public:
    explicit FindBox(QWidget *parent = nullptr);

    /// To be called once, when all rows are there.
    void finishRows();
    /// A text that is no row is then an id itself.
    void setOpen(bool isOpen) { m_isOpen = isOpen; }

    /// The id of the row that is chosen or typed; empty for none.
    [[nodiscard]] QString id() const;
    /// Chooses the row with `id`; in an open box any id. Unknown ids of a closed box choose nothing.
    void setId(const QString &id);
    /// False while a text is typed that names no row.
    [[nodiscard]] bool isComplete() const;

signals:
    /// Whatever id() says may be different.
    void idChanged();

protected:
    void focusInEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    [[nodiscard]] int indexOfText() const;
    void settle();

    bool m_isOpen = false;
};

}  // namespace ui
