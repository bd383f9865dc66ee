#include "ui/revisions/refname.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct RefName
{
    Q_DECLARE_TR_FUNCTIONS(RefName)
};

bool isRefName(const QString &name)
{
    static const QRegularExpression refused{
        u"[\\x00-\\x20\\x7f~^:?*\\[\\\\]|\\.\\.|@\\{|//|^/|/$|^-|^@$|\\.$|(^|/)\\.|\\.lock(/|$)"_s};
    return !name.isEmpty() && !refused.match(name).hasMatch();
}

}  // namespace

QString refNameProblem(core::RefKind kind, const QString &name, const QList<core::Ref> &refs)
{
    const bool isTaken =
        std::ranges::any_of(refs, [&](const core::Ref &ref) { return ref.kind == kind && ref.name == name; });
    if (isTaken)
        return kind == core::RefKind::Tag ? RefName::tr("There is a tag of this name already.")
                                          : RefName::tr("There is a branch of this name already.");
    if (!isRefName(name))
        return RefName::tr("A name has no blanks, and none of ~ ^ : ? * [ \\ or two dots in a row.");
    return {};
}

}  // namespace ui
