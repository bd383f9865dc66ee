#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

/// What a page shows instead of a list that is empty: a picture, what is missing, and what to do next.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const QString &iconName, const QString &heading, const QString &explanation, QWidget *parent = nullptr);

    void setText(const QString &heading, const QString &explanation);
    /// Offers the one thing to do next; an empty text offers none.
    void setAction(const QString &text);

signals:
    void actionRequested();

private:
    QLabel *m_heading;
    QLabel *m_explanation;
    QPushButton *m_action;
};

}  // namespace ui
