#include "core/git/githandle.h"
#include "core/git/gitlibrary.h"
#include "core/revisions/mirrorrefs_p.h"
#include "core/revisions/refs.h"
#include "tests/fuzz/fuzzinput.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using fuzz::require;

namespace {

/// A mirror without commits, in a folder that must hold nothing else.
class Mirror
{
public:
    Mirror()
    {
        m_repository = core::obtain<core::RepositoryHandle>([this](git_repository **out) {
            return git_repository_init(out, m_folder.filePath(u"deep/m.git"_s).toUtf8().constData(), 1);
        });
        const auto builder = core::obtain<core::TreeBuilderHandle>(
            [this](git_treebuilder **out) { return git_treebuilder_new(out, m_repository.get(), nullptr); });
        require(builder && git_treebuilder_write(&m_object, builder.get()) == 0);
    }

    [[nodiscard]] git_repository *handle() const { return m_repository.get(); }
    [[nodiscard]] const git_oid &object() const { return m_object; }
    [[nodiscard]] bool isAlone() const
    {
        const QDir::Filters all = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
        return QDir{m_folder.path()}.entryList(all) == QStringList{u"deep"_s}
        && QDir{m_folder.filePath(u"deep"_s)}.entryList(all) == QStringList{u"m.git"_s};
    }

private:
    const core::GitLibrary m_library;
    QTemporaryDir m_folder;
    core::RepositoryHandle m_repository;
    git_oid m_object{};
};

}  // namespace

/// Each line is a reference that a server claims to have; the first is what its head leads to.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const Mirror mirror;
    QByteArrayList names = fuzz::bytes(data, std::min<std::size_t>(size, 4096)).replace('\0', '\1').split('\n');
    std::vector<git_remote_head> heads;
    heads.reserve(static_cast<std::size_t>(names.size()) + 1);
    QByteArray headName = "HEAD";
    heads.push_back({.oid = mirror.object(), .name = headName.data(), .symref_target = names.first().data()});
    for (QByteArray &name : names)
        heads.push_back({.oid = mirror.object(), .name = name.data()});
    std::vector<const git_remote_head *> listed;
    for (const git_remote_head &head : heads)
        listed.push_back(&head);
    static_cast<void>(core::takeOverRefs(mirror.handle(), listed));
    require(mirror.isAlone());
    static_cast<void>(core::takeOverRefs(mirror.handle(), {}));
    return 0;
}
