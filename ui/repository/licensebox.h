#pragma once

#include "ui/repository/findbox.h"

namespace ui {

/// The Hub's licences in a box that one can type into: any part of the name or id finds it.
class LicenseBox final : public FindBox
{
    Q_OBJECT

public:
    explicit LicenseBox(QWidget *parent = nullptr);
};

}  // namespace ui
