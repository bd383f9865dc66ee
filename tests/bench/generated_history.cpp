#include "tests/support/historygenerator.h"

#include <QString>

#include <cstdio>

/// Writes a history of so many commits, with merges, to standard output, as `git fast-import` reads it. What benchmarks
/// look at; the tests have the same generator.
int main(int argc, char *argv[])
{
    const int commits = argc == 2 ? QString::fromLocal8Bit(argv[1]).toInt() : 0;
    if (commits <= 0)
        return 2;
    const QByteArray stream =
        test::HistoryGenerator{{.commits = commits, .linesPerFile = 3, .movesFiles = false}}.stream();
    const auto bytes = static_cast<size_t>(stream.size());
    return std::fwrite(stream.constData(), 1, bytes, stdout) == bytes ? 0 : 1;
}
