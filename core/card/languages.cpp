#include "core/card/cardtables.h"
#include "core/card/tablefile_p.h"

#include <QHash>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct LanguageTable
{
    QList<Language> rows;
    QHash<QString, qsizetype> byCode;
    QHash<QString, qsizetype> byName;  // folded; where two share a name, the first: that with two letters
    QStringList special;
    QStringList older;

    void add(const QJsonArray &table)
    {
        for (const QJsonValue row : table)
            rows.append(
                Language{.code = row[0].toString(), .name = row[1].toString(), .nativeName = row[2].toString()});
    }

    void index()
    {
        const auto addName = [this](const QString &name, qsizetype row) {
            const QString folded = name.toCaseFolded();
            if (!folded.isEmpty() && !byName.contains(folded))
                byName.insert(folded, row);
        };
        for (qsizetype i = 0; i < rows.size(); ++i) {
            byCode.insert(rows.at(i).code, i);
            addName(rows.at(i).name, i);
            addName(rows.at(i).nativeName, i);
        }
    }
};

const LanguageTable &table()
{
    static const LanguageTable read = [] {
        const QJsonObject file = readTableFile(u"cards/languages.json"_s);
        LanguageTable made;
        made.add(file.value(u"iso639_1").toArray());
        made.add(file.value(u"iso639_3").toArray());
        made.index();
        made.special = toTexts(file.value(u"special"));
        made.older = toTexts(file.value(u"legacy_639_2_still_seen"));
        return made;
    }();
    return read;
}

const Language *rowAt(const QHash<QString, qsizetype> &index, const QString &key)
{
    const auto found = index.find(key);
    return found == index.end() ? nullptr : &table().rows.at(*found);
}

}  // namespace

const QList<Language> &languages()
{
    return table().rows;
}

const Language *findLanguage(QStringView code)
{
    return rowAt(table().byCode, code.toString());
}

const Language *findLanguageByName(QStringView name)
{
    return rowAt(table().byName, name.trimmed().toString().toCaseFolded());
}

const QStringList &specialLanguages()
{
    return table().special;
}

bool isLanguageCode(QStringView code)
{
    return findLanguage(code) != nullptr || table().special.contains(code) || table().older.contains(code);
}

QString shortLanguageCode(QStringView code)
{
    if (code.size() != 3)
        return {};
    const QLocale::Language language = QLocale::codeToLanguage(code, QLocale::ISO639Alpha3);
    if (language == QLocale::AnyLanguage || language == QLocale::C)
        return {};
    const QString found = QLocale::languageToCode(language, QLocale::ISO639Part1);
    return findLanguage(found) != nullptr ? found : QString{};
}

}  // namespace core
