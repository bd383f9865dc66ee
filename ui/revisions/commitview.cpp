#include "ui/revisions/commitview.h"

#include "ui/revisions/changedfilestable.h"
#include "ui/revisions/treebrowser.h"
#include "ui/shared/caption.h"
#include "ui/shared/fittingarea.h"
#include "ui/shared/formatting.h"
#include "ui/shared/linklabel.h"
#include "ui/shared/theme.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype shortIdLength = 8;
constexpr int lowestTabs = 180;

/// Whole, in the lines it has; what would turn text around or is no letter is named.
QString shownText(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        line = core::printable(line, std::numeric_limits<qsizetype>::max());
    return lines.join(u'\n');
}

QLabel *createText(const QString &name, theme::TextRole role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    theme::setTextRole(label, role);
    return label;
}

/// The first paragraph in one line, and what comes after it.
std::pair<QString, QString> partsOf(const QString &message)
{
    const qsizetype end = message.indexOf(u"\n\n");
    if (end < 0)
        return {message.simplified(), {}};
    return {message.first(end).simplified(), message.sliced(end).trimmed()};
}

}  // namespace

CommitView::CommitView(QWidget *parent)
    : QWidget(parent)
    , m_back(new QPushButton(theme::icon(u"back"_s), tr("Back to the commit"), this))
    , m_words(new FittingArea(this))
    , m_summary(createText(u"commitSummaryText"_s, theme::TextRole::Heading, this))
    , m_message(createText(u"commitMessage"_s, theme::TextRole::Body, this))
    , m_people(createText(u"commitPeople"_s, theme::TextRole::Caption, this))
    , m_ids(new LinkLabel(this))
    , m_count(createText(u"commitFileCount"_s, theme::TextRole::Caption, this))
    , m_table(new ChangedFilesTable(this))
    , m_tree(new TreeBrowser(this))
    , m_tabs(new QTabWidget(this))
{
    createWords();
    createFiles();
    createTabs();
    makeCaption(m_ids, u"commitIds"_s);
    m_ids->setTextFormat(Qt::RichText);  // our own links to the parents; nothing of the commit's words is in it
    connect(m_ids, &QLabel::linkActivated, this, [this](const QString &id) {
        if (const auto oid = core::GitOid::fromHex(id))
            emit commitActivated(*oid);
    });
    m_back->setObjectName(u"backToCommit"_s);
    connect(m_back, &QPushButton::clicked, this, &CommitView::backRequested);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addWidget(m_back, 0, Qt::AlignLeft);
    layout->addWidget(m_words);
    layout->addWidget(m_tabs, 1);
    clear();
}

void CommitView::createWords()
{
    m_words->setObjectName(u"commitWords"_s);
    m_words->setAccessibleName(tr("What the commit says"));
    m_words->column()->setSpacing(theme::space::s);
    for (QWidget *part : {m_summary, m_message, m_people, m_ids})
        m_words->column()->addWidget(part);
}

