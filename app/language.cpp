#include "app/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace app {

namespace {

void install(QCoreApplication &application, const QLocale &locale, const QString &name, const QString &folder)
{
    auto *translator = new QTranslator{&application};
    if (translator->load(locale, name, u"_"_s, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

}  // namespace

void installLanguage(QCoreApplication &application)
{
    const QString wish = qEnvironmentVariable("SLIPWAY_LANGUAGE");
    const QLocale locale = wish.isEmpty() ? QLocale::system() : QLocale{wish};
    if (!wish.isEmpty())
        QLocale::setDefault(locale);
    install(application, QLocale{QLocale::English}, u"slipway"_s, u":/i18n"_s);
    if (locale.language() == QLocale::English || locale.language() == QLocale::C)
        return;
    install(application, locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, locale, u"slipway"_s, u":/i18n"_s);
}

}  // namespace app
