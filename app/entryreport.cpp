#include "app/entryreport.h"

#include "core/base/repoid.h"
#include "core/revisions/carddiff.h"
#include "core/revisions/tokenizerdiff.h"
#include "ui/shared/formatting.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct EntryText
{
    Q_DECLARE_TR_FUNCTIONS(EntryText)
};

using Kind = core::ChangedEntry::Kind;

struct KindNames
{
    QChar letter;  // as git's --name-status
    QLatin1StringView word;
};

KindNames namesOf(Kind kind)
{
    switch (kind) {
    case Kind::Added: return {.letter = u'A', .word = "added"_L1};
    case Kind::Removed: return {.letter = u'D', .word = "removed"_L1};
    case Kind::Modified: return {.letter = u'M', .word = "modified"_L1};
    case Kind::ModeChanged: return {.letter = u'M', .word = "mode"_L1};
    case Kind::TypeChanged: return {.letter = u'T', .word = "type"_L1};
    case Kind::Renamed: return {.letter = u'R', .word = "renamed"_L1};
    case Kind::Copied: return {.letter = u'C', .word = "copied"_L1};
    }
    Q_UNREACHABLE_RETURN({});
}

bool isMoved(const core::ChangedEntry &entry)
{
    return entry.before && entry.after && entry.before->rawPath != entry.after->rawPath;
}

bool isLfs(const core::ChangedEntry &entry)
{
    return (entry.before && entry.before->lfs) || (entry.after && entry.after->lfs);
}

QJsonObject sideJson(const core::ComparedFile &file)
{
    QJsonObject json{{u"path"_s, file.path()}, {u"size"_s, static_cast<qint64>(file.sizeBytes)}};
    if (file.oid)
        json.insert(u"oid"_s, file.oid->toString());
    if (file.lfs && !file.lfs->oid.isNull())
        json.insert(u"sha256"_s, file.lfs->oid.toString());
    return json;
}

QJsonObject entryJson(const core::ChangedEntry &entry)
{
    QJsonObject json{{u"path"_s, entry.file().path()}, {u"kind"_s, namesOf(entry.kind).word}};
    if (entry.before)
        json.insert(u"before"_s, sideJson(*entry.before));
    if (entry.after)
        json.insert(u"after"_s, sideJson(*entry.after));
    if (isMoved(entry))
        json.insert(u"similarity"_s, entry.similarity);
    return json;
}

QString entryLine(const core::ChangedEntry &entry)
{
    QString line = namesOf(entry.kind).letter + u"  "_s;
    if (isMoved(entry))
        line += core::printable(entry.before->path()) + u" → "_s;
    line += core::printable(entry.file().path());
    if (isLfs(entry)) {
        const auto size = [](const std::optional<core::ComparedFile> &file) {
            return file ? ui::formatBytes(file->sizeBytes) : u"–"_s;
        };
        line += u"  "_s + size(entry.before) + u" → "_s + size(entry.after);
    }
    return line;
}

QLatin1StringView wordOf(core::ValueChange::Kind kind)
{
    switch (kind) {
    case core::ValueChange::Kind::Added: return "added"_L1;
    case core::ValueChange::Kind::Removed: return "removed"_L1;
    case core::ValueChange::Kind::Changed: return "changed"_L1;
    case core::ValueChange::Kind::ItemAdded: return "item-added"_L1;
    case core::ValueChange::Kind::ItemRemoved: return "item-removed"_L1;
    case core::ValueChange::Kind::Reordered: return "reordered"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

/// Nothing where the contents are not what the name says, or one side is not there: then there is nothing to compare.
std::optional<core::ValueDiff> valuesOf(core::ContentKind kind, const QByteArray &before, const QByteArray &after)
{
    if (before.isEmpty() || after.isEmpty())
        return {};
    switch (kind) {
    case core::ContentKind::Card: return core::diffCards(before, after).metadata;
    case core::ContentKind::Json: {
        const auto diff = core::diffJson(before, after);
        return diff ? std::optional{*diff} : std::nullopt;
    }
    case core::ContentKind::Tokenizer: {
        const auto diff = core::diffTokenizers(before, after);
        return diff ? std::optional{diff->rest} : std::nullopt;
    }
    case core::ContentKind::TokenizerConfig: {
        const auto diff = core::diffTokenizerConfigs(before, after);
        return diff ? std::optional{diff->values} : std::nullopt;
    }
    case core::ContentKind::Text:
    case core::ContentKind::Notebook:
    case core::ContentKind::Table:
    case core::ContentKind::Image:
    case core::ContentKind::Checkpoint:
    case core::ContentKind::Binary: return {};
    }
    return {};
}

}  // namespace

EntryReport EntryReporter::report(const core::ChangedEntry &entry)
{
    ++m_files;
    EntryReport report{.text = entryLine(entry), .json = entryJson(entry)};
    if (isLfs(entry)) {
        report.text += u'\n';
        return report;
    }
    const auto before = m_reader.stored(entry.before, m_options.maxBytes, m_stop);
    const auto after = m_reader.stored(entry.after, m_options.maxBytes, m_stop);
    if (before && after)
        addLines(entry, *before, *after, report);
    else
        report.text += u'\n';
    return report;
}

void EntryReporter::addLines(const core::ChangedEntry &entry, const QByteArray &before, const QByteArray &after,
                             EntryReport &report)
{
    const core::TextDiff diff = core::diffText(before, after, m_options);
    if (diff.obstacle == core::TextDiff::Obstacle::None) {
        const std::int64_t added = diff.addedLines();
        const std::int64_t removed = diff.removedLines();
        m_added += added;
        m_removed += removed;
        report.json.insert(u"added"_s, static_cast<qint64>(added));
        report.json.insert(u"removed"_s, static_cast<qint64>(removed));
        report.text += u"  +%1 −%2"_s.arg(ui::formatCount(added), ui::formatCount(removed));
    } else {
        report.json.insert(u"binary"_s, diff.obstacle == core::TextDiff::Obstacle::Binary);
    }
    report.text += u'\n';
    const auto values = m_isShort ? std::nullopt : valuesOf(entry.content, before, after);
    if (values)
        addValues(*values, report);
}

void EntryReporter::addValues(const core::ValueDiff &diff, EntryReport &report) const
{
    constexpr qsizetype shownChars = 60;
    QJsonArray changes;
    for (const core::ValueChange &change : diff.changes) {
        const QString path = change.path.toString();
        QJsonObject json{{u"path"_s, path}, {u"kind"_s, wordOf(change.kind)}};
        QString line = u"   "_s + core::printable(path) + u": "_s;
        if (change.before != core::ValueTree::none) {
            json.insert(u"before"_s, diff.before->toJson(change.before));
            line += core::printable(diff.before->toJson(change.before, shownChars)) + u' ';
        }
        line += u"→ "_s;
        if (change.after != core::ValueTree::none) {
            json.insert(u"after"_s, diff.after->toJson(change.after));
            line += core::printable(diff.after->toJson(change.after, shownChars));
        }
        changes.append(json);
        report.text += line.trimmed().prepend(u"   "_s) + u'\n';
    }
    report.json.insert(u"changes"_s, changes);
}

QString EntryReporter::summary() const
{
    if (m_files == 0)
        return EntryText::tr("Both sides are the same.");
    return EntryText::tr("%n file(s) changed", nullptr, static_cast<int>(m_files))
        + u"  +%1 −%2"_s.arg(ui::formatCount(m_added), ui::formatCount(m_removed));
}

}  // namespace app
