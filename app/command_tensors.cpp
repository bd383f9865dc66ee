#include "app/checkpointplace.h"
#include "app/tensorjson.h"
#include "core/checkpoint/parametercount.h"
#include "ui/shared/formatting.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct TensorCommands
{
    Q_DECLARE_TR_FUNCTIONS(TensorCommands)
};

QString shapeText(const core::TensorInfo &tensor)
{
    QStringList sizes;
    for (const std::int64_t size : tensor.shape)
        sizes.append(QString::number(size));
    return u'[' + sizes.join(u", "_s) + u']';
}

QString listText(const core::Checkpoint &checkpoint, int columns)
{
    QList<QStringList> rows;
    for (const core::TensorInfo &tensor : checkpoint.tensors) {
        rows.append({tensor.type, ui::formatBytes(tensor.bytes), shapeText(tensor),
                     core::printable(tensor.name, tensor.name.size() + 1)});
    }
    const core::ParameterCount count = core::countParameters(checkpoint);
    QString text = tableText(rows, {1}, columns) + u'\n';
    for (const core::TypeTotal &type : count.types) {
        text += TensorCommands::tr("%1: %n tensor(s), %2 elements, %3", nullptr, static_cast<int>(type.tensors))
                    .arg(type.type, ui::formatCount(type.elements), ui::formatBytes(type.bytes))
            + u'\n';
    }
    return text
        + TensorCommands::tr("%1 parameters, %2 stored elements, %3 in all")
              .arg(ui::formatCount(count.parameters), ui::formatCount(count.elements), ui::formatBytes(count.bytes));
}

core::Result<Answer> listTensors(const Invocation &run)
{
    core::HeadCache cache;
    const auto checkpoint = openCheckpointAt(run, run.arguments.positional().first(), cache);
    if (!checkpoint)
        return std::unexpected(checkpoint.error());
    return Answer{.json = checkpointJson(*checkpoint), .text = listText(*checkpoint, run.console.resultColumns())};
}

/// "F32 [2, 3] → BF16 [2, 3]" where that changed.
QString changeText(const core::TensorInfo &before, const core::TensorInfo &after, const core::TensorComparison &tensor)
{
    QStringList parts;
    if (tensor.isRetyped)
        parts.append(before.type + u" → "_s + after.type);
    if (tensor.isReshaped)
        parts.append(shapeText(before) + u" → "_s + shapeText(after));
    if (tensor.valuesDiffer)
        parts.append(TensorCommands::tr("other values"));
    return parts.join(u", "_s);
}

QString lineFor(const core::Checkpoint &before, const core::Checkpoint &after, const core::TensorComparison &tensor)
{
    const QString name = core::printable(tensor.name, tensor.name.size() + 1);
    switch (tensor.status) {
    case core::TensorStatus::Added: return u"+ "_s + name + u'\n';
    case core::TensorStatus::Removed: return u"- "_s + name + u'\n';
    case core::TensorStatus::Tied: return u"= "_s + TensorCommands::tr("%1: tied to another tensor").arg(name) + u'\n';
    case core::TensorStatus::Changed:
        return u"~ "_s + name + u": "_s
            + changeText(before.tensors.at(tensor.before), after.tensors.at(tensor.after), tensor) + u'\n';
    case core::TensorStatus::Unknown: return u"? "_s + name + u'\n';
    case core::TensorStatus::Same:
    case core::TensorStatus::NoDifferenceFound: return {};
    }
    return {};
}

QString diffText(const core::Checkpoint &before, const core::Checkpoint &after, const core::TensorDiff &diff)
{
    QString text;
    for (const core::TensorComparison &tensor : diff.tensors)
        text += lineFor(before, after, tensor);
    for (const core::TensorRename &rename : diff.renames) {
        text += TensorCommands::tr("%1 seems to be called %2 now.")
                    .arg(core::printable(diff.tensors.at(rename.removed).name),
                         core::printable(diff.tensors.at(rename.added).name))
            + u'\n';
    }
    for (const core::MetadataChange &change : diff.metadata)
        text += TensorCommands::tr("Metadata “%1” differs.").arg(core::printable(change.key)) + u'\n';
    const auto count = [&diff](core::TensorStatus status) { return static_cast<int>(diff.with(status).size()); };
    text += TensorCommands::tr("%1 added, %2 removed, %3 changed, %4 the same.")
                .arg(count(core::TensorStatus::Added))
                .arg(count(core::TensorStatus::Removed))
                .arg(count(core::TensorStatus::Changed))
                .arg(count(core::TensorStatus::Same));
    if (const int sampled = count(core::TensorStatus::NoDifferenceFound); sampled > 0)
        text += u'\n'
            + TensorCommands::tr("In %n tensor(s) no difference was found; parts of them were looked at.", nullptr,
                                 sampled);
    return text;
}

core::Result<Answer> diffTensors(const Invocation &run)
{
    core::HeadCache cache;
    const auto before = openCheckpointAt(run, run.arguments.positional().at(0), cache);
    if (!before)
        return std::unexpected(before.error());
    const auto after = openCheckpointAt(run, run.arguments.positional().at(1), cache);
    if (!after)
        return std::unexpected(after.error());
    const core::TensorDiffOptions options{.fetchAll = run.arguments.has(u"full"_s)};
    const auto diff = core::compareCheckpoints(*before, *after, options, nullptr, run.stop);
    if (!diff)
        return std::unexpected(diff.error());
    return Answer{.json = tensorDiffJson(*before, *after, *diff), .text = diffText(*before, *after, *diff)};
}

}  // namespace

QList<Command> tensorCommands()
{
    return {
        {.spec = {.name = u"tensors"_s,
                  .arguments = u"FILE|DIR|NS/NAME[@REV][:PATH]"_s,
                  .minArguments = 1,
                  .maxArguments = 1,
                  .summary = TensorCommands::tr("List the tensors of a checkpoint, and count its parameters."),
                  .description = TensorCommands::tr(
                      "Lists the tensors of a safetensors, GGUF or PyTorch checkpoint, single or sharded, on this "
                      "computer or on the Hub. Only the headers are read; of a file on the Hub nothing else is "
                      "fetched."),
                  .options = {accountOption(), endpointOption(), jsonOption()},
                  .examples = {u"slipway tensors model.safetensors"_s, u"slipway tensors acme/tiny-llama@v1.0 --json"_s,
                               u"slipway tensors acme/tiny-llama@main:tiny.Q4_K_M.gguf"_s}},
         .run = listTensors},
        {.spec = {.name = u"tensors diff"_s,
                  .arguments = u"A B"_s,
                  .minArguments = 2,
                  .maxArguments = 2,
                  .summary = TensorCommands::tr("Compare two checkpoints tensor by tensor."),
                  .description = TensorCommands::tr(
                      "A and B are files or folders on this computer, or NS/NAME[@REV][:PATH] on the Hub. Checkpoints "
                      "on this computer are compared to the last byte. Of those on the Hub the headers are fetched, "
                      "and small samples of the values; --full fetches everything that may differ."),
                  .options = {{.name = u"full"_s,
                               .help = TensorCommands::tr("Compare the values of files on the Hub whole.")},
                              accountOption(),
                              endpointOption(),
                              jsonOption()},
                  .examples = {u"slipway tensors diff old.safetensors new.safetensors"_s,
                               u"slipway tensors diff acme/tiny-llama@v1.0 acme/tiny-llama@main --json"_s}},
         .run = diffTensors},
    };
}

}  // namespace app
