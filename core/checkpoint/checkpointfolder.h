#pragma once

#include "core/checkpoint/bytesource.h"

#include <QList>

namespace core {

/// A file as its folder lists it.
struct StoredFile
{
    QString path;  ///< In the folder, with "/".
    std::int64_t sizeBytes = 0;

    friend bool operator==(const StoredFile &, const StoredFile &) = default;
};

/// Where the files of a checkpoint lie: a folder here, or a repository at a revision.
///
/// Thread: any; everything blocks.
class CheckpointFolder
{
public:
    virtual ~CheckpointFolder() = default;

    [[nodiscard]] virtual QString name() const = 0;  ///< As the user knows it.
    /// All files, those of folders within as well. Errors: those of the place.
    [[nodiscard]] virtual Result<QList<StoredFile>> files(const std::stop_token &stop) const = 0;
    /// Errors: those of the place.
    [[nodiscard]] virtual Result<std::shared_ptr<const ByteSource>> open(const StoredFile &file) const = 0;

protected:
    CheckpointFolder() = default;
    Q_DISABLE_COPY_MOVE(CheckpointFolder)
};

/// A folder on this computer. What is hidden is left out, and what lies more than `depth` folders deep.
class LocalFolder final : public CheckpointFolder
{
public:
    explicit LocalFolder(QString path, int depth = 4)
        : m_path(std::move(path))
        , m_depth(depth)
    {
    }

    [[nodiscard]] QString name() const override { return m_path; }
    [[nodiscard]] Result<QList<StoredFile>> files(const std::stop_token &stop) const override;
    [[nodiscard]] Result<std::shared_ptr<const ByteSource>> open(const StoredFile &file) const override;

private:
    const QString m_path;
    const int m_depth;
};

}  // namespace core
