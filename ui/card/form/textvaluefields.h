#pragma once

#include "ui/card/form/valuefield.h"

class QPlainTextEdit;

namespace ui {

class ChoiceInput;

/// A scalar on one line: a text, perhaps one of a list, a number, or whichever of the two it reads as.
class LineField final : public ValueField
{
    Q_OBJECT

public:
    LineField(YamlValues &values, const ValueSpec &spec, QWidget *parent);

    [[nodiscard]] QWidget *answer() const override;

protected:
    [[nodiscard]] std::optional<QCborValue> typed() const override;
    void showValue(const QCborValue &value) override;
    [[nodiscard]] bool canShow(const QCborValue &value) const override;

private:
    ChoiceInput *m_line;
};

/// A text of several lines, or a list of texts with one on each line.
class TextField final : public ValueField
{
    Q_OBJECT

public:
    TextField(YamlValues &values, const ValueSpec &spec, QWidget *parent);

    [[nodiscard]] QWidget *answer() const override;

protected:
    [[nodiscard]] std::optional<QCborValue> typed() const override;
    void showValue(const QCborValue &value) override;
    [[nodiscard]] bool canShow(const QCborValue &value) const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPlainTextEdit *m_text;
    bool m_endsLine = false;  ///< The text in the card ends with a line end, which is not shown.
};

/// A box for a text of several lines that is left with Tab, as high as `lines`.
[[nodiscard]] QPlainTextEdit *createTextBox(int lines, QWidget *parent);

}  // namespace ui
