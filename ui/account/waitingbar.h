#pragma once

#include <QProgressBar>

namespace ui {

/// A thin bar that moves while something is waited for whose length nobody knows.
class WaitingBar final : public QProgressBar
{
    Q_OBJECT

public:
    /// `what` is for screen readers: "Signing in".
    explicit WaitingBar(const QString &what, QWidget *parent = nullptr);
};

}  // namespace ui
