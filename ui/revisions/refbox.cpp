#include "ui/revisions/refbox.h"

#include "ui/shared/theme.h"

using namespace Qt::StringLiterals;

namespace ui {

RefBox::RefBox(QWidget *parent)
    : QComboBox(parent)
{
    setObjectName(u"refBox"_s);
    setAccessibleName(tr("Go to a branch, tag or pull request"));
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(16);
    setRefs({});
    connect(this, &QComboBox::activated, this, [this](int index) {
        if (index > 0)
            emit refChosen(m_refs.at(index - 1).commit);
        setCurrentIndex(0);
    });
}

void RefBox::setRefs(const QList<core::Ref> &refs)
{
    if (count() > 0 && refs == m_refs)
        return;
    m_refs = refs;
    clear();
    addItem(tr("Go to…"));
    for (const core::Ref &ref : refs)
        addItem(theme::icon(refIconName(ref.kind)), refText(ref));
    setEnabled(!refs.isEmpty());
}

}  // namespace ui
