#include "core/base/replacefile.h"

#include <QSaveFile>

namespace core {

Result<> replaceFile(const QString &path, const QByteArray &content, FileAccess access)
{
    QSaveFile file{path};
    const bool isPrivate = access == FileAccess::OwnerOnly;
    file.setDirectWriteFallback(!isPrivate);
    // The mode comes before the content: at no moment can others read it.
    const bool isWritten = file.open(QIODevice::WriteOnly)
        && (!isPrivate || file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        && file.write(content) == content.size() && file.commit();
    if (!isWritten)
        return fail(ErrorKind::FileUnwritable, path, file.errorString());
    return {};
}

}  // namespace core
