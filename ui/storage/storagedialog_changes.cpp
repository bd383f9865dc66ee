#include "ui/shared/formatting.h"
#include "ui/shared/messagebar.h"
#include "ui/shared/refwords.h"
#include "ui/storage/deleteobjectsdialog.h"
#include "ui/storage/progressstrip.h"
#include "ui/storage/squashdialog.h"
#include "ui/storage/storagedialog.h"
#include "ui/storage/storageobjectspane.h"
#include "ui/storage/storagerevisionspane.h"

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

// What makes room: asked for with all that it breaks, done, and told as it went.

namespace ui {

namespace {

constexpr qsizetype shortIdLength = 8;

/// The request may have arrived although its answer did not.
bool mayHaveHappened(core::ErrorKind kind)
{
    return kind == core::ErrorKind::Offline || kind == core::ErrorKind::Stalled || kind == core::ErrorKind::ServerFault;
}

}  // namespace

void StorageDialog::connectChanges()
{
    connect(m_changes, &StorageChanges::started, this, [this] {
        m_message->clear();
        showChange();
        showState();
    });
    connect(m_changes, &StorageChanges::progressed, this, &StorageDialog::showChange);
    connect(m_changes, &StorageChanges::removalDone, this, [this] { takeChange(m_doneText); });
    connect(m_changes, &StorageChanges::squashed, this, [this](const QString &branch, const core::GitOid &commit) {
        takeChange(tr("The branch %1 is one commit now: %2")
                       .arg(refText(core::RefKind::Branch, branch), commit.toString().first(shortIdLength)));
    });
    connect(m_changes, &StorageChanges::failed, this, &StorageDialog::takeFailure);
    connect(m_changes, &StorageChanges::stopped, this, &StorageDialog::takeStop);
    connect(m_change, &ProgressStrip::buttonClicked, m_changes, &StorageChanges::cancel);
}

void StorageDialog::showChange()
{
    m_change->setVisible(m_changes->isRunning());
    if (!m_changes->isRunning())
        return;
    if (m_changes->total() > 0)
        m_change->showProgress(
            tr("Deleting: %1 of %2 confirmed").arg(formatCount(m_changes->removed()), formatCount(m_changes->total())),
            tr("Sto&p"), m_changes->removed(), m_changes->total());
    else
        m_change->showProgress(tr("Squashing the branch…"), tr("Sto&p"), 0, 0);
}

void StorageDialog::askToDelete()
{
    const QList<core::ObjectUse> uses = m_objects->selected();
    QSet<core::Sha256> contents;
    for (const core::ObjectUse &use : uses)
        contents.insert(use.object.oid);
    m_asking.cancel();
    m_asking = m_lane.run(
        this,
        [content = m_reader->content(), contents](const std::stop_token & /*stop*/) {
            return core::deletionEffect(content.trees, content.objects, contents);
        },
        [this, uses](const core::RemovalEffect &effect) {
            auto *dialog = new DeleteObjectsDialog(m_repo, effect, this);
            connect(dialog, &QDialog::accepted, this,
                    [this, dialog, uses] { remove(uses, dialog->rewritesHistory()); });
            dialog->open();
        });
}

void StorageDialog::remove(const QList<core::ObjectUse> &uses, bool rewriteHistory)
{
    QStringList ids;
    std::int64_t bytes = 0;
    for (const core::ObjectUse &use : uses) {
        ids += use.ids;
        bytes += use.object.sizeBytes;
    }
    //: %1 is a size.
    m_doneText =
        tr("%n large file(s) were deleted, %1.", nullptr, static_cast<int>(uses.size())).arg(formatBytes(bytes));
    m_changes->remove(ids, rewriteHistory);
}

void StorageDialog::askToSquash()
{
    const auto branch = m_revisions->branch();
    if (!branch)
        return;
    m_asking.cancel();
    m_asking = m_lane.run(
        this,
        [content = m_reader->content(), name = branch->ref](const std::stop_token & /*stop*/) {
            return core::squashEffect(content.trees, content.objects, name);
        },
        [this, branch](const core::RemovalEffect &effect) {
            auto *dialog = new SquashDialog(m_repo, *branch, effect, pullRequestTexts(effect.brokenPullRequests), this);
            connect(dialog, &QDialog::accepted, this,
                    [this, dialog, branch] { m_changes->squash(branch->name, dialog->message()); });
            dialog->open();
        });
}

/// Those that are closed are merged nowhere, and so not broken. Where the Hub did not say which are, all are named.
QStringList StorageDialog::pullRequestTexts(const QStringList &refs) const
{
    const auto &open = m_reader->content().openPullRequests;
    QStringList texts;
    for (const QString &ref : refs) {
        if (!open) {
            texts.append(refText(ref));
            continue;
        }
        const auto found = std::ranges::find(*open, ref, &core::Discussion::revision);
        if (found != open->end())
            texts.append(refText(ref) + u' ' + found->title);
    }
    return texts;
}

void StorageDialog::takeChange(const QString &done)
{
    showChange();
    m_message->showMessage(MessageBar::Tone::Success, {.text = done});
    emit repositoryChanged(m_repo);
    m_reader->read();
}

void StorageDialog::takeFailure(const core::Error &error)
{
    showChange();
    UserMessage message = describe(error);
    if (m_changes->removed() > 0)
        message.text = tr("The Hub has confirmed %1 of %2 deletions.")
                           .arg(formatCount(m_changes->removed()), formatCount(m_changes->total()))
            + u' ' + message.text;
    if (mayHaveHappened(error.kind))
        message.text += u' ' + tr("What was sent may have been done all the same: look before you try again.");
    m_message->showMessage(MessageBar::Tone::Error, message);
    emit repositoryChanged(m_repo);
    m_reader->read();
}

void StorageDialog::takeStop()
{
    showChange();
    const QString text = m_changes->total() > 0
        ? tr("Stopped. The Hub has confirmed %1 of %2 deletions; what was under way may have been done as well.")
              .arg(formatCount(m_changes->removed()), formatCount(m_changes->total()))
        : tr("Stopped waiting. The branch may have been squashed all the same.");
    m_message->showMessage(MessageBar::Tone::Warning, {.text = text});
    emit repositoryChanged(m_repo);
    m_reader->read();
}

void StorageDialog::reject()
{
    if (m_changes->isRunning())
        m_changes->cancel();
    else
        DialogFrame::reject();
}

}  // namespace ui
