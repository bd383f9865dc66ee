#include "ui/shared/refwords.h"

#include "core/base/repoid.h"

using namespace Qt::StringLiterals;

namespace ui {

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

QString refText(core::RefKind kind, const QString &name)
{
    const QString shown = core::printable(name);
    return kind == core::RefKind::PullRequest ? u"#%1"_s.arg(shown) : shown;
}

QString refText(const core::Ref &ref)
{
    return refText(ref.kind, ref.name);
}

QString refText(const QString &fullName)
{
    const auto [kind, name] = core::splitRefName(fullName);
    return refText(kind, name);
}

}  // namespace ui
