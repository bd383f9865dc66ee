#include "core/git/gitlibrary.h"

#include <array>
#include <cstddef>
#include <cstdlib>
#include <git2.h>
#include <git2/sys/alloc.h>

namespace core {

namespace {

/// A kilobyte of deltas can say that it makes terabytes, and libgit2 would make room for them. No object is as large
/// that is not streamed, so what asks for more is an attack, and is told that there is no memory.
constexpr std::size_t maxAllocation = 1024UL * 1024 * 1024;

void *allocate(std::size_t bytes, const char *, int)
{
    return bytes > maxAllocation ? nullptr : std::malloc(bytes);
}

void *reallocate(void *memory, std::size_t bytes, const char *, int)
{
    return bytes > maxAllocation ? nullptr : std::realloc(memory, bytes);
}

/// Before libgit2 has allocated anything.
int boundAllocations()
{
    git_allocator allocator{.gmalloc = allocate, .grealloc = reallocate, .gfree = std::free};
    return git_libgit2_opts(GIT_OPT_SET_ALLOCATOR, &allocator);
}

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
    [[maybe_unused]] static const int isBounded = boundAllocations();
    git_libgit2_init();
    [[maybe_unused]] static const int isSet = setOptions();  // for the whole program
}

GitLibrary::~GitLibrary()
{
    git_libgit2_shutdown();
}

}  // namespace core
