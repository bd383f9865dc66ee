#include "ui/revisions/commitview.h"

#include "ui/revisions/changedfilesmodel.h"
#include "ui/shared/formatting.h"
#include "ui/shared/theme.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QTreeView>
#include <QVBoxLayout>

#include <limits>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype shortIdLength = 8;

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
    , m_summary(createText(u"commitSummaryText"_s, theme::TextRole::Heading, this))
    , m_message(createText(u"commitMessage"_s, theme::TextRole::Body, this))
    , m_people(createText(u"commitPeople"_s, theme::TextRole::Caption, this))
    , m_ids(createText(u"commitIds"_s, theme::TextRole::Caption, this))
    , m_count(createText(u"commitFileCount"_s, theme::TextRole::Caption, this))
    , m_files(new ChangedFilesModel(this))
    , m_table(new QTreeView(this))
{
    createFiles();
    m_ids->setTextFormat(Qt::RichText);  // our own links to the parents; nothing of the commit's words is in it
    m_ids->setTextInteractionFlags(Qt::TextBrowserInteraction);
    connect(m_ids, &QLabel::linkActivated, this, [this](const QString &id) {
        if (const auto oid = core::GitOid::fromHex(id))
            emit commitActivated(*oid);
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    for (QWidget *part : {m_summary, m_message, m_people, m_ids, m_count})
        layout->addWidget(part);
    layout->addWidget(m_table, 1);
    clear();
}

void CommitView::createFiles()
{
    m_table->setObjectName(u"changedFiles"_s);
    m_table->setAccessibleName(tr("Changed files"));
    m_table->setModel(m_files);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setIconSize({theme::iconSize, theme::iconSize});
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(ChangedFilesModel::PathColumn, QHeaderView::Stretch);
    // Names are what people look for: what happened to them, the icon says as well.
    m_table->setColumnWidth(ChangedFilesModel::ChangeColumn, m_table->fontMetrics().averageCharWidth() * 12);
    m_table->setColumnWidth(ChangedFilesModel::SizeColumn, m_table->fontMetrics().averageCharWidth() * 16);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CommitView::entryChanged);
    createFileActions();
}

void CommitView::createFileActions()
{
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *history = new QAction(theme::icon(u"history"_s), tr("&History of this file"), m_table);
    history->setObjectName(u"fileHistory"_s);
    history->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_H));
    history->setShortcutContext(Qt::WidgetShortcut);
    connect(history, &QAction::triggered, this, [this] {
        if (const auto entry = currentEntry())
            emit historyRequested(entry->file().rawPath);
    });
    m_table->addAction(history);
    auto *blame = new QAction(theme::icon(u"people"_s), tr("&Who wrote which line"), m_table);
    blame->setObjectName(u"fileBlame"_s);
    blame->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_B));
    blame->setShortcutContext(Qt::WidgetShortcut);
    connect(blame, &QAction::triggered, this, [this] {
        if (const auto entry = currentEntry(); entry && entry->after)
            emit blameRequested(entry->after->rawPath);
    });
    m_table->addAction(blame);
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

void CommitView::showCommit(const QString &repository, const core::GitOid &oid)
{
    if (m_oid == oid)
        return;
    m_oid = oid;
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

void CommitView::clear()
{
    m_query.cancel();
    m_oid = {};
    for (QLabel *label : {m_summary, m_message, m_people, m_ids, m_count}) {
        label->clear();
        label->hide();
    }
    m_files->setEntries({});
    emit entryChanged();
}

void CommitView::showRead(const Read &read)
{
    const auto [summary, body] = partsOf(read.details.message);
    m_summary->setText(shownText(summary));
    m_message->setText(shownText(body));
    m_message->setVisible(!body.isEmpty());
    showPeople(read.details);
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
    m_count->show();
    m_files->setEntries(comparison.entries);
    if (comparison.entries.isEmpty())
        emit entryChanged();
    else
        m_table->setCurrentIndex(m_files->index(0, 0));  // which tells of it
}

core::Result<core::Comparison> CommitView::compare(const QString &repository, const CompareTarget &target,
                                                   const core::GitOid &oid, const std::stop_token &stop)
{
    const core::ComparisonSide after{
        .kind = core::ComparisonSide::Kind::Revision, .location = repository, .commit = oid};
    if (!target.folder.isEmpty())
        return core::compare({.kind = core::ComparisonSide::Kind::Folder, .location = target.folder}, after, {}, stop);
    const auto opened = core::Repository::open(repository);
    if (!opened)
        return std::unexpected(opened.error());
    const auto before = opened->resolve(target.revision);
    if (!before)
        return std::unexpected(before.error());
    return core::compare({.kind = core::ComparisonSide::Kind::Revision, .location = repository, .commit = *before},
                         after, {}, stop);
}

void CommitView::showComparison(const QString &repository, const CompareTarget &target, const core::GitOid &oid)
{
    m_query.cancel();
    m_query = m_lane.run(
        this, [repository, target, oid](const std::stop_token &stop) { return compare(repository, target, oid, stop); },
        [this, target, oid](const core::Result<core::Comparison> &comparison) {
            if (!comparison)
                return emit failed(comparison.error());
            clear();  // the commit is read again when it is selected again
            //: %1 is a branch, tag, commit or folder, %2 a commit.
            m_summary->setText(
                tr("From %1 to %2").arg(core::printable(target.text()), oid.toString().first(shortIdLength)));
            m_summary->show();
            showFiles(*comparison);
        });
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
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? std::optional(m_files->entry(index.row())) : std::nullopt;
}

}  // namespace ui
