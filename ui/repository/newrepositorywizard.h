#pragma once

#include "core/hub/hubclient.h"
#include "ui/repository/filesurvey.h"
#include "ui/shared/querylane.h"

#include <QWizard>

namespace ui {

class WizardDraft;
class WizardReviewPage;
class WizardSteps;

/// Describes a repository and what goes into it: files first, then what they say, place, licence and first commit, and
/// a review of everything.
///
/// Creates nothing on a Hub: what it gives back is a wish that publishing fulfils. Only the prepared files are written,
/// to a folder of the application, when the person has agreed to the review.
///
/// On accepting, in this order: repositoryDescribed() or existingRepositoryChosen(), pathsChosen() for everything that
/// was dropped together and at last for the prepared files, publishRequested() unless there is nothing to send, and
/// QDialog::accepted().
/// Owner: its parent; open() it, it deletes itself when closed.
class NewRepositoryWizard final : public QWizard
{
    Q_OBJECT

public:
    /// What is known when it is opened.
    struct Start
    {
        QString proposedName = {};  ///< May be anything, for example a folder's name.
        QList<ChosenPath> given = {};  ///< What is going to be published anyway: it counts, but is not handed back.
        QStringList paths = {};  ///< Files and folders to begin with, as if the person had dropped them.
        QString draftsFolder = {};  ///< Where prepared files are kept; empty: the application's own data folder.
    };
    enum PageId { FilesPage, FactsPage, PlacePage, ContentPage, ReviewPage };

    NewRepositoryWizard(core::HubClient hub, core::Identity identity, const Start &start, QWidget *parent = nullptr);

    [[nodiscard]] core::RepoCreation creation() const;
    [[nodiscard]] const WizardDraft &draft() const { return *m_draft; }

    [[nodiscard]] int nextId() const override;
    void accept() override;

signals:
    void repositoryDescribed(const core::RepoCreation &creation);
    /// The name is taken, and the person wants to publish to the repository that has it.
    void existingRepositoryChosen(const core::RepoId &repo);
    /// To be published besides what was given. The first alone, when nothing was given, is the model's own folder.
    void pathsChosen(const QStringList &paths);
    /// Everything was reviewed: publish as soon as there is a plan. `offersPublic`: ask about making the repository
    /// public once the publish is verified.
    void publishRequested(bool offersPublic);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void createPages();
    void setUpButtons();
    void followPage(int id);
    void passFiles();
    void finish(const QStringList &preparedFiles);

    WizardDraft *m_draft;
    WizardSteps *m_steps;
    WizardReviewPage *m_review = nullptr;
    bool m_passesFiles = false;  ///< The files were chosen before: goes on to what they say as soon as that is known.
    QString m_draftsFolder;
    Query m_writing;
    QueryLane m_lane{1};  // last: its work is stopped before what it may look at goes
};

}  // namespace ui
