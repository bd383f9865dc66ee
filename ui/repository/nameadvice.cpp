#include "ui/repository/nameadvice.h"

#include "core/base/repoid.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

struct NameAdviceText
{
    Q_DECLARE_TR_FUNCTIONS(NameAdviceText)
};

bool hasTag(const core::ModelFacts &facts, const QString &tag)
{
    return std::ranges::contains(facts.tags, tag, &core::Proposal<QString>::value);
}

/// "GPTQ", "AWQ", "4bit"; nothing for methods whose names nobody looks for.
QString quantizationSuffix(const core::ModelFacts &facts)
{
    const QString method = facts.quantization.value().toLower();
    if (method.endsWith(u"bit"))
        return facts.library.value() == u"mlx" ? u"MLX-"_s + method : method;
    static const QStringList known{u"gptq"_s, u"awq"_s,  u"fp8"_s,   u"hqq"_s,
                                   u"aqlm"_s, u"exl2"_s, u"mxfp4"_s, u"eetq"_s};
    return known.contains(method) ? method.toUpper() : QString();
}

QString suffixFor(core::ModelKind kind, const core::ModelFacts &facts)
{
    switch (kind) {
    case core::ModelKind::Gguf: return u"GGUF"_s;
    case core::ModelKind::Adapter: return hasTag(facts, u"lora"_s) ? u"LoRA"_s : u"adapter"_s;
    case core::ModelKind::Quantization: return quantizationSuffix(facts);
    case core::ModelKind::Unknown:
    case core::ModelKind::FullModel:
    case core::ModelKind::Merge:
    case core::ModelKind::DiffusionPipeline:
    case core::ModelKind::SentenceTransformer:
    case core::ModelKind::Dataset: break;
    }
    return {};
}

}  // namespace

std::optional<NameAdvice> adviseName(const QString &name, core::ModelKind kind, const core::ModelFacts &facts)
{
    const QString suffix = suffixFor(kind, facts);
    // The last part of "MLX-4bit" decides: "-4bit" alone says enough.
    if (suffix.isEmpty() || name.isEmpty() || name.contains(suffix.section(u'-', -1), Qt::CaseInsensitive))
        return {};
    const QString better = name + u'-' + suffix;
    if (core::checkRepoName(better) != core::RepoNameProblem::None)
        return {};
    //: %1 is an ending such as -GGUF or -LoRA.
    return NameAdvice{.name = better,
                      .words = NameAdviceText::tr("Names of repositories like this usually end in -%1, which is what "
                                                  "people search for.")
                                   .arg(suffix)};
}

}  // namespace ui
