#include "tests/ui/revisions/folderfixture.h"

#include "tests/ui/revisions/commitstream.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace test {

QByteArray FolderFixture::twoCommits()
{
    return commit("First state", 0, {{"train.py", "lr = 1\nsteps = 2\n"}, {"sub/notes.txt", "one\n"}})
        + commit("Train longer", 60, {{"train.py", "lr = 1\nsteps = 200\n"}});
}

bool FolderFixture::read(const QString &name)
{
    page().openFolder(m_folder.path(name));
    return QTest::qWaitFor([this] { return history().state() == ui::OpenHistory::State::Open && isSettled(); });
}

QStringList FolderFixture::listed()
{
    const core::CommitLog &log = history().history().log;
    QStringList ids;
    for (qsizetype row = 0; row < log.size(); ++row)
        ids.append(log.oid(row).toString());
    return ids;
}

}  // namespace test
