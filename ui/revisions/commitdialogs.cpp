#include "ui/revisions/commitdialogs.h"

#include "core/base/repoid.h"
#include "ui/revisions/comparedialog.h"
#include "ui/revisions/exportdialog.h"
#include "ui/revisions/openhistory.h"
#include "ui/revisions/refchanges.h"
#include "ui/revisions/refdialogs.h"
#include "ui/revisions/releasenotesdialog.h"
#include "ui/revisions/restoredialog.h"
#include "ui/shared/repositorychoices.h"
#include "ui/shell/services.h"
#include "ui/shell/session.h"

#include <QFileDialog>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype shortIdLength = 8;

QStringList branchesOf(const QList<core::Ref> &refs)
{
    QStringList names;  // the default branch is the first
    for (const core::Ref &ref : refs) {
        if (ref.kind == core::RefKind::Branch)
            names.append(ref.name);
    }
    return names;
}

}  // namespace

CommitDialogs::CommitDialogs(const Services &services, AccountSession &session, OpenHistory &history, QWidget *page)
    : QObject(page)
    , m_services(services)
    , m_session(session)
    , m_history(history)
    , m_page(page)
    , m_changes(new RefChanges(this))
{
    connectChanges();
}

CommitDialogs::~CommitDialogs() = default;

void CommitDialogs::connectChanges()
{
    connect(m_changes, &RefChanges::done, this, [this](const QString &what) {
        emit busyChanged(false);
        emit done(what);
    });
    connect(m_changes, &RefChanges::failed, this, [this](const core::Error &error) {
        emit busyChanged(false);
        emit failed(error);
    });
}

QString CommitDialogs::commitText(const core::CommitRow &commit)
{
    return commit.oid.toString().first(shortIdLength) + u" · "_s + core::printable(commit.summary);
}

/// Of any commit, as far as the list knows it.
QString CommitDialogs::textOf(const core::GitOid &commit) const
{
    const core::CommitLog &log = m_history.history().log;
    const auto row = log.find(commit);
    return row ? commitText(log.row(*row)) : commit.toString().first(shortIdLength);
}

void CommitDialogs::createRef(core::RefKind kind, const core::CommitRow &commit)
{
    auto *dialog = new NewRefDialog(kind, commitText(commit), m_history.history().refs, m_page);
    connect(
        dialog, &NewRefDialog::notesRequested, this,
        [this, dialog, oid = commit.oid](const std::optional<core::Ref> &since) { writeNotes(dialog, oid, since); });
    connect(dialog, &QDialog::accepted, this, [this, dialog, kind, oid = commit.oid] {
        emit busyChanged(true);
        m_changes->create(m_history.hub(), *m_history.repo(), kind, dialog->name(), oid, dialog->note());
    });
    dialog->open();
}

void CommitDialogs::writeNotes(NewRefDialog *dialog, const core::GitOid &to, const std::optional<core::Ref> &since)
{
    core::ReleaseRange range{.to = to, .toName = dialog->name()};
    if (since) {
        range.from = since->commit;
        range.fromName = since->name;
    }
    m_lane.run(
        dialog,
        [folder = m_history.gitFolder(), range](const std::stop_token &stop) { return readNotes(folder, range, stop); },
        [dialog](const core::Result<QString> &notes) {
            if (notes)
                dialog->insertNotes(*notes);
            else
                dialog->showNotesProblem(describe(notes.error()).text);
        });
}

void CommitDialogs::showNotes(const core::CommitRow &commit)
{
    const QList<core::Ref> &refs = m_history.history().refs;
    (new ReleaseNotesDialog(m_history.gitFolder(), commit.oid, commitText(commit), refs, m_page))->open();
}

void CommitDialogs::moveRef(core::RefKind kind, const core::CommitRow &commit)
{
    auto *dialog = new MoveRefDialog(kind, commitText(commit), m_history.history().refs, m_page);
    connect(dialog, &MoveRefDialog::restoreRequested, this,
            [this, commit](const QString &branch) { restore(commit, branch); });
    connect(dialog, &QDialog::accepted, this, [this, dialog, oid = commit.oid] {
        emit busyChanged(true);
        m_changes->move(m_history.hub(), *m_history.repo(), dialog->ref(), oid, dialog->note());
    });
    dialog->open();
}

