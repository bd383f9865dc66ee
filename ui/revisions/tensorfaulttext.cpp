#include "core/base/repoid.h"
#include "ui/revisions/tensorwords.h"
#include "ui/shared/errortext.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct TensorFaultText
{
    Q_DECLARE_TR_FUNCTIONS(TensorFaultText)

public:
    /// Without the tensor concerned.
    static QString reason(core::TensorFileProblem problem)
    {
        using enum core::TensorFileProblem;
        switch (problem) {
        case Unreadable: return tr("it cannot be read");
        case UnknownFormat: return tr("it is no checkpoint of a known format");
        case LfsPointer: return tr("a Git LFS pointer stands there instead of the file");
        case LegacyPickle: return tr("it is a PyTorch file from before version 1.6");
        case OtherFormat: return tr("files of its format have no tensors that could be listed");
        case HeaderTooSmall: return tr("it is too short for a header");
        case HeaderTooLarge: return tr("its header is too large");
        case InvalidHeaderLength: return tr("its header reaches past the end of the file");
        case HeaderNotText: return tr("its header is no valid UTF-8");
        case InvalidHeader: return tr("its header makes no sense");
        case DuplicateName: return tr("a name occurs twice");
        case InvalidOffsets: return tr("its tensors overlap, or leave gaps");
        case SizeOverflow: return tr("a shape is too large to be true");
        case NotWholeBytes: return tr("a tensor does not fill whole bytes or blocks");
        case SizeMismatch: return tr("the shape and the length of a tensor do not fit");
        case DataMissing: return tr("its data is cut short");
        case TrailingData: return tr("there is something behind its last tensor");
        case UnsupportedVersion: return tr("its format has an unknown version");
        case BrokenArchive: return tr("its archive is broken");
        case UnsupportedArchive: return tr("its archive is compressed, encrypted or split");
        case BrokenPickle: return tr("its pickle is broken");
        case InvalidIndex: return tr("its index makes no sense");
        case UnsafeFileName: return tr("its index names a file outside its folder");
        case ShardMissing: return tr("a file that its index names is missing");
        case TensorMissing: return tr("a tensor that its index names is missing");
        }
        Q_UNREACHABLE_RETURN({});
    }

    static QString text(const core::TensorFileFault &fault)
    {
        const QString file = core::printable(fault.error.subject);
        const QString why = reason(fault.problem);
        return fault.tensor.isEmpty()
            //: %1 is a file, %2 why: "its header makes no sense".
            ? tr("The tensors of “%1” cannot be read: %2.").arg(file, why)
            : tr("The tensors of “%1” cannot be read: %2 (%3).").arg(file, why, core::printable(fault.tensor));
    }
};

}  // namespace

QString tensorFaultText(const core::TensorFileFault &fault)
{
    // What stood between us and the file has words of its own, and a remedy.
    return fault.problem == core::TensorFileProblem::Unreadable ? describe(fault.error).text
                                                                : TensorFaultText::text(fault);
}

}  // namespace ui
