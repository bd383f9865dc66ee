#include "core/publish/gitignore_p.h"
#include "core/publish/patterns_p.h"
#include "tests/fuzz/fuzzinput.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytes(data, size);
    const core::IgnoreFile file{"sub/", bytes};
    for (const QByteArrayView path : {"sub/model.bin", "sub/a/b/c", "sub/.git"})
        static_cast<void>(file.lastMatch(path, false));
    static_cast<void>(core::firstMatch({QString::fromUtf8(bytes)}, u"a/model.bin"));
    return 0;
}
