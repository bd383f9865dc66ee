#pragma once

#include <QStringList>
#include <QTranslator>
#include <QWidget>

namespace test {

/// Every sentence about 40 % longer, with accents, and between marks: what is shown without marks was never given to
/// tr().
class PseudoLocale final : public QTranslator
{
public:
    static constexpr QChar mark{u'¦'};

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *sourceText, const char *disambiguation,
                                    int n) const override;
};

/// Everything a person reads or hears in the window `root`: labels, buttons, headers, choices, hints, names for screen
/// readers, actions. What views show as rows is content and not among it.
[[nodiscard]] QStringList wordsIn(const QWidget &root);

/// Words in `root` that carry no marks, while PseudoLocale is installed, and are none of `data`.
[[nodiscard]] QStringList untranslatedWords(const QWidget &root, const QStringList &data);

}  // namespace test
