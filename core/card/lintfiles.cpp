#include "core/card/filefindings_p.h"

#include "core/card/boundedfile_p.h"

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
    if (!context.files)
        return {};
    constexpr qsizetype mostFindings = 500;
    const CardReading reading{card, context};
    QList<Finding> findings;
    for (const auto &group : {weightFileChecks(), storedFileChecks(), resultFileChecks()}) {
        for (const FileCheck check : group)
            check(reading, *context.files, findings);
    }
    return findings.size() > mostFindings ? findings.first(mostFindings) : findings;
}

}  // namespace core
