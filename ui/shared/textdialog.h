#pragma once

#include <QDialog>

namespace ui {

/// A dialog that is as high as its text needs, also when a text changes while it is open. One that was given a size
/// keeps that as its least.
///
/// Qt makes a window no higher for text that wraps, as it does a widget inside a layout; nor is its first guess at how
/// high such text will be a good one.
class TextDialog : public QDialog
{
    Q_OBJECT

public:
    using QDialog::QDialog;

protected:
    bool event(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] int neededHeight() const;
};

}  // namespace ui
