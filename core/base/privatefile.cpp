#include "core/base/privatefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {

std::unexpected<Error> failed(const QString &path, int code)
{
    return fail(ErrorKind::Storage, path, QString::fromLocal8Bit(std::strerror(code)));
}

/// A file that is gone with the object unless it was put in its place.
class TemporaryFile
{
public:
    /// mkstemp creates with mode 0600, which QSaveFile and QTemporaryFile do not promise for the finished file.
    explicit TemporaryFile(const QString &target)
        : m_path(QFile::encodeName(target) + ".XXXXXX")
        , m_descriptor(::mkstemp(m_path.data()))
    {
    }
    ~TemporaryFile()
    {
        if (m_descriptor < 0)
            return;
        ::close(m_descriptor);
        if (!m_isPlaced)
            ::unlink(m_path.constData());
    }
    Q_DISABLE_COPY_MOVE(TemporaryFile)

    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }

    [[nodiscard]] bool write(const QByteArray &content) const
    {
        for (qsizetype done = 0; done < content.size();) {
            const ssize_t written =
                ::write(m_descriptor, content.constData() + done, static_cast<size_t>(content.size() - done));
            if (written < 0 && errno != EINTR)
                return false;
            done += std::max<ssize_t>(written, 0);
        }
        return ::fsync(m_descriptor) == 0;
    }

    [[nodiscard]] bool moveTo(const QString &target)
    {
        m_isPlaced = ::rename(m_path.constData(), QFile::encodeName(target).constData()) == 0;
        return m_isPlaced;
    }

private:
    QByteArray m_path;
    const int m_descriptor;
    bool m_isPlaced = false;
};

}  // namespace

Result<> makePrivateFolder(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat info{};
    if (::stat(name.constData(), &info) != 0) {
        if (!QDir{}.mkpath(QFileInfo{path}.path()) || (::mkdir(name.constData(), S_IRWXU) != 0 && errno != EEXIST))
            return failed(path, errno);
        return {};
    }
    // Somebody else's folder keeps its mode: the file itself is private anyway.
    if ((info.st_mode & S_ISVTX) == 0 && info.st_uid == ::geteuid())
        ::chmod(name.constData(), S_IRWXU);
    return {};
}

Result<std::optional<QByteArray>> readIfPresent(const QString &path)
{
    // Opened before anything is asked about it: between a question and the opening another process may replace the
    // file.
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly)) {
        if (!QFileInfo::exists(path))
            return std::nullopt;
        return fail(ErrorKind::Storage, path, file.errorString());
    }
    QByteArray content = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorKind::Storage, path, file.errorString());
    return content;
}

Result<> replacePrivateFile(const QString &path, const QByteArray &content)
{
    const QFileInfo info{path};
    const QString target = info.isSymLink() ? info.symLinkTarget() : path;
    if (auto made = makePrivateFolder(QFileInfo{target}.path()); !made)
        return made;
    TemporaryFile file{target};
    if (!file.isOpen() || !file.write(content) || !file.moveTo(target))
        return failed(path, errno);
    return {};
}

Result<bool> removeIfPresent(const QString &path)
{
    if (::unlink(QFile::encodeName(path).constData()) == 0)
        return true;
    if (errno == ENOENT)
        return false;
    return failed(path, errno);
}

}  // namespace core
