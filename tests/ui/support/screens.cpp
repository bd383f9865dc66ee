#include "tests/ui/support/screens.h"

#include "ui/shared/theme.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace test {

void Screens::addRows()
{
    QTest::addColumn<QString>("look");
    QTest::addColumn<core::Appearance>("appearance");
    QTest::addColumn<Language>("language");
    QTest::newRow("light") << u"light"_s << core::Appearance::Light << Language::English;
    QTest::newRow("dark") << u"dark"_s << core::Appearance::Dark << Language::English;
    QTest::newRow("long words") << u"long"_s << core::Appearance::Light << Language::Long;
    if (qEnvironmentVariableIsSet("SLIPWAY_SCREENSHOTS"))
        QTest::newRow("German") << u"german"_s << core::Appearance::Dark << Language::German;
}

void Screens::begin()
{
    ui::theme::apply(*qApp, appearance());
    m_localeBefore = QLocale{};
    switch (language()) {
    case Language::English: install(m_words, u"slipway_en.qm"_s); break;
    case Language::Long: QCoreApplication::installTranslator(&m_longLocale); break;
    case Language::German:
        QLocale::setDefault(QLocale::German);
        install(m_words, u"slipway_de.qm"_s);
        break;
    }
}

void Screens::install(QTranslator &words, const QString &file)
{
    if (!words.load(file, QStringLiteral(TRANSLATIONS_FOLDER)))
        qWarning() << "These words are not there:" << file;
    QCoreApplication::installTranslator(&words);
}

void Screens::end()
{
    QCoreApplication::removeTranslator(&m_longLocale);
    QCoreApplication::removeTranslator(&m_words);
    QLocale::setDefault(m_localeBefore);
    ui::theme::apply(*qApp, core::Appearance::Light);
}

core::Appearance Screens::appearance()
{
    QFETCH_GLOBAL(const core::Appearance, appearance);
    return appearance;
}

Screens::Language Screens::language()
{
    QFETCH_GLOBAL(const test::Screens::Language, language);
    return language;
}

void Screens::look(QWidget &window, const QString &state)
{
    test::look(window, pictureName(window, state));
}

QString Screens::pictureName(const QWidget &widget, const QString &state)
{
    QFETCH_GLOBAL(const QString, look);
    const qreal ratio = widget.devicePixelRatioF();
    return state + u'-' + look + (ratio > 1 ? u"@%1x"_s.arg(ratio) : QString());
}

}  // namespace test
