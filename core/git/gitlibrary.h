#pragma once

namespace core {

/// Keeps libgit2 initialised for as long as it lives. Whoever calls libgit2 owns one; they are counted, and cheap after
/// the first.
///
/// Thread: any.
class GitLibrary
{
public:
    GitLibrary();
    ~GitLibrary();
    GitLibrary(const GitLibrary &)
        : GitLibrary()
    {
    }
    GitLibrary &operator=(const GitLibrary &) { return *this; }
};

}  // namespace core
