#include "core/revisions/tablediff.h"
#include "tests/fuzz/fuzzinput.h"

using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto [before, after] = fuzz::sides(data, size);
    const auto diff = core::diffTables(before, after);
    if (!diff)
        return 0;
    for (const core::RowChange &row : diff->rows) {
        require(row.before < diff->before->rowCount() && row.after < diff->after->rowCount());
        for (const qsizetype column : row.columns) {
            const core::ColumnMatch &match = diff->columns.at(column);
            require(diff->before->cell(row.before, match.before) != diff->after->cell(row.after, match.after));
        }
    }
    return 0;
}
