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
    QTest::addColumn<bool>("isLong");
    QTest::newRow("light") << u"light"_s << core::Appearance::Light << false;
    QTest::newRow("dark") << u"dark"_s << core::Appearance::Dark << false;
    QTest::newRow("long words") << u"long"_s << core::Appearance::Light << true;
}

void Screens::begin()
{
    ui::theme::apply(*qApp, appearance());
    if (isLong())
        QCoreApplication::installTranslator(&m_longLocale);
}

void Screens::end()
{
    QCoreApplication::removeTranslator(&m_longLocale);
    ui::theme::apply(*qApp, core::Appearance::Light);
}

core::Appearance Screens::appearance()
{
    QFETCH_GLOBAL(const core::Appearance, appearance);
    return appearance;
}

bool Screens::isLong()
{
    QFETCH_GLOBAL(const bool, isLong);
    return isLong;
}

void Screens::look(QWidget &window, const QString &state)
{
    QFETCH_GLOBAL(const QString, look);
    const qreal ratio = window.devicePixelRatioF();
    test::look(window, state + u'-' + look + (ratio > 1 ? u"@%1x"_s.arg(ratio) : QString()));
}

}  // namespace test
