#pragma once

#include "tests/support/hubfixture.h"
#include "tests/ui/support/testservices.h"
#include "ui/shell/session.h"

#include <QTemporaryDir>

#include <memory>

namespace test {

/// What a page needs to be filled with something: a Hub with people, services, somebody signed in, files.
///
/// Outlives the pages made from it.
class PageWorld
{
public:
    PageWorld();
    ~PageWorld();

    [[nodiscard]] bool isReady() const { return m_isReady; }
    [[nodiscard]] HubFixture &hub() { return m_hub; }
    [[nodiscard]] ui::Services services() { return m_services.services(); }
    [[nodiscard]] TestServices &testServices() { return m_services; }
    [[nodiscard]] ui::AccountSession &alice() { return *m_alice; }  ///< Signed in.
    [[nodiscard]] ui::AccountSession &nobody() { return *m_nobody; }  ///< Signed out.
    [[nodiscard]] core::HubClient client();
    [[nodiscard]] core::RepoId repository() const
    {
        return {.owner = QStringLiteral("alice"), .name = QStringLiteral("tiny-bert")};
    }
    [[nodiscard]] QString model() const
    {
        return m_files.filePath(QStringLiteral("tiny-bert"));
    }  ///< A folder with a small model.
    [[nodiscard]] QString gitFolder() const { return m_files.filePath(QStringLiteral("worlddata")); }
    [[nodiscard]] QString logPath() const { return m_files.filePath(QStringLiteral("slipway.log")); }
    [[nodiscard]] QString missingPath() const { return m_files.filePath(QStringLiteral("gone.bin")); }
    [[nodiscard]] core::RepoId missingRepository() const
    {
        return {.owner = QStringLiteral("alice"), .name = QStringLiteral("gone")};
    }
    [[nodiscard]] QString draftsFolder() const { return m_files.filePath(QStringLiteral("drafts")); }
    /// Words that come from the world and not from the program: names, paths, messages of the log.
    [[nodiscard]] QStringList data() const;

private:
    [[nodiscard]] QStringList ownWords() const;
    void writeFiles();
    bool signIn();

    HubFixture m_hub;
    TestServices m_services;
    QTemporaryDir m_files;
    std::unique_ptr<ui::AccountSession> m_alice;
    std::unique_ptr<ui::AccountSession> m_nobody;
    bool m_isReady = false;
};

}  // namespace test
