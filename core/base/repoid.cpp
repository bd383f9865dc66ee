#include "core/base/repoid.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype maxNameChars = 96;
constexpr qsizetype maxSegmentBytes = 255;
constexpr qsizetype maxPathChars = 1000;

bool isWordChar(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_';
}

QString describe(RepoNameProblem problem)
{
    switch (problem) {
    case RepoNameProblem::None: return {};
    case RepoNameProblem::Empty: return u"the name is empty"_s;
    case RepoNameProblem::TooLong: return u"a name has at most 96 characters"_s;
    case RepoNameProblem::BadCharacter: return u"a name may hold only letters, digits, '-', '_' and '.'"_s;
    case RepoNameProblem::BadEdge: return u"a name may not start or end with '-' or '.'"_s;
    case RepoNameProblem::DoubledMark: return u"a name may not hold '--' or '..'"_s;
    case RepoNameProblem::GitSuffix: return u"a name may not end in '.git'"_s;
    }
    return {};
}

bool isControl(QChar c)
{
    return c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0);
}

/// Turns the writing direction around or breaks the line, so that a name reads as another one.
bool changesLayout(QChar c)
{
    const char16_t code = c.unicode();
    return code == 0x200e || code == 0x200f || (code >= 0x2028 && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}

/// The rule a single path segment breaks, or an empty string.
QString segmentProblem(QStringView segment)
{
    if (segment.isEmpty())
        return u"it has an empty folder name"_s;
    if (segment == u"." || segment == u"..")
        return u"it leaves its folder ('.' or '..')"_s;
    // Also as a file system writes it that knows no case, or that shortens names: git refuses those everywhere.
    if (segment.compare(u".git", Qt::CaseInsensitive) == 0 || segment.compare(u"git~1", Qt::CaseInsensitive) == 0)
        return u"'.git' belongs to git itself"_s;
    if (segment.front().isSpace() || segment.back().isSpace())
        return u"a name starts or ends with a blank"_s;
    if (segment.toUtf8().size() > maxSegmentBytes)
        return u"a name is longer than 255 bytes"_s;
    return {};
}

QString pathProblem(QStringView path)
{
    if (path.isEmpty())
        return u"the path is empty"_s;
    if (!path.isValidUtf16() || path.contains(QChar::ReplacementCharacter))
        return u"the name is not valid Unicode"_s;
    if (std::ranges::any_of(path, isControl))
        return u"the name holds control characters"_s;
    if (path.size() > maxPathChars)
        return u"the path is longer than 1000 characters"_s;
    QStringView previous;
    for (const QStringView segment : path.split(u'/')) {
        if (const QString problem = segmentProblem(segment); !problem.isEmpty())
            return problem;
        if (previous == u".cache" && segment == u"huggingface")
            return u"'.cache/huggingface' is the Hub client's own folder"_s;
        previous = segment;
    }
    return {};
}

}  // namespace

RepoNameProblem checkRepoName(QStringView name)
{
    if (name.isEmpty())
        return RepoNameProblem::Empty;
    if (name.size() > maxNameChars)
        return RepoNameProblem::TooLong;
    if (!std::ranges::all_of(name, [](QChar c) { return isWordChar(c) || c == u'-' || c == u'.'; }))
        return RepoNameProblem::BadCharacter;
    if (!isWordChar(name.front()) || !isWordChar(name.back()))
        return RepoNameProblem::BadEdge;
    if (name.contains(u"--") || name.contains(u".."))
        return RepoNameProblem::DoubledMark;
    if (name.endsWith(u".git"))
        return RepoNameProblem::GitSuffix;
    return RepoNameProblem::None;
}

Result<RepoId> RepoId::parse(QStringView text, RepoType type)
{
    QList<QStringView> parts = text.split(u'/');
    if (parts.size() == 3) {
        const auto prefix = repoTypeFromString(parts.takeFirst());
        if (!prefix)
            return fail(ErrorKind::InvalidInput, printable(text.toString()), u"a repository id is OWNER/NAME"_s);
        type = *prefix;
    }
    if (parts.size() != 2)
        return fail(ErrorKind::InvalidInput, printable(text.toString()), u"a repository id is OWNER/NAME"_s);
    for (const QStringView part : std::as_const(parts)) {
        if (const auto problem = checkRepoName(part); problem != RepoNameProblem::None)
            return fail(ErrorKind::InvalidInput, printable(text.toString()), describe(problem));
    }
    return RepoId{.type = type, .owner = parts.at(0).toString(), .name = parts.at(1).toString()};
}

QString RepoId::apiPath() const
{
    return u"/api/"_s + apiSegment(type) + u'/' + fullName();
}

QString RepoId::webPath() const
{
    if (type == RepoType::Model)
        return u'/' + fullName();
    return u'/' + apiSegment(type) + u'/' + fullName();
}

QString toString(RepoType type)
{
    switch (type) {
    case RepoType::Model: return u"model"_s;
    case RepoType::Dataset: return u"dataset"_s;
    case RepoType::Space: return u"space"_s;
    }
    return {};
}

std::optional<RepoType> repoTypeFromString(QStringView text)
{
    for (const RepoType type : {RepoType::Model, RepoType::Dataset, RepoType::Space}) {
        if (text == toString(type) || text == apiSegment(type))
            return type;
    }
    return {};
}

QString apiSegment(RepoType type)
{
    return toString(type) + u's';
}

Result<QString> checkRepoPath(const QString &path)
{
    QStringView rest = path;
    while (rest.startsWith(u"./"))
        rest = rest.sliced(2);
    if (rest.startsWith(u'/'))
        rest = rest.sliced(1);
    if (const QString problem = pathProblem(rest); !problem.isEmpty())
        return fail(ErrorKind::FileNameRejected, printable(path), problem);
    return rest.toString();
}

QString printable(const QString &path, qsizetype maxChars)
{
    QString text;
    for (qsizetype i = 0; i < path.size(); ++i) {
        const QChar c = path.at(i);
        const bool isPair = c.isHighSurrogate() && i + 1 < path.size() && path.at(i + 1).isLowSurrogate();
        if (isPair)
            text += QStringView{path}.sliced(i++, 2);
        else if (isControl(c))
            text += u"\\x%1"_s.arg(uint{c.unicode()}, 2, 16, QChar(u'0'));
        else if (c.isSurrogate() || changesLayout(c))
            text += u"\\u%1"_s.arg(uint{c.unicode()}, 4, 16, QChar(u'0'));
        else
            text += c;
    }
    if (text.size() <= maxChars)
        return text;
    const qsizetype half = (maxChars - 1) / 2;
    QStringView head = QStringView{text}.first(half);
    QStringView tail = QStringView{text}.last(half);
    if (head.back().isHighSurrogate())
        head.chop(1);
    if (tail.front().isLowSurrogate())
        tail = tail.sliced(1);
    return head.toString() + u'…' + tail;
}

}  // namespace core
