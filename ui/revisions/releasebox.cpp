#include "ui/revisions/releasebox.h"

#include "ui/shared/refwords.h"
#include "ui/shared/theme.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

ReleaseBox::ReleaseBox(const QList<core::Ref> &refs, QWidget *parent)
    : QComboBox(parent)
{
    setObjectName(u"notesSince"_s);
    setAccessibleName(tr("The release before"));
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const core::Ref &ref : refs) {
        if (ref.kind == core::RefKind::Tag)
            addItem(theme::icon(u"tag"_s), refText(ref), QVariant::fromValue(ref));
    }
    addItem(theme::icon(u"history"_s), tr("the beginning"));
    setCurrentIndex(std::max(count() - 2, 0));  // in natural order, the newest release is last
}

std::optional<core::Ref> ReleaseBox::release() const
{
    const QVariant chosen = currentData();
    return chosen.isValid() ? std::optional(chosen.value<core::Ref>()) : std::nullopt;
}

}  // namespace ui
