#include "core/git/pathrules.h"
#include "tests/fuzz/fuzzinput.h"

using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto [pattern, text] = fuzz::sides(data, size);
    static_cast<void>(core::wildMatches(pattern, text));

    // A line that tracks a path is read back as that path. No path has a NUL.
    const QString path = QString::fromUtf8(text);
    const QByteArray line = core::PathRules::trackingLine(path) + '\n';
    const bool isName = !path.isEmpty() && !path.contains(u'\n') && !path.contains(QChar::Null)
        && !path.startsWith(u'/') && !path.endsWith(u'/');
    core::PathRules rules{core::PathRules::Kind::Attributes, [&line](const QString &folder) {
                              return folder.isEmpty() ? std::optional(line) : std::nullopt;
                          }};
    require(!isName || path.contains(QStringLiteral("//")) || rules.isLfs(path));
    return 0;
}
