#include "ui/discussions/discussionwords.h"

#include "core/base/repoid.h"
#include "ui/revisions/shownline.h"
#include "ui/shared/formatting.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <chrono>
#include <limits>

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace ui {

namespace {

constexpr qsizetype longestLine = 2000;
constexpr qsizetype shortIdLength = 8;
constexpr qsizetype longestReason = 300;

struct DiscussionWords
{
    Q_DECLARE_TR_FUNCTIONS(DiscussionWords)
};

QString person(const QString &name)
{
    //: In place of a name: the account no longer exists.
    return name.isEmpty() ? DiscussionWords::tr("somebody") : core::printable(name);
}

QString statusChangeText(const core::DiscussionEvent &event)
{
    const QString who = person(event.author);
    switch (event.status) {
    case core::DiscussionStatus::Draft: return DiscussionWords::tr("%1 made this a draft").arg(who);
    case core::DiscussionStatus::Open: return DiscussionWords::tr("%1 opened this").arg(who);
    case core::DiscussionStatus::Closed: return DiscussionWords::tr("%1 closed this").arg(who);
    case core::DiscussionStatus::Merged: return DiscussionWords::tr("%1 merged this").arg(who);
    }
    Q_UNREACHABLE_RETURN({});
}

}  // namespace

QString statusText(core::DiscussionStatus status)
{
    switch (status) {
    case core::DiscussionStatus::Draft: return DiscussionWords::tr("Draft");
    case core::DiscussionStatus::Open: return DiscussionWords::tr("Open");
    case core::DiscussionStatus::Closed: return DiscussionWords::tr("Closed");
    case core::DiscussionStatus::Merged: return DiscussionWords::tr("Merged");
    }
    Q_UNREACHABLE_RETURN({});
}

theme::Tone statusTone(core::DiscussionStatus status)
{
    const theme::Colors &colors = theme::colors();
    switch (status) {
    case core::DiscussionStatus::Draft: return colors.warning;
    case core::DiscussionStatus::Open: return colors.success;
    case core::DiscussionStatus::Closed: return colors.danger;
    case core::DiscussionStatus::Merged: return colors.info;
    }
    Q_UNREACHABLE_RETURN(colors.info);
}

QString discussionIcon(bool isPullRequest)
{
    return isPullRequest ? u"pull-request"_s : u"discussions"_s;
}

QString titleText(const core::Discussion &discussion)
{
    return core::printable(discussion.title.simplified(), std::numeric_limits<qsizetype>::max());
}

QString bylineText(const core::Discussion &discussion, const QDateTime &now)
{
    QStringList parts{u"#%1"_s.arg(discussion.number), person(discussion.author)};
    if (discussion.createdAt.isValid())
        parts.append(ageText(discussion.createdAt, now));
    return parts.join(u" · "_s);
}

QString ageText(const QDateTime &time, const QDateTime &now)
{
    const seconds age{time.secsTo(now)};
    const auto count = [&age](auto unit) { return static_cast<int>(age / unit); };
    if (age < 1min)
        return DiscussionWords::tr("just now");
    if (age < 1h)
        return DiscussionWords::tr("%n minute(s) ago", nullptr, count(1min));
    if (age < days{1})
        return DiscussionWords::tr("%n hour(s) ago", nullptr, count(1h));
    if (age < days{31})
        return DiscussionWords::tr("%n day(s) ago", nullptr, count(days{1}));
    return QLocale().toString(time.toLocalTime().date(), QLocale::ShortFormat);
}

QString eventText(const core::DiscussionEvent &event)
{
    using enum core::DiscussionEvent::Kind;
    const QString who = person(event.author);
    switch (event.kind) {
    case StatusChange: return statusChangeText(event);
    case Commit:
        //: %1 is a person, %2 a commit's title, %3 the beginning of its id.
        return DiscussionWords::tr("%1 published “%2” (%3)")
            .arg(who, core::printable(event.text.simplified()),
                 core::printable(event.commit.first(std::min(event.commit.size(), shortIdLength))));
    case TitleChange:
        //: %1 is a person, %2 and %3 titles.
        return DiscussionWords::tr("%1 changed the title from “%2” to “%3”")
            .arg(who, core::printable(event.oldTitle.simplified()), core::printable(event.newTitle.simplified()));
    case Pinning: return DiscussionWords::tr("%1 pinned, locked or reported this, or took that back").arg(who);
    case ReferenceDeleted: return DiscussionWords::tr("%1 deleted the commits of this pull request").arg(who);
    case Comment:
    case Other: return DiscussionWords::tr("%1 did something that this version does not know").arg(who);
    }
    Q_UNREACHABLE_RETURN({});
}

QString branchText(const QString &reference)
{
    constexpr QStringView prefix = u"refs/heads/";
    return core::printable(reference.startsWith(prefix) ? reference.sliced(prefix.size()) : reference);
}

QString shownText(const QString &text)
{
    QString shown;
    shown.reserve(text.size());
    for (const QStringView line : QStringView{text}.split(u'\n')) {
        qsizetype at = 0;
        do {
            const qsizetype length = std::min(longestLine, line.size() - at);
            QStringView piece = line.sliced(at, length);
            at += length;
            if (piece.endsWith(u'\r'))
                piece.chop(1);
            shown += shownLine(piece.toString());
            shown += u'\n';
        } while (at < line.size());
    }
    shown.chop(1);
    return shown;
}

UserMessage describeForDiscussions(const core::Error &error)
{
    if (error.kind == core::ErrorKind::Conflict)
        return {.text = DiscussionWords::tr("This cannot be merged as it is: its branch has moved, or has changed the "
                                            "same lines. Nothing was merged. Look at what is new, then try again."),
                .remedy = Remedy::Retry,
                .details = core::printable(error.detail)};
    if (error.kind == core::ErrorKind::Rejected)
        //: %1 is the server's own words.
        return {.text = DiscussionWords::tr("The server refused this: %1. Nothing was changed.")
                            .arg(core::printable(error.detail, longestReason))};
    if (error.kind == core::ErrorKind::EntryNotFound)
        return {.text =
                    DiscussionWords::tr("It is no longer there: somebody may have deleted it. Nothing was changed."),
                .remedy = Remedy::Retry};
    return describe(error);
}

}  // namespace ui
