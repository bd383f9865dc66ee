#pragma once

#include "core/settings/settings.h"
#include "tests/ui/support/widgetchecks.h"

#include <QLocale>

namespace test {

/// Tests that walk through every state of something, each in light, in dark, and in a language of long words: no text
/// may be cut off. With SLIPWAY_SCREENSHOTS=DIR each state is also saved there as a picture, and once more in German,
/// whose words are shorter than the long ones; QT_SCALE_FACTOR=2 makes them twice as large.
class Screens
{
public:
    enum class Language { English, Long, German };

    /// Their rows; for initTestCase_data().
    static void addRows();

    /// Puts on the look of the row that runs; for init(), before anything is shown.
    void begin();
    void end();  ///< For cleanup().
    [[nodiscard]] static core::Appearance appearance();
    [[nodiscard]] static Language language();

    /// look() at `window` in this state, in the row's look.
    static void look(QWidget &window, const QString &state);
    /// What a picture of `widget` is called in the row's look.
    [[nodiscard]] static QString pictureName(const QWidget &widget, const QString &state);

private:
    static void install(QTranslator &words, const QString &file);

    LongLocale m_longLocale;
    QTranslator m_words;
    QLocale m_localeBefore;
};

}  // namespace test
