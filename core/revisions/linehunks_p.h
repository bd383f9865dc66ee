#pragma once

#include "core/base/error.h"

#include <QByteArrayView>

#include <vector>

namespace core {

/// A place where two texts differ: `oldCount` lines from `oldStart` became `newCount` lines from `newStart`. Lines
/// count from 0.
struct LineHunk
{
    qsizetype oldStart = 0;
    qsizetype oldCount = 0;
    qsizetype newStart = 0;
    qsizetype newCount = 0;

    [[nodiscard]] qsizetype oldEnd() const { return oldStart + oldCount; }
    [[nodiscard]] qsizetype newEnd() const { return newStart + newCount; }
};

/// Where two texts differ, line by line, without context: git's hunks, its taste for where a block begins included.
[[nodiscard]] Result<std::vector<LineHunk>> lineHunks(QByteArrayView before, QByteArrayView after);

}  // namespace core
