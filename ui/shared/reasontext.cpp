#include "ui/shared/reasontext.h"

#include "core/base/repoid.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

struct ReasonText
{
    Q_DECLARE_TR_FUNCTIONS(ReasonText)
};

// Everything in a reason comes out of a file: no control characters, nothing that turns the text around.
QString shown(const QString &text)
{
    return core::printable(text);
}

QString keyText(const core::Reason &reason)
{
    if (reason.text.isEmpty()) {
        //: %1 is a file, %2 the name of an entry in it.
        return ReasonText::tr("From %1: it has %2.").arg(shown(reason.file), shown(reason.key));
    }
    //: %1 is a file, %2 the name of an entry in it, %3 the entry's value.
    return ReasonText::tr("From %1: %2 is %3.").arg(shown(reason.file), shown(reason.key), shown(reason.text));
}

}  // namespace

QString reasonText(const core::Reason &reason)
{
    const QString file = shown(reason.file);
    switch (reason.clue) {
    case core::Clue::Key: return keyText(reason);
    case core::Clue::Presence: return ReasonText::tr("Because %1 is there.").arg(file);
    case core::Clue::LicenseText: return ReasonText::tr("%1 holds the text of this licence.").arg(file);
    case core::Clue::LicenseTitle:
        return ReasonText::tr("%1 begins with the title of this licence; please check the rest.").arg(file);
    case core::Clue::FileName: return ReasonText::tr("From the name of %1.").arg(file);
    case core::Clue::FolderName: return ReasonText::tr("The folder is called %1.").arg(shown(reason.text));
    case core::Clue::TensorShapes: return ReasonText::tr("Counted in the header of %1.").arg(file);
    case core::Clue::BaseModel: return ReasonText::tr("The base model %1 has this licence.").arg(shown(reason.text));
    }
    Q_UNREACHABLE_RETURN({});
}

QString kindText(core::ModelKind kind)
{
    switch (kind) {
    case core::ModelKind::Unknown: return ReasonText::tr("Not recognised");
    case core::ModelKind::FullModel: return ReasonText::tr("Full model");
    case core::ModelKind::Adapter: return ReasonText::tr("LoRA or other adapter");
    case core::ModelKind::Gguf: return ReasonText::tr("GGUF files");
    case core::ModelKind::Quantization: return ReasonText::tr("Quantised model");
    case core::ModelKind::Merge: return ReasonText::tr("Merge of several models");
    case core::ModelKind::DiffusionPipeline: return ReasonText::tr("Diffusion pipeline");
    case core::ModelKind::SentenceTransformer: return ReasonText::tr("Sentence embedding model");
    case core::ModelKind::Dataset: return ReasonText::tr("Dataset");
    }
    Q_UNREACHABLE_RETURN({});
}

QString relationText(core::BaseRelation relation)
{
    switch (relation) {
    case core::BaseRelation::Finetune: return ReasonText::tr("Fine-tuned from it");
    case core::BaseRelation::Adapter: return ReasonText::tr("Adapter for it");
    case core::BaseRelation::Quantized: return ReasonText::tr("Quantised from it");
    case core::BaseRelation::Merge: return ReasonText::tr("Merged from them");
    }
    Q_UNREACHABLE_RETURN({});
}

QString problemText(const core::FileProblem &problem)
{
    const QString file = shown(problem.path);
    switch (problem.kind) {
    case core::FileProblemKind::Unreadable: return ReasonText::tr("%1 could not be read.").arg(file);
    case core::FileProblemKind::TooLarge:
        return ReasonText::tr("%1 is too large to be looked into; it can be published all the same.").arg(file);
    case core::FileProblemKind::NotText: return ReasonText::tr("%1 is not UTF-8 text.").arg(file);
    case core::FileProblemKind::NotJson:
        return ReasonText::tr("%1 is not valid JSON; programs will stumble over it.").arg(file);
    case core::FileProblemKind::Malformed:
        return ReasonText::tr("The header of %1 is damaged; the file may be incomplete.").arg(file);
    }
    Q_UNREACHABLE_RETURN({});
}

}  // namespace ui
