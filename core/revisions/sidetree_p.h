#pragma once

#include "core/git/pathrules.h"
#include "core/revisions/comparison.h"
#include "core/revisions/objectreader_p.h"

namespace core {

/// A file or folder in a folder of one side.
struct SideEntry
{
    QByteArray name;
    TreeItem::Kind kind = TreeItem::Kind::File;
    std::optional<GitOid> oid = {};  ///< Nothing for what lies on the disk.
    std::int64_t diskBytes = 0;  ///< Of a file on the disk.

    [[nodiscard]] bool isFolder() const { return kind == TreeItem::Kind::Folder; }
};

/// One side of a comparison, folder by folder.
class SideTree
{
public:
    virtual ~SideTree() = default;
    SideTree(const SideTree &) = delete;
    SideTree &operator=(const SideTree &) = delete;

    /// What is in a folder that an entry of this side named, by name.
    [[nodiscard]] virtual Result<std::vector<SideEntry>> list(const QByteArray &path, const SideEntry &folder) = 0;
    [[nodiscard]] virtual Result<ComparedFile> describe(const QByteArray &path, const SideEntry &entry) = 0;

protected:
    SideTree() = default;
};

/// A side, opened: its tree, and what it begins with.
struct OpenSide
{
    std::unique_ptr<SideTree> tree;
    SideEntry root;  ///< A folder, or the one file, with its name.
};

/// Errors: those of compare().
[[nodiscard]] Result<OpenSide> openSide(const ComparisonSide &side);

/// What git would call a file on the disk. Errors: FileNotFound, FileUnreadable, FileChanged, Canceled.
[[nodiscard]] Result<GitOid> diskOid(const ComparedFile &file, const std::stop_token &stop);

}  // namespace core
