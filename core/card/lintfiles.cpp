#include "core/card/filefindings_p.h"

#include "core/card/boundedfile.h"

namespace core {

std::optional<QString> localText(const ModelFile &file)
{
    constexpr std::int64_t limitBytes = 1024 * 1024;
    if (file.localPath.isEmpty())
        return {};
    auto text = readText(file, limitBytes);
    return text ? std::optional{*std::move(text)} : std::nullopt;
}

QList<Finding> lintFiles(const CardText &card, const LintContext &context)
{
    return context.files ? lintFiles(CardReading{card, context}) : QList<Finding>{};
}

QList<Finding> lintFiles(CardReading reading)
{
    if (!reading.context().files)
        return {};
    constexpr qsizetype mostFindings = 500;
    QList<Finding> findings;
    for (const auto &group : {weightFileChecks(), storedFileChecks(), resultFileChecks()}) {
        for (const FileCheck check : group)
            check(reading, *reading.context().files, findings);
    }
    return findings.size() > mostFindings ? findings.first(mostFindings) : findings;
}

}  // namespace core
