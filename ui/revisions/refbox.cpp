#include "ui/revisions/refbox.h"

#include "core/base/repoid.h"
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

QString refIconName(core::RefKind kind)
{
    switch (kind) {
    case core::RefKind::Branch:
    case core::RefKind::RemoteBranch:
    case core::RefKind::Other: return u"branch"_s;
    case core::RefKind::Tag: return u"tag"_s;
    case core::RefKind::PullRequest: return u"people"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString refText(const core::Ref &ref)
{
    const QString name = core::printable(ref.name);
    return ref.kind == core::RefKind::PullRequest ? u"#%1"_s.arg(name) : name;
}

}  // namespace ui
