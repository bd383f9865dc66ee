#pragma once

#include "core/publish/receipt.h"

#include <QFrame>

class QLabel;

namespace ui {

class FactForm;

/// What a receipt says, as a card: branch, commit, whether it was verified, what travelled and what did not.
///
/// Object names for tests: "resultBranch", "resultCommit", "copyCommit", "resultVerified", "resultSent",
/// "resultReused", "resultDuration".
class ReceiptFacts final : public QFrame
{
    Q_OBJECT

public:
    explicit ReceiptFacts(QWidget *parent = nullptr);

    void showReceipt(const core::Receipt &receipt);

private:
    [[nodiscard]] QWidget *createCommitRow();

    FactForm *m_facts;
    QLabel *m_branch;
    QLabel *m_commit;
    QWidget *m_commitRow;
    QLabel *m_verified;
    QLabel *m_sent;
    QLabel *m_reused;
    QLabel *m_duration;
    QString m_commitId;  ///< Whole.
};

/// Where to look at what was published: the pull request, or the revision.
[[nodiscard]] QUrl pageOf(const core::Receipt &receipt);

}  // namespace ui
