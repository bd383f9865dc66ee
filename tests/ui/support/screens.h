#pragma once

#include "core/settings/settings.h"
#include "tests/ui/support/widgetchecks.h"

namespace test {

/// Tests that walk through every state of something, each in light, in dark, and in a language of long words: no text
/// may be cut off. With SLIPWAY_SCREENSHOTS=DIR each state is also saved there as a picture; QT_SCALE_FACTOR=2 makes
/// them twice as large.
class Screens
{
public:
    /// Their rows; for initTestCase_data().
    static void addRows();

    /// Puts on the look of the row that runs; for init(), before anything is shown.
    void begin();
    void end();  ///< For cleanup().
    [[nodiscard]] static core::Appearance appearance();
    [[nodiscard]] static bool isLong();

    /// look() at `window` in this state, in the row's look.
    static void look(QWidget &window, const QString &state);

private:
    LongLocale m_longLocale;
};

}  // namespace test
