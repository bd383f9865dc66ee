#pragma once

#include "core/hub/hubclient.h"
#include "core/hub/usagesnippets.h"
#include "ui/shared/dialogframe.h"
#include "ui/shared/querylane.h"

class QCheckBox;
class QComboBox;
class QListWidget;

namespace ui {

class MessageBar;
class SnippetView;

/// How to use a repository: snippets by library, for a branch, a tag or a commit, pinned to the exact commit on
/// request.
///
/// Thread: GUI; the Hub is asked on its own query lane. Until it has answered, what `info` says is shown.
class UsageDialog final : public DialogFrame
{
    Q_OBJECT

public:
    /// `revision` is chosen first when it is not empty.
    UsageDialog(core::HubClient hub, core::RepoInfo info, QString revision, QWidget *parent);

private:
    struct Facts;
    void createRevisionRow();
    void createPanes();
    void load();
    void showFacts(const core::Result<Facts> &facts);
    void addRevisions(const Facts &facts);
    void addRevision(const QString &icon, const QString &text, const QString &name, const core::GitOid &commit);
    void showSnippets();
    [[nodiscard]] QString revision() const;

    const core::HubClient m_hub;
    core::RepoInfo m_info;
    const QString m_wanted;
    MessageBar *m_message;
    QComboBox *m_revisions;
    QCheckBox *m_pin;
    QListWidget *m_ways;
    bool m_isWayChosen = false;  ///< By the person.
    SnippetView *m_view;
    QList<core::UsageSnippet> m_snippets;
    QueryLane m_lane{1};  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
