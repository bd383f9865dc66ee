#pragma once

#include "ui/shared/textview.h"

namespace ui {

/// A diff in the form everybody knows: what goes with "-", what comes with "+". What stays is cut down to what helps to
/// find the place; empty when the texts are the same. Thread: any; bounded, as core::diffLines() is.
[[nodiscard]] QString diffText(const QString &before, const QString &after);

/// Shows a diff: lines that go and lines that come have the colours of loss and gain, besides their marks.
class DiffView final : public TextView
{
    Q_OBJECT

public:
    using TextView::TextView;

    void setDiff(const QString &diff);  ///< As diffText() makes it.

protected:
    void changeEvent(QEvent *event) override;

private:
    void colourLines();
};

}  // namespace ui