void CommitDialogs::renameBranch(const core::Ref &branch)
{
    auto *dialog = new RenameBranchDialog(branch, m_history.history().refs, m_page);
    connect(dialog, &QDialog::accepted, this, [this, dialog, branch] {
        emit busyChanged(true);
        m_changes->rename(m_history.hub(), *m_history.repo(), branch, dialog->name());
    });
    dialog->open();
}

void CommitDialogs::deleteRef(const core::Ref &ref)
{
    auto *dialog = new DeleteRefDialog(ref, m_page);
    connect(dialog, &QDialog::accepted, this, [this, ref] {
        emit busyChanged(true);
        m_changes->remove(m_history.hub(), *m_history.repo(), ref);
    });
    dialog->open();
}

RestoreRequest CommitDialogs::requestFor(const core::GitOid &state) const
{
    RestoreRequest request;
    request.options.endpoint = m_history.hub().account().endpoint;
    request.options.repo = *m_history.repo();
    request.options.revision = state.toString();
    const QStringList branches = branchesOf(m_history.history().refs);
    if (!branches.isEmpty())
        request.options.branch = branches.first();
    return request;
}

void CommitDialogs::restore(const core::CommitRow &commit, const QString &branch)
{
    RestoreRequest request = requestFor(commit.oid);
    if (!branch.isEmpty())
        request.options.branch = branch;
    openRestore(request, commitText(commit));
}

void CommitDialogs::restoreFiles(const core::GitOid &state, const QStringList &paths)
{
    RestoreRequest request = requestFor(state);
    request.options.paths = paths;
    openRestore(request, tr("As in %1").arg(textOf(state)));
}

void CommitDialogs::revert(const core::CommitRow &commit)
{
    RestoreRequest request = requestFor(commit.oid);
    request.isRevert = true;
    if (!commit.parents.isEmpty())
        request.parent = commit.parents.first();
    openRestore(request, commitText(commit),
                commit.parents.size() > 1 ? parentsOf(commit) : QList<std::pair<core::GitOid, QString>>{});
}

QList<std::pair<core::GitOid, QString>> CommitDialogs::parentsOf(const core::CommitRow &commit) const
{
    QList<std::pair<core::GitOid, QString>> parents;
    for (const core::GitOid &parent : commit.parents)
        parents.append({parent, textOf(parent)});
    return parents;
}

void CommitDialogs::openRestore(const RestoreRequest &request, const QString &commitText,
                                const QList<std::pair<core::GitOid, QString>> &parents)
{
    QStringList branches = branchesOf(m_history.history().refs);
    if (branches.isEmpty())
        branches.append(request.options.branch);
    auto *dialog = new RestoreDialog(
        m_services, m_history.hub(),
        {.request = request, .commitText = commitText, .branches = branches, .parents = parents}, m_page);
    connect(dialog, &RestoreDialog::restored, &m_history, &OpenHistory::reload);
    connect(dialog, &RestoreDialog::remedyRequested, this, &CommitDialogs::remedyRequested);
    dialog->open();
}

void CommitDialogs::compare(const core::CommitRow &commit)
{
    const ComparisonContext context{
        .hub = m_history.hub(), .cacheFolder = m_services.cacheFolder, .repository = m_history.gitFolder()};
    auto *dialog =
        new CompareDialog(context, m_history.history().refs, {}, {.revision = commit.oid.toString()}, m_page);
    connect(dialog, &CompareDialog::compared, this, &CommitDialogs::compared);
    dialog->open();
    if (!m_session.isSignedIn())
        return;
    m_lane.run(
        dialog,
        [hub = m_history.hub(), identity = m_session.identity()](const std::stop_token &stop) {
            return repositoryChoices(hub, identity, stop);
        },
        [dialog](const core::Result<QList<core::RepoId>> &choices) {
            if (choices)  // else any repository can still be typed
                dialog->setRepositories(*choices);
        });
}

void CommitDialogs::save(const core::Comparison &comparison, const QString &title, ComparisonFormat format)
{
    const bool isPatch = format == ComparisonFormat::Patch;
    auto *dialog = new QFileDialog(m_page, isPatch ? tr("Save as patch") : tr("Save as web page"), {},
                                   isPatch ? tr("Patches (*.patch *.diff)") : tr("Web pages (*.html)"));
    dialog->setObjectName(u"exportFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(isPatch ? u"patch"_s : u"html"_s);
    dialog->selectFile(exportFileName(title, format));
    connect(dialog, &QFileDialog::fileSelected, this, [this, comparison, title, format](const QString &path) {
        (new ExportDialog(comparison, title, format, path, m_page))->open();
    });
    dialog->open();
}

}  // namespace ui
