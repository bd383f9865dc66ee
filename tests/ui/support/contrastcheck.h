#pragma once

#include <QColor>
#include <QStringList>
#include <QWidget>

namespace test {

/// Source: WCAG 2.2, contrast ratio; 1 to 21.
[[nodiscard]] double contrast(const QColor &one, const QColor &two);

/// Texts in the shown window `root` that are drawn with less than `least` against what lies behind them, measured in
/// its pixels. What is disabled is not looked at.
[[nodiscard]] QStringList contrastProblems(QWidget &root, double least = 4.5);

}  // namespace test
