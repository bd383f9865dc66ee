#include "core/revisions/htmlexport.h"

#include "core/revisions/carddiff.h"
#include "core/revisions/htmltext_p.h"
#include "core/revisions/notebookdiff.h"
#include "core/revisions/tokenizerdiff.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// Colours with a contrast of 4.5 and more on their grounds.
constexpr auto style = R"(
:root{color-scheme:light dark;--page:#fff;--text:#1b1f27;--muted:#566071;--line:#d9dee5;--head:#f3f5f8;
--add:#e4f6e8;--add-word:#a9e0b6;--del:#fdeaea;--del-word:#f5b9bb}
@media(prefers-color-scheme:dark){:root{--page:#171a20;--text:#e7eaef;--muted:#a6afbd;--line:#323843;--head:#1f232b;
--add:#14301d;--add-word:#1f5a33;--del:#3a1a1d;--del-word:#73282e}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:90rem;padding:1.5rem;background:var(--page);color:var(--text);
font:15px/1.5 system-ui,sans-serif}
h1{font-size:1.375rem;margin:0;overflow-wrap:anywhere}h3{font-size:.9375rem;margin:.75rem 1rem .25rem}
p{margin:.25rem 1rem 1rem;color:var(--muted)}h1+p{margin-left:0}
nav ul{margin:0 0 1.5rem;padding:0;list-style:none}nav a{color:inherit}nav span{color:var(--muted);margin-left:.5rem}
section{border:1px solid var(--line);border-radius:8px;margin:0 0 1.25rem;overflow:hidden}
h2{font-size:1rem;margin:0;padding:.5rem 1rem;background:var(--head);overflow-wrap:anywhere;font-weight:600}
h2 span{color:var(--muted);font-weight:400;margin-left:.5rem}
table{border-collapse:collapse;width:100%;font:13px/1.5 ui-monospace,monospace}
td,th{padding:0 .5rem;text-align:left;vertical-align:top;unicode-bidi:isolate;direction:ltr}
td.n{color:var(--muted);text-align:right;width:1%;white-space:nowrap;user-select:none}td.m{width:1%;user-select:none}
td.t{white-space:pre-wrap;overflow-wrap:anywhere;tab-size:4}
tr.h td{color:var(--muted);background:var(--head)}
tr.a,td.a{background:var(--add)}tr.d,td.d{background:var(--del)}
mark{background:var(--add-word);color:inherit}tr.d mark{background:var(--del-word)}
i{color:var(--muted)}table.v th{font-weight:600;width:30%}table.v td,table.v th{overflow-wrap:anywhere;padding:.125rem 1rem}
.two{display:flex;flex-wrap:wrap;gap:1rem;padding:1rem}.two img{max-width:100%;max-height:32rem;display:block;
background:repeating-conic-gradient(var(--head) 0 25%,var(--page) 0 50%) 0 0/16px 16px}.two div{flex:1 1 20rem;min-width:0}
code{font:13px/1.5 ui-monospace,monospace;overflow-wrap:anywhere}
)"_L1;

class HtmlWriter
{
public:
    HtmlWriter(const Comparison &comparison, const ExportWords &words, const WriteFn &write,
               const ExportOptions &options, const std::stop_token &stop)
        : m_comparison(comparison)
        , m_words(words)
        , m_write(write)
        , m_options(options)
        , m_stop(stop)
    {
    }

    Result<> run()
    {
        if (auto done = put(head()); !done)
            return done;
        for (qsizetype i = 0; i < m_comparison.entries.size(); ++i) {
            if (m_stop.stop_requested())
                return canceled();
            if (auto done = put(section(i)); !done)
                return done;
        }
        return put((m_comparison.isCut ? note(m_words.cut) : QString{}) + u"</main>\n</html>\n"_s);
    }

private:
    Result<> put(const QString &html) { return m_write(html.toUtf8()); }

    static QString note(const QString &text) { return u"<p>"_s + safeHtml(text) + u"</p>\n"_s; }

    [[nodiscard]] QString head() const
    {
        QString html = u"<!DOCTYPE html>\n<html lang=\"%1\">\n<meta charset=utf-8>\n"
                       "<meta name=viewport content=\"width=device-width\">\n"
                       "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; "
                       "style-src 'unsafe-inline'; img-src data:\">\n<title>%2</title>\n<style>%3</style>\n"
                       "<main>\n<h1>%2</h1>\n"_s.arg(safeHtml(m_words.language), safeHtml(m_words.title), style);
        html += note(m_comparison.entries.isEmpty() ? m_words.noChanges : m_words.summary);
        html += u"<nav><ul>\n"_s;
        for (qsizetype i = 0; i < m_comparison.entries.size(); ++i) {
            const ChangedEntry &entry = m_comparison.entries.at(i);
            html += u"<li><a href=\"#f%1\">%2</a><span>%3</span></li>\n"_s.arg(i).arg(nameOf(entry), kindOf(entry));
        }
        return html + u"</ul></nav>\n"_s;
    }

    static QString nameOf(const ChangedEntry &entry)
    {
        const QString name = safeHtml(entry.file().path());
        const bool isMoved = entry.before && entry.after && entry.before->rawPath != entry.after->rawPath;
        return isMoved ? safeHtml(entry.before->path()) + u" → "_s + name : name;
    }

    [[nodiscard]] QString kindOf(const ChangedEntry &entry) const { return safeHtml(m_words.kind(entry.kind)); }

    QString section(qsizetype index)
    {
        const ChangedEntry &entry = m_comparison.entries.at(index);
        return u"<section id=f%1>\n<h2>%2<span>%3</span></h2>\n"_s.arg(index).arg(nameOf(entry), kindOf(entry))
            + body(entry) + u"</section>\n"_s;
    }

    QString body(const ChangedEntry &entry)
    {
        if ((entry.before && entry.before->lfs) || (entry.after && entry.after->lfs))
            return sizes(entry);
        const auto before = m_reader.stored(entry.before, m_options.text.maxBytes, m_stop);
        const auto after = m_reader.stored(entry.after, m_options.text.maxBytes, m_stop);
        if (!before || !after) {
            const bool isTooLarge = (before ? after : before).error().kind == ErrorKind::TooLarge;
            return note(isTooLarge ? m_words.tooLarge : m_words.unreadable) + sizes(entry);
        }
        if (*before == *after)
            return {};
        if (entry.content == ContentKind::Image)
            return pictures(entry, *before, *after);
        if (const QString html = byMeaning(entry.content, *before, *after); !html.isEmpty())
            return html;
        return lines(entry, diffText(*before, *after, m_options.text));
    }

    /// Empty where the contents are not what their name says.
    QString byMeaning(ContentKind kind, const QByteArray &before, const QByteArray &after)
    {
        switch (kind) {
        case ContentKind::Card: {
            const CardDiff diff = diffCards(before, after, m_options.text);
            return diff.metadata ? values(*diff.metadata) + rows(diff.body, diff.beforeBodyLine, diff.afterBodyLine)
                                 : QString{};
        }
        case ContentKind::Json: {
            const auto diff = diffJson(before, after);
            return diff && !before.isEmpty() && !after.isEmpty() ? values(*diff) : QString{};
        }
        case ContentKind::TokenizerConfig: {
            const auto diff = diffTokenizerConfigs(before, after, m_options.text);
            if (!diff)
                return {};
            QString html = values(diff->values);
            for (const ChatTemplateDiff &part : diff->templates)
                html += u"<h3>"_s + safeHtml(part.name) + u"</h3>\n"_s + rows(part.text, HtmlRowOptions{});
            return html;
        }
        case ContentKind::Tokenizer: {
            const auto diff = diffTokenizers(before, after);
            return diff ? tokens(*diff) + values(diff->rest) : QString{};
        }
        case ContentKind::Notebook: return notebook(before, after);
        case ContentKind::Text:
        case ContentKind::Table:
        case ContentKind::Image:
        case ContentKind::Checkpoint:
        case ContentKind::Binary: return {};
        }
        return {};
    }

    QString notebook(const QByteArray &before, const QByteArray &after)
    {
        const auto diff = diffNotebooks(before, after, m_options.text);
        if (!diff)
            return {};
        QString html = values(diff->metadata);
        for (const CellChange &cell : diff->cells) {
            if (cell.kind == CellChange::Kind::Same)
                continue;
            html += u"<h3>"_s + safeHtml(m_words.cell((cell.after < 0 ? cell.before : cell.after) + 1)) + u"</h3>\n"_s
                + rows(cell.source, HtmlRowOptions{})
                + (cell.hasOtherOutputs ? note(m_words.outputsChanged) : QString{});
        }
        return html;
    }

    QString tokens(const TokenizerDiff &diff) const
    {
        QString html = u"<table class=v>\n"_s;
        const auto number = [](const std::optional<std::int64_t> &id) { return id ? QString::number(*id) : QString{}; };
        for (const TokenChange &change : diff.tokens) {
            html += u"<tr><th>%1</th><td class=d>%2</td><td class=a>%3</td></tr>\n"_s.arg(
                safeHtml(change.token), number(change.before), number(change.after));
        }
        const bool isCut = diff.added + diff.removed + diff.renumbered > diff.tokens.size();
        return html + u"</table>\n"_s + (isCut ? note(m_words.fileCut) : QString{});
    }

    QString values(const ValueDiff &diff) const
    {
        if (diff.isSame())
            return {};
        return valueTable(diff) + (diff.leftOut > 0 ? note(m_words.fileCut) : QString{});
    }

    QString lines(const ChangedEntry &entry, const TextDiff &diff)
    {
        switch (diff.obstacle) {
        case TextDiff::Obstacle::None: return rows(diff);
        case TextDiff::Obstacle::Binary: return note(m_words.binary) + sizes(entry);
        case TextDiff::Obstacle::TooLarge: return note(m_words.tooLarge) + sizes(entry);
        }
        return {};
    }

    QString rows(const TextDiff &diff, int beforeLine = 0, int afterLine = 0) const
    {
        return rows(diff, {.noLineEnd = safeHtml(m_words.noLineEnd), .beforeLine = beforeLine, .afterLine = afterLine});
    }

    QString rows(const TextDiff &diff, HtmlRowOptions options) const
    {
        if (diff.hunks.isEmpty())
            return {};
        options.whitespace = m_options.text.lines.whitespace;
        options.maxRows = m_options.maxLinesPerFile;
        const HtmlRows found = diffRows(diff, options);
        return u"<table>\n"_s + found.html + u"</table>\n"_s + (found.isCut ? note(m_words.fileCut) : QString{});
    }

    QString sizes(const ChangedEntry &entry)
    {
        QString html = u"<div class=two>"_s;
        for (const auto &file : {entry.before, entry.after}) {
            if (!file)
                continue;
            html += u"<div>"_s + safeHtml(m_words.size(file->sizeBytes));
            if (file->lfs && !file->lfs->oid.isNull())
                html += u"<br><code>"_s + file->lfs->oid.toString() + u"</code>"_s;
            html += u"</div>"_s;
        }
        return html + u"</div>\n"_s;
    }

    QString pictures(const ChangedEntry &entry, const QByteArray &before, const QByteArray &after)
    {
        QString html = u"<div class=two>"_s;
        for (const QByteArray &bytes : {before, after}) {
            if (bytes.isEmpty() || bytes.size() > m_options.maxImageBytes)
                continue;
            html += u"<div><img alt=\"\" src=\"data:%1;base64,%2\"></div>"_s.arg(imageType(entry.file().rawPath),
                                                                                 QString::fromLatin1(bytes.toBase64()));
        }
        return html + u"</div>\n"_s + sizes(entry);
    }

    /// As an <img> a picture runs no script, whatever is in it.
    static QString imageType(const QByteArray &path)
    {
        const QString suffix = QString::fromLatin1(path.sliced(path.lastIndexOf('.') + 1)).toLower();
        if (suffix == u"svg")
            return u"image/svg+xml"_s;
        return suffix == u"jpg" ? u"image/jpeg"_s : u"image/"_s + suffix;
    }

    const Comparison &m_comparison;
    const ExportWords &m_words;
    const WriteFn &m_write;
    const ExportOptions &m_options;
    const std::stop_token &m_stop;
    ContentReader m_reader;
};

}  // namespace

Result<> writeHtml(const Comparison &comparison, const ExportWords &words, const WriteFn &write,
                   const ExportOptions &options, const std::stop_token &stop)
{
    return HtmlWriter{comparison, words, write, options, stop}.run();
}

}  // namespace core
