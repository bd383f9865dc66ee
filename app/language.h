#pragma once

#include <QStringList>
#include <QTranslator>

#include <memory>
#include <vector>

namespace app {

/// What the program speaks: its own texts, Qt's own, and numbers and dates.
///
/// English needs a translation as well: it holds the plural forms. It is always installed, below the other one.
/// Thread: GUI. Needs the application object; the language goes back to none with this object.
class Language
{
public:
    Language() = default;
    ~Language();
    Q_DISABLE_COPY_MOVE(Language)

    /// Speaks `name` ("de"); an empty one means SLIPWAY_LANGUAGE, or else the language of the system (LANGUAGE, LC_ALL,
    /// LANG). Widgets hear of it through QEvent::LanguageChange.
    void speak(const QString &name);

    /// What there is a translation for, English first.
    [[nodiscard]] static QStringList available();

private:
    void install(const QLocale &locale, const QString &name, const QString &folder);
    void clear();

    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

}  // namespace app
