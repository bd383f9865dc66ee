#include "core/git/gittext.h"
#include "core/git/lfspointer.h"
#include "core/revisions/commitparser_p.h"
#include "core/revisions/signature_p.h"
#include "tests/fuzz/fuzzinput.h"

using fuzz::require;

namespace {

bool isWithin(QByteArrayView part, const QByteArray &whole)
{
    return part.isEmpty() || (part.begin() >= whole.begin() && part.end() <= whole.end());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray object = fuzz::bytes(data, size);
    const core::CommitFields fields = core::CommitFields::parse(object);
    for (const QByteArrayView part : {fields.tree, fields.author, fields.committer, fields.signature, fields.message})
        require(isWithin(part, object));
    const auto ident = core::IdentLine::parse(fields.author);
    require(core::gitDate(ident.seconds, ident.offsetMinutes).isValid());

    core::CommitParser parser;
    if (const auto commit = parser.parse({}, object)) {
        static_cast<void>(parser.authorOf(*commit));
        require(!commit->summary.contains('\n') && commit->summary.isValidUtf8());
    }
    static_cast<void>(core::decodeGitText(fields.message, fields.encoding));
    if (const auto pointer = core::LfsPointer::parse(object))
        require(core::LfsPointer::parse(pointer->toText()) == pointer);
    return 0;
}
