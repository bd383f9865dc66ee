#pragma once

#include "core/card/prose.h"

#include <QString>

namespace ui {

/// Says of words whether they are right.
class ProseChecker
{
public:
    virtual ~ProseChecker() = default;
    [[nodiscard]] virtual bool isMisspelled(const QString &word) = 0;
};

}  // namespace ui
