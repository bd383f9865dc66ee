#include "ui/card/form/fieldproblems.h"

#include "ui/card/cardmetadata.h"
#include "ui/card/findingtext.h"
#include "ui/card/opencard.h"

namespace ui {

ProblemAt problemsOf(const FormContext &context)
{
    return [&card = context.card, &metadata = context.metadata](const core::YamlPath &path) -> QString {
        const auto span = metadata.span(path);
        if (!span)
            return {};
        QStringList sentences;
        for (const core::Finding &finding : card.checker().findings()) {
            const bool isHere =
                finding.path.isEmpty() && finding.span.begin >= span->begin && finding.span.end <= span->end;
            // What could be better stands below the whole field.
            if (isHere && !finding.span.isEmpty() && finding.severity != core::Severity::Info)
                sentences.append(findingText(finding));
        }
        return sentences.join(u'\n');
    };
}

QString fileProblems(const FormContext &context, const QString &path)
{
    QStringList sentences;
    for (const core::Finding &finding : context.card.checker().findings()) {
        if (finding.path == path)
            sentences.append(findingText(finding));
    }
    sentences.removeDuplicates();
    return sentences.join(u'\n');
}

}  // namespace ui
