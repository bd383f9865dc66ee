#pragma once

#include <QStringList>
#include <QTranslator>
#include <QWidget>

namespace test {

/// Controls below `root` that a screen reader could not name, as "QPushButton repoName" lines.
[[nodiscard]] QStringList controlsWithoutName(const QWidget &root);
/// Visible labels and buttons below `root` that get less room than their text needs.
[[nodiscard]] QStringList clippedTexts(const QWidget &root);
/// Lets every layout take its place now: each asks the one around it in an event of its own.
void settleLayouts();
/// Fails the test that runs when a text below `window` is clipped; then as screenshot().
void look(QWidget &window, const QString &name);
/// Saves what `window` looks like as NAME.png in the folder $SLIPWAY_SCREENSHOTS; does nothing when that is not set.
void screenshot(QWidget &window, const QString &name);

/// Every sentence about 40 % longer and with accents, as a translation into a talkative language would be.
class LongLocale final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *sourceText, const char *disambiguation,
                                    int n) const override;
};

}  // namespace test
