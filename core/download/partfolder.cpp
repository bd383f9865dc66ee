#include "core/download/partfolder_p.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {

const QString lockName = u"lock"_s;

}  // namespace

Result<PartFolder> PartFolder::enter(const QString &target)
{
    const QString path = target + u'/' + partFolderName;
    if (!QDir{}.mkpath(path))
        return fail(ErrorKind::FileUnwritable, target, u"a folder could not be made in it"_s);
    const int lock =
        ::open(QFile::encodeName(path + u'/' + lockName).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (lock < 0)
        return fail(ErrorKind::FileUnwritable, target, QString::fromLocal8Bit(std::strerror(errno)));
    PartFolder folder{path, lock};
    if (::flock(lock, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
        return fail(ErrorKind::Storage, target, u"another download into this folder is running"_s);
    return folder;
}

PartFolder::~PartFolder()
{
    if (m_lock >= 0)
        ::close(m_lock);
}

PartFolder::PartFolder(PartFolder &&other) noexcept
    : m_path(std::move(other.m_path))
    , m_lock(std::exchange(other.m_lock, -1))
{
}

void PartFolder::remove()
{
    QDir{m_path}.removeRecursively();
}

}  // namespace core
