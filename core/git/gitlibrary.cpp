#include "core/git/gitlibrary.h"

#include <git2.h>

namespace core {

GitLibrary::GitLibrary()
{
    git_libgit2_init();
}

GitLibrary::~GitLibrary()
{
    git_libgit2_shutdown();
}

}  // namespace core
