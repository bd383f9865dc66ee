#pragma once

#include "core/card/completeness.h"
#include "core/hub/hubclient.h"
#include "ui/shared/querylane.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace ui {

class CardSession;

/// Holds an open card to the rules while it is written: the front matter at once, everything a moment after the last
/// change; then, where there is a server to ask, its verdict, which wins. What only the preview sees comes to it.
/// Newest wins; where a change has moved a place, the findings of before move with it.
///
/// Thread: GUI; the rules run on its own query lane. `session` outlives it.
class CardChecker final : public QObject
{
    Q_OBJECT

public:
    /// What the server says about the text as it is.
    enum class Verdict {
        NotAsked,
        Asking,
        Accepted,
        Refused,
        Unknown,  ///< It could not be asked.
    };
    Q_ENUM(Verdict)

    explicit CardChecker(CardSession &session, QObject *parent = nullptr);

    /// What the card is checked against, from now on.
    void setContext(const core::LintContext &context);
    [[nodiscard]] const core::LintContext &context() const { return m_context; }
    /// Whom to ask; nothing while nobody is signed in.
    void setHub(const std::optional<core::HubClient> &hub);
    /// What the preview finds in the text as it is; see renderFindings().
    void setRendered(const QList<core::Finding> &findings);
    /// Makes a fix of findings(). After findingsMoved() it does nothing: the fix was for the text of before.
    void fix(const core::TextEdits &edits, const QString &what);

    [[nodiscard]] const QList<core::Finding> &findings() const { return m_findings; }
    /// Of the text that was looked at last.
    [[nodiscard]] const core::Completeness &completeness() const { return m_completeness; }
    [[nodiscard]] int errorCount() const;
    [[nodiscard]] int warningCount() const;
    /// findings() are about another text than the session's by now, or there are none yet.
    [[nodiscard]] bool isChecking() const { return m_isChecking; }
    [[nodiscard]] Verdict verdict() const { return m_verdictState; }

signals:
    void findingsChanged();
    /// A change of the text has moved them: they say the same, and have no fixes until findingsChanged().
    void findingsMoved();
    void verdictChanged();

private:
    void follow(const core::TextEdits &edits);
    void checkAll();
    void checkMetadata();
    void takeMetadata(const QList<core::Finding> &findings);
    void askServer();
    void takeVerdict(const core::Result<core::HubVerdict> &verdict);
    void forgetVerdict();
    void setVerdict(Verdict verdict);
    void showFindings();

    CardSession &m_session;
    core::LintContext m_context;
    std::unique_ptr<const core::HubClient> m_hub;  ///< Null: nobody to ask.
    QList<core::Finding> m_metadata;  ///< Of the rules for the front matter.
    QList<core::Finding> m_rest;  ///< Of the rules for body and files.
    QList<core::Finding> m_rendered;  ///< Of the rules that need a rendering.
    QList<core::Finding> m_findings;  ///< All, as the server's verdict leaves them.
    core::Completeness m_completeness;
    std::optional<core::HubVerdict> m_verdict;
    Verdict m_verdictState = Verdict::NotAsked;
    int m_toldRevision = 0;  ///< Of the session: the text that the findings told last can be fixed in.
    bool m_isChecking = false;
    QTimer m_idle;
    QTimer m_asking;
    Query m_query;
    Query m_metadataQuery;
    Query m_serverQuery;
    QueryLane m_lane;  // last: its work is stopped before what it reports to goes
};

/// `findings` after `edits` of the text that they are about: each where its place has moved to.
[[nodiscard]] QList<core::Finding> moved(QList<core::Finding> findings, const core::TextEdits &edits);

}  // namespace ui
