#pragma once

#include "tests/ui/revisions/gitfolder.h"
#include "tests/ui/revisions/historyfixture.h"

namespace test {

/// The history page beside git folders on the same computer. What waits returns whether it came.
class FolderFixture final : public HistoryFixture
{
public:
    /// What `git fast-import` reads: of two commits, the later one changes train.py.
    [[nodiscard]] static QByteArray twoCommits();

    [[nodiscard]] const GitFolder &folder() const { return m_folder; }
    /// Opens one of them in the page.
    [[nodiscard]] bool read(const QString &name);
    [[nodiscard]] QStringList listed();  ///< The ids of all commits, the newest first.

private:
    GitFolder m_folder;
};

}  // namespace test
