#include "core/git/githandle.h"

using namespace Qt::StringLiterals;

namespace core {

std::unexpected<Error> gitFailure(const QString &subject)
{
    const git_error *error = git_error_last();
    const QString words = error ? QString::fromUtf8(error->message) : u"unknown git error"_s;
    const bool full = words.contains(u"No space left"_s) || words.contains(u"quota exceeded"_s);
    return fail(full ? ErrorKind::OutOfSpace : ErrorKind::Repository, subject, words);
}

}  // namespace core
