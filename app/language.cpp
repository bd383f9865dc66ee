#include "app/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace app {

namespace {

const QString ownFolder = u":/i18n"_s;

}  // namespace

Language::~Language()
{
    clear();
}

void Language::clear()
{
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();
}

void Language::install(const QLocale &locale, const QString &name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(locale, name, u"_"_s, folder))
        return;
    QCoreApplication::installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
}

void Language::speak(const QString &name)
{
    clear();
    const QString wish = name.isEmpty() ? qEnvironmentVariable("SLIPWAY_LANGUAGE") : name;
    const QLocale locale = wish.isEmpty() ? QLocale::system() : QLocale{wish};
    QLocale::setDefault(locale);
    install(QLocale{QLocale::English}, u"slipway"_s, ownFolder);
    if (locale.language() == QLocale::English || locale.language() == QLocale::C)
        return;
    install(locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(locale, u"slipway"_s, ownFolder);
}

QStringList Language::available()
{
    QStringList names{u"en"_s};
    for (const QString &file : QDir{ownFolder}.entryList({u"slipway_*.qm"_s}, QDir::Files, QDir::Name)) {
        const QString name = file.section(u'_', 1).section(u'.', 0, 0);
        if (!names.contains(name))
            names.append(name);
    }
    return names;
}

}  // namespace app
