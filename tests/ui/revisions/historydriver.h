#pragma once

#include "tests/ui/revisions/historyfixture.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

namespace test {

/// Works the history page as a person does: opens a repository, selects a commit, gives a command, answers a dialog.
/// What waits returns whether it came.
class HistoryDriver
{
public:
    explicit HistoryDriver(HistoryFixture &fixture)
        : m_fixture(fixture)
    {
    }

    [[nodiscard]] bool open(const core::RepoId &repo);
    [[nodiscard]] bool settle();  ///< The history is read and nothing is fetched.
    /// Selects a commit and waits for its files.
    [[nodiscard]] bool select(const core::GitOid &commit);
    /// Gives a command and waits for its dialog.
    [[nodiscard]] bool command(const QString &action, const QString &dialogName);
    void trigger(const QString &action);

    /// The dialog that is open; null: there is none.
    [[nodiscard]] QDialog *dialog() const { return m_fixture.page().findChild<QDialog *>(m_dialogName); }
    [[nodiscard]] bool isClosed() const;  ///< The dialog goes away.
    template <typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return dialog()->findChild<Widget *>(name);
    }
    [[nodiscard]] QPushButton *accept() const { return find<QPushButton>(QStringLiteral("dialogAccept")); }
    [[nodiscard]] QPushButton *reject() const { return find<QPushButton>(QStringLiteral("dialogReject")); }
    [[nodiscard]] bool canAccept() const;  ///< Waits until the main button works.
    /// Of the dialog's own message bar; empty while it is hidden.
    [[nodiscard]] QString message() const;
    [[nodiscard]] bool hasMessage(const QString &part) const;  ///< Waits for it.

    [[nodiscard]] core::GitOid resolve(const core::RepoId &repo, const QString &revision);

private:
    HistoryFixture &m_fixture;
    QString m_dialogName;
};

}  // namespace test
