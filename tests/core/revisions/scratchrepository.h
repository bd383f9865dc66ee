#pragma once

#include "core/revisions/comparison.h"

#include <QTemporaryDir>

namespace test {

/// A git repository in a folder that is removed with it, worked on by the real git.
class ScratchRepository
{
public:
    ScratchRepository();
    ~ScratchRepository();
    Q_DISABLE_COPY_MOVE(ScratchRepository)

    [[nodiscard]] bool isValid() const { return m_folder.isValid(); }
    [[nodiscard]] QString path() const { return m_folder.path(); }
    void write(const QByteArray &path, const QByteArray &content, bool isExecutable = false) const;
    void link(const QByteArray &path, const QByteArray &target) const;
    void remove(const QByteArray &path) const;
    void move(const QByteArray &from, const QByteArray &to) const;
    [[nodiscard]] QByteArray git(const QStringList &arguments, const QByteArray &input = {}) const;
    /// All that is in the folder, as a commit.
    [[nodiscard]] core::GitOid commit() const;
    [[nodiscard]] core::ComparisonSide side(const core::GitOid &commit, const QByteArray &rawPath = {}) const;

private:
    QTemporaryDir m_folder;
};

}  // namespace test
