#include "ui/card/findingtext.h"

#include "core/base/repoid.h"
#include "ui/card/findingwords_p.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

namespace {

const FindingWords *wordsFor(const QString &rule)
{
    for (const auto &group : {blockWords(), valueWords(), structureWords(), bodyWords()}) {
        const auto found = std::ranges::find_if(
            group, [&rule](const FindingWords &words) { return QLatin1StringView(words.rule) == rule; });
        if (found != group.end())
            return &*found;
    }
    return nullptr;
}

QString translated(const char *text)
{
    return QCoreApplication::translate("FindingText", text);
}

}  // namespace

bool hasFindingText(const QString &rule)
{
    return wordsFor(rule) != nullptr;
}

QString findingText(const core::Finding &finding)
{
    const FindingWords *words = wordsFor(finding.rule);
    if (words == nullptr)
        return finding.hubMessage.isEmpty() ? finding.rule : finding.hubMessage;
    const bool hasSuggestion = words->withSuggestion != nullptr && !finding.arguments.value(1).isEmpty();
    // Arguments come out of the card: they must not turn the sentence around, nor be taken for places in it.
    QStringList shown;
    for (qsizetype i = 0; i < 3; ++i)
        shown.append(core::printable(finding.arguments.value(i)));
    const QString text = translated(hasSuggestion ? words->withSuggestion : words->text);
    QString sentence;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isPlace =
            text.at(at) == u'%' && at + 1 < text.size() && text.at(at + 1) >= u'1' && text.at(at + 1) <= u'3';
        if (isPlace)
            sentence += shown.at(text.at(++at).unicode() - u'1');
        else
            sentence += text.at(at);
    }
    return sentence;
}

QString fixLabel(const core::Finding &finding, qsizetype index)
{
    const FindingWords *words = wordsFor(finding.rule);
    if (words == nullptr)
        return QCoreApplication::translate("FindingText", "Mend it");
    return translated(index > 0 && words->secondFix != nullptr ? words->secondFix : words->fix);
}

QList<FindingFix> fixesOf(const core::Finding &finding)
{
    QList<FindingFix> all;
    for (qsizetype i = 0; i < finding.fixes.size(); ++i) {
        const core::CardFix &fix = finding.fixes.at(i);
        if (fix.kind == core::CardFix::Kind::Edit)
            all.append({.label = fixLabel(finding, i), .edits = fix.edits});
        for (const core::CardFix::Option &option : fix.options)
            all.append({.label = option.label, .edits = option.edits});
    }
    return all;
}

}  // namespace ui
