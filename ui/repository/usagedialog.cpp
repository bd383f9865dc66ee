#include "ui/repository/usagedialog.h"

#include "ui/repository/snippetview.h"
#include "ui/shared/messagebar.h"
#include "ui/shared/theme.h"
#include "ui/shared/windowsize.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr QSize usualSize{760, 520};
constexpr int waysWidth = 190;
constexpr int shownCommits = 20;
constexpr int shortOid = 7;
constexpr int commitRole = Qt::UserRole + 1;

QString headingFor(const core::RepoId &repo)
{
    switch (repo.type) {
    case core::RepoType::Model: return UsageDialog::tr("Use the model %1").arg(repo.fullName());
    case core::RepoType::Dataset: return UsageDialog::tr("Use the dataset %1").arg(repo.fullName());
    case core::RepoType::Space: return UsageDialog::tr("Use the Space %1").arg(repo.fullName());
    }
    Q_UNREACHABLE_RETURN({});
}

}  // namespace

/// What the Hub knows beyond the list.
struct UsageDialog::Facts
{
    core::RepoInfo info;
    core::RefList refs;
    QList<core::CommitRecord> commits;
};

UsageDialog::UsageDialog(core::HubClient hub, core::RepoInfo info, QString revision, QWidget *parent)
    : DialogFrame(u"usageDialog"_s, tr("Use it"), headingFor(info.id), parent)
    , m_hub(std::move(hub))
    , m_info(std::move(info))
    , m_wanted(std::move(revision))
    , m_message(new MessageBar(this))
    , m_revisions(new QComboBox(this))
    , m_pin(new QCheckBox(tr("&Pin to the exact commit"), this))
    , m_ways(new QListWidget(this))
    , m_view(new SnippetView(this))
{
    createRevisionRow();
    content()->addWidget(m_message);
    createPanes();
    createButtons({}, tr("Close"));
    resize(withinScreen(*this, usualSize));
    connect(m_message, &MessageBar::remedyRequested, this, &UsageDialog::load);
    showSnippets();
    load();
    m_ways->setFocus();
}

void UsageDialog::createRevisionRow()
{
    auto *label = new QLabel(tr("&Revision"), this);
    label->setBuddy(m_revisions);
    m_revisions->setObjectName(u"usageRevision"_s);
    m_revisions->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_revisions->setAccessibleName(tr("Revision"));
    addRevision(u"switch"_s, m_wanted.isEmpty() ? tr("Main branch, always the latest") : m_wanted, m_wanted,
                m_info.head);
    m_pin->setObjectName(u"usagePin"_s);
    m_pin->setToolTip(tr("Everyone who runs it gets the same files, whatever is published later."));
    connect(m_revisions, &QComboBox::currentIndexChanged, this, &UsageDialog::showSnippets);
    connect(m_pin, &QCheckBox::toggled, this, &UsageDialog::showSnippets);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::space::s);
    row->addWidget(label);
    row->addWidget(m_revisions, 1);
    row->addWidget(m_pin);
    content()->addLayout(row);
}

void UsageDialog::createPanes()
{
    m_ways->setObjectName(u"usageWays"_s);
    m_ways->setAccessibleName(tr("Ways to use it"));
    m_ways->setFixedWidth(waysWidth);
    connect(m_ways, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row < 0 || row >= m_snippets.size())
            return;
        m_isWayChosen = true;
        m_view->setSnippet(m_snippets.at(row));
    });
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::space::m);
    row->addWidget(m_ways);
    row->addWidget(m_view, 1);
    content()->addLayout(row, 1);
}

void UsageDialog::load()
{
    m_message->clear();
    m_lane.run(
        this,
        [hub = m_hub, repo = m_info.id, wanted = m_wanted](const std::stop_token &stop) -> core::Result<Facts> {
            auto info = hub.repoInfo(repo, wanted, stop);
            if (!info)
                return std::unexpected(info.error());
            auto refs = hub.refs(repo, stop);
            if (!refs)
                return std::unexpected(refs.error());
            // An empty repository has no commits to list; it has its branch all the same.
            const auto commits = hub.commits(repo, u"main"_s, shownCommits, stop);
            return Facts{.info = std::move(*info),
                         .refs = std::move(*refs),
                         .commits = commits.value_or(QList<core::CommitRecord>{})};
        },
        [this](const core::Result<Facts> &facts) { showFacts(facts); });
}

void UsageDialog::showFacts(const core::Result<Facts> &facts)
{
    if (!facts) {
        m_message->showError(facts.error());
        return;
    }
    m_info = facts->info;
    addRevisions(*facts);
    if (!m_isWayChosen)
        m_ways->setCurrentRow(-1);  // the best way may only be known now, and comes first
    showSnippets();
}

void UsageDialog::addRevisions(const Facts &facts)
{
    const QSignalBlocker blocker(m_revisions);
    m_revisions->clear();
    const auto main = std::ranges::find(facts.refs.branches, u"main"_s, &core::RefRecord::name);
    addRevision(u"switch"_s, tr("Main branch, always the latest"), {},
                main == facts.refs.branches.end() ? core::GitOid{} : main->target);
    for (const core::RefRecord &branch : facts.refs.branches) {
        if (branch.name != u"main")
            addRevision(u"switch"_s, tr("Branch %1").arg(branch.name), branch.name, branch.target);
    }
    for (const core::RefRecord &tag : facts.refs.tags)
        addRevision(u"keep"_s, tr("Tag %1").arg(tag.name), tag.name, tag.target);
    for (const core::CommitRecord &commit : facts.commits) {
        const QString oid = commit.oid.toString();
        //: A commit in a list: %1 its short number, %2 its title.
        addRevision(u"clock"_s, tr("%1  %2").arg(oid.first(shortOid), core::printable(commit.title, 60)), oid,
                    commit.oid);
    }
    if (m_wanted.isEmpty() || m_wanted == u"main")
        return;
    if (m_revisions->findData(m_wanted) < 0)
        addRevision(u"switch"_s, m_wanted, m_wanted, facts.info.head);
    m_revisions->setCurrentIndex(m_revisions->findData(m_wanted));
}

void UsageDialog::addRevision(const QString &icon, const QString &text, const QString &name, const core::GitOid &commit)
{
    m_revisions->addItem(theme::icon(icon), text, name);
    m_revisions->setItemData(m_revisions->count() - 1, commit.isNull() ? QString() : commit.toString(), commitRole);
}

QString UsageDialog::revision() const
{
    const QString commit = m_revisions->currentData(commitRole).toString();
    return m_pin->isChecked() && !commit.isEmpty() ? commit : m_revisions->currentData().toString();
}

void UsageDialog::showSnippets()
{
    const bool hasCommit = !m_revisions->currentData(commitRole).toString().isEmpty();
    m_pin->setEnabled(hasCommit);
    m_snippets = core::usageSnippets({.info = m_info, .endpoint = m_hub.account().endpoint, .revision = revision()});
    const auto *current = m_ways->currentItem();
    const QString before = current ? current->data(Qt::UserRole).toString() : QString();
    const QSignalBlocker blocker(m_ways);
    m_ways->clear();
    int row = 0;
    for (const core::UsageSnippet &snippet : std::as_const(m_snippets)) {
        auto *item = new QListWidgetItem(snippet.title, m_ways);
        item->setData(Qt::UserRole, snippet.id);
        if (snippet.id == before)
            row = m_ways->count() - 1;
    }
    m_ways->setCurrentRow(row);
    m_view->setSnippet(m_snippets.at(row));
}

}  // namespace ui
