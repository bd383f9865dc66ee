#pragma once

#include "ui/shared/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

class Picture;

/// What stands where a list would while it has nothing to show: a picture, what is missing, and one thing to do next.
///
/// Object names for tests: "emptyHeading", "emptyExplanation", "emptyAction".
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);
    EmptyState(const QString &iconName, const QString &heading, const QString &explanation, QWidget *parent = nullptr);

    /// One of resources/icons; an empty name shows none.
    void setIcon(const QString &iconName);
    /// What is empty takes no room.
    void setTexts(const QString &heading, const QString &explanation);
    /// Offers the one thing to do next; an empty text offers none.
    void setAction(const QString &text, theme::ButtonRole role = theme::ButtonRole::Primary);

signals:
    void actionRequested();

private:
    void createLayout();

    Picture *m_picture;
    QLabel *m_heading;
    QLabel *m_explanation;
    QPushButton *m_action;
};

}  // namespace ui
