#pragma once

#include "core/base/error.h"

namespace core {

/// Where files on their way lie, inside the target: the same disk, so that they can be renamed into place.
inline constexpr QStringView partFolderName = u".slipway-download";

/// That folder, for as long as a download runs. Only one at a time writes into a target.
///
/// What is in it survives the program's end, by whatever cause, and is taken up by the next download.
class PartFolder
{
public:
    /// Makes it. Errors: FileUnwritable; Storage when another download is using it.
    [[nodiscard]] static Result<PartFolder> enter(const QString &target);
    ~PartFolder();
    PartFolder(PartFolder &&other) noexcept;
    PartFolder &operator=(PartFolder &&) = delete;

    [[nodiscard]] const QString &path() const { return m_path; }
    /// Nothing is on its way any more.
    void remove();

private:
    PartFolder(QString path, int lock)
        : m_path(std::move(path))
        , m_lock(lock)
    {
    }

    QString m_path;
    int m_lock = -1;  // a descriptor: the system lets go of the lock when we die
};

}  // namespace core
