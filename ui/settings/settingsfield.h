#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace ui {

/// Settings that belong together, below one heading.
class SettingsGroup final : public QWidget
{
    Q_OBJECT

public:
    SettingsGroup(const QString &title, const QString &explanation, QWidget *parent);

    [[nodiscard]] QVBoxLayout *column() const { return m_column; }

private:
    QVBoxLayout *m_column;
};

/// A control with its label above and, below, what it is for or what is wrong with what it holds.
///
/// A label above leaves room for long words. The problem is spoken to screen readers as soon as it is shown.
class SettingsField final : public QWidget
{
    Q_OBJECT

public:
    /// `control` is what the label is for; `row` holds it together with others, when there are any. Takes both.
    SettingsField(const QString &label, QWidget *control, QWidget *parent, QWidget *row = nullptr);

    void setExplanation(const QString &text);
    /// Stands in for the explanation until it is cleared with an empty text.
    void setProblem(const QString &text);
    [[nodiscard]] QString problem() const { return m_problem; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void showText();

    QWidget *m_control;
    QLabel *m_text;
    QString m_explanation;
    QString m_problem;
};

}  // namespace ui
