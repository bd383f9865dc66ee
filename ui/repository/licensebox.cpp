#include "ui/repository/licensebox.h"

#include "core/card/cardtables.h"

namespace ui {

LicenseBox::LicenseBox(QWidget *parent)
    : FindBox(parent)
{
    addItem(tr("No licence yet"), QString());
    for (const core::License &license : core::licenses()) {
        //: %1 is a licence's name, %2 its short id, for example "Apache license 2.0 (apache-2.0)".
        addItem(tr("%1 (%2)").arg(license.name, license.id), license.id);
    }
    finishRows();
}

}  // namespace ui
