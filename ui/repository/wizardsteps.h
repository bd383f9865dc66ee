#pragma once

#include <QList>
#include <QWidget>

class QLabel;

namespace ui {

/// The steps of a wizard beside its pages: what is done, where one is, what is to come.
class WizardSteps final : public QWidget
{
    Q_OBJECT

public:
    explicit WizardSteps(const QStringList &steps, QWidget *parent = nullptr);

    void setCurrent(int step);
    [[nodiscard]] int current() const { return m_current; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintMark(QPainter &painter, int step) const;

    QList<QLabel *> m_labels;
    int m_current = 0;
};

}  // namespace ui
