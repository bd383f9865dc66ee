#include "core/card/bodyfindings_p.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// "hf_xxxxxxxx" and "sk-any-words-that-go-on" stand for a token and are none.
bool isInvented(QStringView secret)
{
    constexpr qsizetype fewest = 8;
    QSet<QChar> letters;
    for (const QChar c : secret)
        letters.insert(c.toLower());
    const bool hasDigit = std::ranges::any_of(secret, [](QChar c) { return c.isDigit(); });
    return letters.size() < fewest || !hasDigit;
}

/// Anywhere in the card: secrets in the front matter and in code are read by everybody too.
void secrets(const BodyReading &body, BodyFindings &findings)  // TX016
{
    static const QRegularExpression tokens{u"\\bhf_[A-Za-z0-9]{30,}|\\bsk-[A-Za-z0-9_-]{20,}|\\bAKIA[0-9A-Z]{16}\\b"
                                           "|\\bgh[pousr]_[A-Za-z0-9]{36,}|\\bgithub_pat_[A-Za-z0-9_]{40,}"
                                           "|-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----"_s};
    auto matches = tokens.globalMatch(body.text());
    while (matches.hasNext()) {
        const auto match = matches.next();
        TextSpan span{.begin = match.capturedStart(), .end = match.capturedEnd()};
        const bool isKey = match.capturedView().startsWith(u'-');
        if (!isKey && isInvented(match.capturedView()))
            continue;
        if (isKey) {
            const qsizetype end = body.text().indexOf(u"PRIVATE KEY-----", span.end);
            span.end = end < 0 ? span.end : end + 16;
        }
        // The finding goes into reports and logs: it shows what kind of secret it is, and nothing of it.
        const QString kind = isKey ? u"PRIVATE KEY"_s : match.captured().first(4) + u'\u2026';
        findings.add(u"TX016"_s, span, {kind}, replaceText(span, u"***"_s));
    }
}

/// Also in the front matter, where generators leave the paths of a training run.
void localPaths(const BodyReading &body, BodyFindings &findings)  // TX017
{
    static const QRegularExpression paths{
        u"(?<![A-Za-z0-9_./:~-])(?:file:///?|/(?:home|Users|root|mnt|scratch|private/var|workspace|data\\d*)/"
        "|[A-Za-z]:\\\\(?:Users\\\\)?)[^\\s\"'`<>()\\[\\]{},;|]{1,1000}"_s};
    auto matches = paths.globalMatch(body.text());
    while (matches.hasNext()) {
        const auto match = matches.next();
        const TextSpan span{.begin = match.capturedStart(), .end = match.capturedEnd()};
        QString path = match.captured();
        while (path.endsWith(u'/') || path.endsWith(u'\\'))
            path.chop(1);
        const QString name = path.sliced(std::max(path.lastIndexOf(u'/'), path.lastIndexOf(u'\\')) + 1);
        findings.add(u"TX017"_s, span, {match.captured()}, chooseReplacement(span, {name}));
    }
}

constexpr std::array checks{BodyCheck{secrets}, BodyCheck{localPaths}};

}  // namespace

std::span<const BodyCheck> leakChecks()
{
    return checks;
}

}  // namespace core
