#include "historyfolder.h"

#include "tests/support/gitrunner.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace test {

QString HistoryFolder::make(const HistoryShape &shape)
{
    const QString folder = path(QString::number(m_count++) + u".git"_s);
    return HistoryGenerator::make(folder, shape) ? folder : QString{};
}

QString HistoryFolder::makeEmpty()
{
    const QString folder = path(QString::number(m_count++) + u".git"_s);
    QDir{}.mkpath(folder);
    git(folder, {u"init"_s, u"-q"_s, u"--bare"_s, u"-b"_s, u"main"_s, u"."_s});
    return folder;
}

QByteArray HistoryFolder::git(const QString &folder, const QStringList &arguments, const QByteArray &input) const
{
    const GitOutcome outcome = runGit(folder, m_folder.path(), arguments, input);
    if (!outcome.ok())
        qWarning("git %s: %s", qPrintable(arguments.join(u' ')), outcome.output.constData());
    return outcome.output.trimmed();
}

QString foreignHistory()
{
    return qEnvironmentVariable("SLIPWAY_HISTORY");
}

core::GitOid oidOf(const QByteArray &hex)
{
    return core::GitOid::fromHex(hex).value_or(core::GitOid{});
}

QList<core::GitOid> tipsOf(const core::Repository &repository)
{
    QList<core::GitOid> tips;
    for (const core::Ref &ref : core::listRefs(repository).value_or(QList<core::Ref>{}))
        tips.append(ref.commit);
    return tips;
}

}  // namespace test
