#include "app/commandline.h"
#include "core/card/cardtables.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct CommonOptions
{
    Q_DECLARE_TR_FUNCTIONS(CommonOptions)
};

}  // namespace

OptionSpec accountOption()
{
    return {.name = u"account"_s,
            .valueName = u"NAME"_s,
            .help = CommonOptions::tr("The account to act as: a user or a token's name, as “slipway accounts” lists "
                                      "them (default: the one that is marked there).")};
}

OptionSpec endpointOption()
{
    return {.name = u"endpoint"_s,
            .valueName = u"URL"_s,
            .help = CommonOptions::tr("The Hub to work with, instead of HF_ENDPOINT or https://huggingface.co.")};
}

OptionSpec jsonOption()
{
    return {.name = u"json"_s,
            .help = CommonOptions::tr("Print exactly one JSON document on stdout, errors included.")};
}

OptionSpec quietOption()
{
    return {.name = u"quiet"_s, .help = CommonOptions::tr("No progress and no notes."), .letter = u'q'};
}

OptionSpec typeOption(bool withSpaces)
{
    QStringList choices{u"model"_s, u"dataset"_s};
    if (withSpaces)
        choices.append(u"space"_s);
    return {.name = u"type"_s,
            .valueName = choices.join(u'|'),
            .help = CommonOptions::tr("The kind of repository (default: model)."),
            .choices = choices};
}

OptionSpec yesOption(const QString &help)
{
    return {.name = u"yes"_s, .help = help, .letter = u'y'};
}

QList<OptionSpec> repositoryOptions()
{
    return {typeOption(true), accountOption(), endpointOption(), jsonOption()};
}

QList<OptionSpec> creationOptions()
{
    return {{.name = u"private"_s,
             .help = CommonOptions::tr("Only you and your organisation see a new repository. This is the default.")},
            {.name = u"public"_s, .help = CommonOptions::tr("Everybody sees a new repository.")},
            {.name = u"license"_s,
             .valueName = u"ID"_s,
             .help = CommonOptions::tr("The licence of a new repository, by the Hub's id, for example apache-2.0.")}};
}

core::RepoType repoType(const ParsedArguments &arguments)
{
    // parseArguments() let only known types pass.
    return core::repoTypeFromString(arguments.value(u"type"_s, u"model"_s)).value_or(core::RepoType::Model);
}

core::RepoCreation creationOf(const core::RepoId &repo, const ParsedArguments &arguments)
{
    const bool isPublic = arguments.has(u"public"_s);
    return {.id = repo,
            .visibility = isPublic ? core::Visibility::Public : core::Visibility::Private,
            .license = arguments.value(u"license"_s)};
}

std::optional<UsageError> checkCreation(const ParsedArguments &arguments)
{
    if (arguments.has(u"private"_s) && arguments.has(u"public"_s)) {
        return UsageError{.subject = u"--public"_s,
                          .message = CommonOptions::tr("A repository is either --private or --public.")};
    }
    if (!arguments.has(u"license"_s))
        return {};
    const QString id = arguments.value(u"license"_s);
    if (core::findLicense(id) != nullptr)
        return {};
    QStringList ids;
    for (const core::License &license : core::licenses())
        ids.append(license.id);
    const QString shown = core::printable(id);
    const QString nearest = nearestWord(id.toLower(), ids);
    if (nearest.isEmpty())
        return UsageError{.subject = shown, .message = CommonOptions::tr("The Hub knows no licence “%1”.").arg(shown)};
    return UsageError{.subject = shown,
                      .message =
                          CommonOptions::tr("The Hub knows no licence “%1”. Did you mean %2?").arg(shown, nearest)};
}

}  // namespace app
