#pragma once

#include <QFrame>

namespace ui {

class ChoiceInput;
class FlowLayout;
class TagChip;

/// A list of words as chips, with a line at its end to type the next one into: Return or a comma puts it there, the
/// list of the line helps. It shows what setTags() says and asks for changes; it makes none itself.
class TagField final : public QFrame
{
    Q_OBJECT

public:
    explicit TagField(QWidget *parent = nullptr);

    /// What each chip says. Chips that say the same stay as they are, and so does the focus.
    void setTags(const QStringList &texts);
    [[nodiscard]] ChoiceInput &input() const { return *m_input; }
    /// Asks for what has been typed and not put there yet.
    void settle();
    [[nodiscard]] QList<TagChip *> chips() const { return m_chips; }

signals:
    void addRequested(const QStringList &ids);
    void removeRequested(qsizetype index);
    void moveRequested(qsizetype from, qsizetype to);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addChip();
    void takeChip();
    void focusChip(qsizetype index);
    void moveChip(qsizetype from, int step);
    void setTabStop(qsizetype index);

    FlowLayout *m_flow;
    ChoiceInput *m_input;
    QList<TagChip *> m_chips;
};

}  // namespace ui
