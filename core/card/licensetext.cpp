#include "core/card/licensetext.h"

#include "core/card/licensetitles_p.h"

#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype shingleWords = 5;
// Measured on the texts we hold: a changed holder, address or heading costs up to 4 %, and no two of them share 88 %
// without one holding more of the other than the other way round.
constexpr double sameText = 0.96;
constexpr double similarText = 0.88;
constexpr qsizetype titleWords = 60;

const QStringList &heldIds()
{
    static const QStringList ids{
        u"apache-2.0"_s,   u"mit"_s,          u"bsd-2-clause"_s,    u"bsd-3-clause"_s, u"gpl-2.0"_s,   u"gpl-3.0"_s,
        u"lgpl-2.1"_s,     u"lgpl-3.0"_s,     u"agpl-3.0"_s,        u"mpl-2.0"_s,      u"cc0-1.0"_s,   u"cc-by-4.0"_s,
        u"cc-by-sa-4.0"_s, u"cc-by-nc-4.0"_s, u"cc-by-nc-sa-4.0"_s, u"isc"_s,          u"unlicense"_s, u"bsl-1.0"_s,
    };
    return ids;
}

QString heldText(const QString &id)
{
    QFile file{u":/licenses/%1.txt"_s.arg(id)};
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString{};
}

/// The words of a text in lower case, without those lines that only say whose it is.
QStringList wordsOf(const QString &text)
{
    static const QRegularExpression holder{
        // Not a line so long that the whole text may stand on it.
        u"^\\W*(copyright\\s*(\\(c\\)|©|\\d{4}|\\{year|<|\\[)|(\\(c\\)|©)\\s*\\d{4}|all rights reserved).{0,200}$"_s,
        QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption};
    static const QRegularExpression gap{u"[^a-z0-9]+"_s};
    QString plain = text.normalized(QString::NormalizationForm_KC).toLower();
    plain.replace(u'\r', u'\n');
    // An apostrophe inside a word is no gap: ' and ’ are both dropped. "RAIL++-M" is another licence than "RAIL-M".
    plain.remove(holder).remove(u'\'').remove(QChar{0x2019}).replace(u"++"_s, u" plusplus "_s);
    return plain.split(gap, Qt::SkipEmptyParts);
}

QSet<size_t> shinglesOf(const QStringList &words)
{
    QSet<size_t> shingles;
    for (qsizetype i = 0; i + shingleWords <= words.size(); ++i)
        shingles.insert(qHashRange(words.cbegin() + i, words.cbegin() + i + shingleWords));
    return shingles;
}

struct Match
{
    QString id;
    double held = 0;  ///< Which part of the licence is in the text.
    double likeness = 0;  ///< How much both have in common, of 1: prefers the licence that leaves least over.
};

Match compare(const QString &id, const QSet<size_t> &text)
{
    const QSet<size_t> licence = shinglesOf(wordsOf(heldText(id)));
    const auto common =
        static_cast<double>(std::ranges::count_if(licence, [&text](size_t shingle) { return text.contains(shingle); }));
    return {.id = id,
            .held = common / static_cast<double>(std::max<qsizetype>(licence.size(), 1)),
            .likeness = 2 * common / static_cast<double>(std::max<qsizetype>(licence.size() + text.size(), 1))};
}

Match bestMatch(const QSet<size_t> &text)
{
    Match best;
    for (const QString &id : heldIds()) {
        const Match match = compare(id, text);
        if (match.held >= similarText && match.likeness > best.likeness)
            best = match;
    }
    return best;
}

}  // namespace

std::optional<RecognizedLicense> recognizeLicense(const QString &text)
{
    const QStringList words = wordsOf(text);
    if (const Match match = bestMatch(shinglesOf(words)); !match.id.isEmpty()) {
        // A text that goes on after the licence may take back what the licence gives.
        const bool isWhole = match.held >= sameText && match.likeness >= similarText;
        return RecognizedLicense{
            .id = match.id, .clue = Clue::LicenseText, .confidence = isWhole ? Confidence::High : Confidence::Medium};
    }
    const QString start = words.first(std::min(titleWords, words.size())).join(u' ');
    if (const QString id = licenseByTitle(start); !id.isEmpty())
        return RecognizedLicense{.id = id, .clue = Clue::LicenseTitle, .confidence = Confidence::Medium};
    return {};
}

QStringList licensesWithText()
{
    return heldIds();
}

QString licenseText(const QString &id, const QString &holder, int year)
{
    if (!heldIds().contains(id))
        return {};
    return heldText(id).replace(u"{holder}"_s, holder).replace(u"{year}"_s, QString::number(year));
}

bool licenseNamesHolder(const QString &id)
{
    return id == u"mit" || id == u"isc" || id == u"bsd-2-clause" || id == u"bsd-3-clause";
}

}  // namespace core
