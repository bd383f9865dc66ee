#include "core/git/gitlibrary.h"

#include <array>
#include <cstddef>
#include <git2.h>

namespace core {

namespace {

int setOptions()
{
    // A pack's head may promise four billion objects, for which libgit2 would make room before it has seen one.
    constexpr std::size_t maxPackObjects = 50'000'000;
    git_libgit2_opts(GIT_OPT_SET_PACK_MAX_OBJECTS, maxPackObjects);
    // A clone without the content of files still has its history.
    std::array extensions{"partialclone"};
    return git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, extensions.data(), extensions.size());
}

}  // namespace

GitLibrary::GitLibrary()
{
    git_libgit2_init();
    [[maybe_unused]] static const int isSet = setOptions();  // for the whole program
}

GitLibrary::~GitLibrary()
{
    git_libgit2_shutdown();
}

}  // namespace core