void CommitView::createTabs()
{
    auto *changes = new QWidget(m_tabs);
    auto *layout = new QVBoxLayout(changes);
    layout->setContentsMargins(0, theme::space::s, 0, 0);
    layout->setSpacing(theme::space::s);
    layout->addWidget(m_count);
    layout->addWidget(m_table, 1);
    m_tree->setContentsMargins(0, theme::space::s, 0, 0);
    m_tabs->setObjectName(u"commitTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->setFocusPolicy(Qt::NoFocus);  // its tabs have the focus
    m_tabs->tabBar()->setAccessibleName(tr("Files of the commit"));
    m_tabs->addTab(changes, tr("Changes"));
    m_tabs->addTab(m_tree, tr("All files"));
    // What the words above leave: no list asks for more at their cost.
    m_tabs->setMinimumHeight(std::min(m_tabs->minimumSizeHint().height(), lowestTabs));
    m_tabs->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    connect(m_tabs, &QTabWidget::currentChanged, this, &CommitView::showsTreeChanged);
    connect(m_tree, &TreeBrowser::failed, this, &CommitView::failed);
}

bool CommitView::showsTree() const
{
    return m_tabs->currentWidget() == m_tree;
}

void CommitView::createFiles()
{
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    connect(m_table, &ChangedFilesTable::entryChanged, this, &CommitView::entryChanged);
    createFileActions();
}

core::Result<CommitView::Read> CommitView::read(const QString &repository, const core::GitOid &oid,
                                                const std::stop_token &stop)
{
    const auto opened = core::Repository::open(repository);
    if (!opened)
        return std::unexpected(opened.error());
    const auto details = core::readCommit(*opened, oid);
    if (!details)
        return std::unexpected(details.error());
    core::ComparisonSide before;
    if (!details->parents.isEmpty())
        before = {
            .kind = core::ComparisonSide::Kind::Revision, .location = repository, .commit = details->parents.first()};
    const core::ComparisonSide after{
        .kind = core::ComparisonSide::Kind::Revision, .location = repository, .commit = oid};
    auto comparison = core::compare(before, after, {}, stop);
    if (!comparison)
        return std::unexpected(comparison.error());
    return Read{.details = *details, .comparison = *std::move(comparison)};
}

void CommitView::setOnHub(bool isOnHub)
{
    m_tree->setOnHub(isOnHub);
    for (QAction *restore : {m_restoreLine, m_restoreAfter, m_restoreBefore, m_restoreFolder})
        restore->setVisible(isOnHub);
}

void CommitView::showCommit(const QString &repository, const core::GitOid &oid)
{
    if (m_oid == oid)
        return;
    m_oid = oid;
    m_repository = repository;
    m_tree->setTree(repository, oid);
    m_query.cancel();
    m_query = m_lane.run(
        this, [repository, oid](const std::stop_token &stop) { return read(repository, oid, stop); },
        [this](const core::Result<Read> &read) {
            if (read)
                return showRead(*read);
            clear();
            emit failed(read.error());
        });
}

void CommitView::clear(const QString &why)
{
    m_query.cancel();
    m_oid = {};
    for (QLabel *label : {m_summary, m_message, m_people, m_ids}) {
        label->clear();
        label->hide();
    }
    m_count->setText(why.isEmpty() ? tr("No commit is selected.") : why);
    m_back->hide();
    m_table->setEntries({});
    m_tree->clear();
    if (std::exchange(m_comparison, std::nullopt))
        emit comparisonChanged();
}

QString CommitView::title() const
{
    return m_oid.isNull() ? m_summary->text()
                          : m_oid.toString().first(shortIdLength) + u" · "_s + core::printable(m_summary->text());
}

void CommitView::showRead(const Read &read)
{
    const auto [summary, body] = partsOf(read.details.message);
    m_summary->setText(summary.isEmpty() ? tr("(no message)") : shownText(summary));
    m_message->setText(shownText(body));
    m_message->setVisible(!body.isEmpty());
    showPeople(read.details);
    m_back->hide();
    for (QLabel *label : {m_summary, m_people, m_ids})
        label->show();
    showFiles(read.comparison);
}

void CommitView::showFiles(const core::Comparison &comparison)
{
    QString count = tr("%n changed file(s)", nullptr, static_cast<int>(comparison.entries.size()));
    if (comparison.isCut)
        count += u" · "_s + tr("there are more than can be listed");
    m_count->setText(count);
    m_comparison = comparison;
    emit comparisonChanged();
    m_table->setEntries(comparison.entries);
}

void CommitView::showComparison(const core::Comparison &comparison, const QString &title)
{
    clear();  // the commit is read again when it is gone back to
    if (comparison.after.kind == core::ComparisonSide::Kind::Revision)
        m_tree->setTree(comparison.after.location, comparison.after.commit);
    m_summary->setText(title);
    m_summary->show();
    m_back->show();
    showFiles(comparison);
}

void CommitView::showPeople(const core::CommitDetails &details)
{
    QStringList people{tr("%1 on %2").arg(core::printable(details.author.name), formatDateTime(details.author.date))};
    if (details.committer.name != details.author.name)
        people.append(tr("committed by %1").arg(core::printable(details.committer.name)));
    if (details.signature != core::SignatureKind::None)
        people.append(tr("signed (not checked)"));
    m_people->setText(people.join(u" · "_s));

    QStringList parents;
    for (const core::GitOid &parent : details.parents) {
        const QString id = parent.toString();
        parents.append(u"<a href=\"%1\">%2</a>"_s.arg(id, id.first(shortIdLength)));
    }
    QString ids = details.oid.toString();
    if (!parents.isEmpty())
        ids += u" · "_s + tr("parent(s) %1", nullptr, static_cast<int>(parents.size())).arg(parents.join(u", "_s));
    m_ids->setText(ids);
}

std::optional<core::ChangedEntry> CommitView::currentEntry() const
{
    return m_table->currentEntry();
}

}  // namespace ui
