#pragma once

#include <QImage>

#include <cstdint>

namespace ui {

/// One side of a picture.
struct ImageSide
{
    QImage image = {};  ///< Null: there is none, or it cannot be read.
    bool isThere = false;
};

inline constexpr std::int64_t mostImageBytes = 64 * 1024 * 1024;  ///< What is worth being read for a picture.

/// Reads a picture of any kind that Qt knows; one of many pixels becomes smaller. Null where it cannot be read.
/// Thread: any but the GUI's.
[[nodiscard]] QImage decodeImage(const QByteArray &bytes);

}  // namespace ui
