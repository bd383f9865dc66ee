#pragma once

#include "tests/ui/support/accountworld.h"
#include "ui/card/opencard.h"

#include <QTemporaryDir>

#include <memory>

namespace test {

/// alice, signed in to a Local Hub of its own, with repositories whose cards can be opened.
class CardFixture : public AccountWorld
{
public:
    [[nodiscard]] QString draftsFolder() const { return m_files.filePath(QStringLiteral("drafts")); }

    /// Creates alice/NAME; `card` is its README.md, none when empty.
    [[nodiscard]] core::RepoId create(const QString &name, const QByteArray &card,
                                      core::RepoType type = core::RepoType::Model);
    /// Commits one file as another person would.
    [[nodiscard]] bool commit(const core::RepoId &repo, const QString &path, const QByteArray &content);

    /// A card of alice's with the drafts of this fixture.
    [[nodiscard]] std::unique_ptr<ui::OpenCard> makeCard();

private:
    QTemporaryDir m_files;
};

/// Puts `text` before the body's end of an open card, as typing would.
void typeAtEnd(ui::OpenCard &card, const QString &text);

}  // namespace test
