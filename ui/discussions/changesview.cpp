#include "ui/discussions/changesview.h"

#include "ui/discussions/discussionwords.h"
#include "ui/discussions/openthread.h"
#include "ui/revisions/changedfilestable.h"
#include "ui/revisions/diffpane.h"
#include "ui/shared/caption.h"
#include "ui/shared/emptystate.h"
#include "ui/shared/textview.h"

#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

ChangesView::ChangesView(OpenThread &thread, QWidget *parent)
    : QWidget(parent)
    , m_thread(thread)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_count(createCaption(u"pullRequestExtent"_s, this))
    , m_files(new ChangedFilesTable(this))
    , m_diff(new DiffPane(this))
    , m_text(new TextView(u"pullRequestText"_s, tr("What the pull request changes, line by line"), this))
{
    setObjectName(u"changesView"_s);
    m_empty->setObjectName(u"changesEmpty"_s);
    for (QWidget *part : {static_cast<QWidget *>(m_empty), createFiles(), static_cast<QWidget *>(m_text)})
        m_stack->addWidget(part);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme::space::s, 0, 0);
    layout->setSpacing(theme::space::s);
    layout->addWidget(m_count);
    layout->addWidget(m_stack, 1);
    connect(m_files, &ChangedFilesTable::entryChanged, this, &ChangesView::showEntry);
    connect(m_empty, &EmptyState::actionRequested, this, &ChangesView::act);
    connect(&thread, &OpenThread::diffChanged, this, &ChangesView::showState);
    showState();
}

QWidget *ChangesView::createFiles()
{
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setObjectName(u"changesSplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_files);
    splitter->addWidget(m_diff);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 3);
    splitter->setSizes({1000, 3000});  // shares, not lengths
    return splitter;
}

void ChangesView::showWords(const QString &heading, const QString &explanation, const QString &action)
{
    m_empty->setTexts(heading, explanation);
    m_empty->setAction(action, theme::ButtonRole::Plain);
    m_stack->setCurrentWidget(m_empty);
}

void ChangesView::showState()
{
    using enum OpenThread::DiffState;
    m_count->setVisible(m_thread.diffState() == Read);
    switch (m_thread.diffState()) {
    case None: showWords(tr("There are no changes to show"), {}, {}); break;
    case Reading:
        showWords(tr("Fetching the commits…"), tr("They stay on this computer, without large files."), tr("&Stop"));
        break;
    case Stopped: showWords(tr("The commits were not fetched"), tr("You stopped it."), tr("Fetch &them")); break;
    case Failed:
        if (m_thread.details().changes && m_thread.details().changes->isReferenceDeleted)
            showWords(tr("Its commits were deleted"), tr("What was said about them is still here."), {});
        else
            showWords(tr("The changes cannot be shown"), describeForDiscussions(m_thread.diffError()).text,
                      tr("&Try again"));
        break;
    case Read: showDiff(); break;
    }
}

void ChangesView::showDiff()
{
    const PullRequestDiff &diff = m_thread.diff();
    m_count->setText(extentText(m_thread));
    if (!diff.files) {
        m_text->setPlainText(diff.text);
        m_stack->setCurrentWidget(m_text);
    } else if (diff.files->entries.isEmpty()) {
        showWords(tr("Nothing is changed yet"),
                  tr("Publish files to %1 to propose them.").arg(m_thread.details().discussion.revision()), {});
    } else {
        m_files->setEntries(diff.files->entries);
        m_stack->setCurrentIndex(1);
    }
}

void ChangesView::showEntry()
{
    const auto &files = m_thread.diff().files;
    m_diff->showEntry(m_files->currentEntry(),
                      files && m_thread.hub() ? sidesOf(*files, *m_thread.hub()) : ComparedSides{});
}

void ChangesView::act()
{
    if (m_thread.diffState() == OpenThread::DiffState::Reading)
        m_thread.stopDiff();
    else
        m_thread.readDiff();
}

QString extentText(const OpenThread &thread)
{
    const PullRequestDiff &diff = thread.diff();
    if (!diff.files) {
        return ChangesView::tr(
            "The commits could not be fetched to this computer; this is the Hub's own comparison, as "
            "text.");
    }
    const int files = static_cast<int>(diff.files->entries.size());
    QStringList parts{ChangesView::tr("%Ln changed file(s)", nullptr, files)};
    if (!thread.details().changes->mergeCommit)
        parts.prepend(ChangesView::tr("%Ln commit(s)", nullptr, static_cast<int>(diff.commitCount)));
    if (diff.files->isCut)
        parts.append(ChangesView::tr("there are more than can be listed"));
    return parts.join(u", "_s);
}

}  // namespace ui
