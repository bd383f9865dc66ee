#include "tests/ui/revisions/folderfixture.h"

#include "tests/ui/revisions/commitstream.h"

#include <QLabel>
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

bool FolderFixture::selectFile(const QString &path)
{
    auto *files = find<QTreeView>(u"changedFiles"_s);
    const auto row = [&] {
        return files->model()->match(files->model()->index(0, 0), Qt::DisplayRole, path, 1).value(0);
    };
    if (!QTest::qWaitFor([&] { return row().isValid(); }))
        return false;
    files->setCurrentIndex(row());
    const auto *shown = find<QLabel>(u"diffPath"_s);
    return QTest::qWaitFor([&] { return shown->accessibleName() == path; });
}

}  // namespace test
