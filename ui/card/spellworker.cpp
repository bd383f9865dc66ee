#include "ui/card/spellworker.h"

#include <Sonnet/Speller>

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype mostSuggestions = 7;

}  // namespace

SpellWorker::SpellWorker() = default;
SpellWorker::~SpellWorker() = default;

QString bestDictionary(const QStringList &codes, const QStringList &dictionaries)
{
    for (const QString &code : codes) {
        const QString exact = QString(code).replace(u'-', u'_');
        if (dictionaries.contains(exact))
            return exact;
        const QString language = exact.section(u'_', 0, 0);
        const QString ofCountry = language + u'_';
        const auto isOfLanguage = [&](const QString &name) { return name == language || name.startsWith(ofCountry); };
        // The country that the language's name is short for: Qt knows it.
        const QString usual = QLocale(language).name();
        if (!language.isEmpty() && usual.startsWith(language) && dictionaries.contains(usual))
            return usual;
        const auto found = std::ranges::find_if(dictionaries, isOfLanguage);
        if (found != dictionaries.end())
            return *found;
    }
    return {};
}

void SpellWorker::setLanguages(const QStringList &codes)
{
    if (!m_speller)
        m_speller = std::make_unique<Sonnet::Speller>();
    const QString dictionary = bestDictionary(codes, m_speller->availableLanguages());
    if (!dictionary.isEmpty())
        m_speller->setLanguage(dictionary);
    emit dictionaryChosen(dictionary.isEmpty() || !m_speller->isValid() ? QString{} : dictionary);
}

void SpellWorker::check(const QStringList &words)
{
    QStringList right;
    QStringList wrong;
    for (const QString &word : words)
        (m_speller && m_speller->isValid() && m_speller->isMisspelled(word) ? wrong : right).append(word);
    emit checked(right, wrong);
}

void SpellWorker::suggest(const QString &word)
{
    QStringList words = m_speller ? m_speller->suggest(word) : QStringList{};
    words.resize(std::min<qsizetype>(words.size(), mostSuggestions));
    emit suggested(word, words);
}

void SpellWorker::learn(const QString &word)
{
    if (m_speller)
        m_speller->addToPersonal(word);
}

}  // namespace ui
