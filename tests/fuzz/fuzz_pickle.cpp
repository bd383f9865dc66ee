#include "core/checkpoint/pickle.h"
#include "core/checkpoint/statedict_p.h"
#include "core/generate/trainingargs_p.h"
#include "tests/fuzz/fuzzinput.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytes(data, size);
    if (const auto pickle = core::Pickle::read(bytes))
        static_cast<void>(core::pickledTensors(*pickle));
    static_cast<void>(core::readTrainingArgs(bytes));
    return 0;
}
