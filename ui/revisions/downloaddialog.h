#pragma once

#include "core/download/downloader.h"
#include "ui/shared/dialogframe.h"
#include "ui/shared/querylane.h"

#include <QTimer>

class QCheckBox;
class QLineEdit;
class QStackedWidget;
class QTreeView;

namespace ui {

class DownloadPlanModel;
class EmptyState;

/// Asks where files of a revision go, and shows what that will do before anything happens: what is new, what is there
/// already, and what would be replaced, which it is only when somebody says so.
///
/// Plans beside the window; a new plan follows a moment after the folder has changed.
class DownloadDialog final : public DialogFrame
{
    Q_OBJECT

public:
    /// `request` says what; its folder is proposed.
    DownloadDialog(core::HubClient hub, core::DownloadRequest request, QWidget *parent);

    /// What was asked for and what was shown, once accepted.
    [[nodiscard]] core::DownloadRequest request() const;
    [[nodiscard]] core::DownloadPlan plan() const;

private:
    [[nodiscard]] static QString headingFor(const core::DownloadRequest &request);
    void createFolderRow();
    void createPlanArea();
    void chooseFolder();
    void forgetPlan();
    void prepare();
    void take(const core::Result<core::DownloadPlan> &plan);
    void showProgress();
    void showPlan();
    [[nodiscard]] QString summary() const;

    const core::HubClient m_hub;
    core::DownloadRequest m_request;
    std::optional<core::DownloadPlan> m_plan;
    QLineEdit *m_folder;
    QStackedWidget *m_stack;
    EmptyState *m_wait;
    QTreeView *m_table;
    DownloadPlanModel *m_model;
    QLabel *m_summary;
    QLabel *m_note;
    QCheckBox *m_replace;
    std::shared_ptr<core::DownloadBoard> m_board;  ///< Shared with the worker that writes it.
    QTimer m_typing;
    QTimer m_looking;
    Query m_query;
    QueryLane m_lane{1};  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
