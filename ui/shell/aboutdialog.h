#pragma once

#include "ui/shared/textdialog.h"

namespace ui {

/// What this program is, which version, and under which licence.
///
/// Owner: its parent; open() it, it deletes itself when closed.
class AboutDialog final : public TextDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent);
};

}  // namespace ui
