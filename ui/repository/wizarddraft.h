#pragma once

#include "core/generate/firstcard.h"
#include "core/hub/hubclient.h"
#include "ui/repository/filesurvey.h"
#include "ui/shared/querylane.h"

#include <QObject>
#include <QSet>

namespace ui {

/// Everything the person has answered, or had answered for them by what the files say.
struct WizardAnswers
{
    core::ModelKind kind = core::ModelKind::Unknown;
    QString library = {};
    QString task = {};
    QStringList baseModels = {};
    std::optional<core::BaseRelation> relation = {};
    QStringList languages = {};
    core::LicenseChoice license = {};
    QString copyrightHolder = {};
    core::RepoId repo = {};
    core::Visibility visibility = core::Visibility::Private;
    bool offersPublic = true;  ///< Ask about making it public once the publish is verified.
    QString region = {};
    QString resourceGroupId = {};
    bool usesExisting = false;  ///< Publish into the repository that already has the name.
    QSet<QString> leftOut = {};  ///< Prepared files that are not wanted, by path.
};

/// An answer that the files may propose. What a person has touched is never overwritten.
enum class Answer { Kind, Library, Task, BaseModels, Relation, Languages, License, Name, Type };

/// What the new-repository wizard knows and what was answered so far: its pages show it and write into it.
///
/// Reads the files by itself when they change, and asks the Hub for the licence of the base model when no file names
/// one. Nothing is written anywhere.
/// Thread: GUI; disk and network on its query lane.
class WizardDraft final : public QObject
{
    Q_OBJECT

public:
    WizardDraft(core::HubClient hub, core::Identity identity, QObject *parent);

    [[nodiscard]] const core::HubClient &hub() const { return m_hub; }
    [[nodiscard]] const core::Identity &identity() const { return m_identity; }
    [[nodiscard]] const core::Organisation *organisation() const;  ///< The owner's, when it is one.

    /// What is going to be published: what was given, then what was chosen here. Paths chosen together on an empty list
    /// keep their names; one alone is the model's own folder, as the publish page has it.
    [[nodiscard]] QList<ChosenPath> paths() const;
    /// What was chosen here, in the order and company in which it was.
    [[nodiscard]] const QList<QStringList> &chosen() const { return m_chosen; }
    /// What is being published anyway; it cannot be removed here.
    void setGiven(const QList<ChosenPath> &given);
    void addPaths(const QStringList &paths);
    void removePath(const QString &path);
    [[nodiscard]] bool isRemovable(const QString &path) const;
    [[nodiscard]] bool isReading() const { return m_survey.isRunning(); }
    [[nodiscard]] const FileSurvey &files() const { return m_files; }
    [[nodiscard]] const core::ModelFacts &facts() const { return m_files.facts; }
    [[nodiscard]] const core::Error &error() const { return m_error; }  ///< Of the last reading; Canceled for none.

    [[nodiscard]] const WizardAnswers &answers() const { return m_answers; }
    /// Changes answers as the person wants; `touched` says which of those that files propose.
    void answer(const std::function<void(WizardAnswers &)> &change, std::initializer_list<Answer> touched = {});
    void setProposedName(const QString &name);
    /// Which file or folder the name comes from; nothing for one that was typed.
    [[nodiscard]] std::optional<core::Reason> nameReason() const;

    /// The files that the first commit would hold besides those that were chosen, left-out ones included. None for a
    /// repository that exists already.
    [[nodiscard]] QList<core::PreparedFile> preparable() const;
    [[nodiscard]] QList<core::PreparedFile> prepared() const;
    [[nodiscard]] core::RepoCreation creation() const;

signals:
    void pathsChanged();
    void filesChanged();  ///< isReading(), files(), facts() or error() are different.
    void answersChanged();

private:
    void read();
    void handleSurvey(core::Result<FileSurvey> survey);
    void takeProposals();
    void askBaseModel();
    [[nodiscard]] bool isTouched(Answer answer) const { return m_touched.contains(answer); }

    const core::HubClient m_hub;
    const core::Identity m_identity;
    QList<ChosenPath> m_given;
    QList<QStringList> m_chosen;
    FileSurvey m_files;
    core::Error m_error{.kind = core::ErrorKind::Canceled};
    WizardAnswers m_answers;
    QSet<Answer> m_touched;
    QString m_givenName;  // by whoever opened the wizard
    Query m_survey;
    Query m_baseModel;
    QueryLane m_lane{2};  // last: its work is stopped before what it may look at goes
};

/// A value worth filling in unasked: guesses are only offered.
template <typename T>
[[nodiscard]] std::optional<T> trusted(const core::Proposals<T> &proposals)
{
    for (const core::Proposal<T> &proposal : proposals.all()) {
        if (proposal.confidence != core::Confidence::Low)
            return proposal.value;
    }
    return {};
}

}  // namespace ui
