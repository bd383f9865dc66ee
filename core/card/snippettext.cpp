#include "core/card/snippettext_p.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// Where the tools of a language look for another Hub than the public one.
QString endpointLines(SnippetLanguage language, const QString &address)
{
    switch (language) {
    case SnippetLanguage::Python:
        // The client reads it once, when it is imported.
        return u"import os\nos.environ[\"HF_ENDPOINT\"] = %1\n\n"_s.arg(stringLiteral(address));
    case SnippetLanguage::Shell: return u"export HF_ENDPOINT=%1\n"_s.arg(shellWord(address));
    case SnippetLanguage::JavaScript: return {};
    }
    return {};
}

}  // namespace

QString shellWord(const QString &text)
{
    static const QRegularExpression plain{u"\\A[A-Za-z0-9_./:@%+=-]+\\z"_s};
    if (plain.match(text).hasMatch())
        return text;
    return u'\'' + QString(text).replace(u'\'', u"'\\''"_s) + u'\'';
}

QString stringLiteral(const QString &text)
{
    QString literal = u"\""_s;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            literal += u'\\';
        if (c.unicode() < 0x20 || c.unicode() == 0x7f || c.unicode() == 0x2028 || c.unicode() == 0x2029)
            literal += u"\\u%1"_s.arg(uint{c.unicode()}, 4, 16, QChar(u'0'));
        else
            literal += c;
    }
    return literal + u'"';
}

QString SnippetWriter::revisionArgument() const
{
    return isPinned() ? u", revision="_s + stringLiteral(revision()) : QString();
}

QString SnippetWriter::trustArgument() const
{
    return hasTag(u"custom_code") ? u", trust_remote_code=True"_s : QString();
}

QString SnippetWriter::download(const QStringList &files, const QString &folder) const
{
    QString line = u"hf download "_s + info().id.fullName();
    for (const QString &file : files)
        line += u' ' + shellWord(file);
    if (info().id.type != RepoType::Model)
        line += u" --repo-type "_s + toString(info().id.type);
    if (isPinned())
        line += u" --revision "_s + shellWord(revision());
    return line + u" --local-dir "_s + shellWord(folder);
}

UsageSnippet SnippetWriter::snippet(const QString &id, const QString &title, SnippetLanguage language,
                                    const QString &body, QList<SnippetNote> notes) const
{
    const bool isGit = id == u"git";  // has the whole address in its own line
    const QString prelude = isPublicHub() || isGit ? QString() : endpointLines(language, info().otherHub);
    if (info().needsToken)
        notes.prepend(SnippetNote::NeedsToken);
    return {.id = id, .title = title, .language = language, .code = prelude + body.trimmed(), .notes = notes};
}

}  // namespace core
