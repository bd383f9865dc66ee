#include "core/localhub/htmlpage_p.h"

#include "core/base/digest.h"

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

/// One style sheet for all pages; the policy names it by its hash, so that no other style or script runs.
constexpr auto style = R"(
:root{color-scheme:light dark;--page:#f6f7f9;--card:#fff;--line:#d9dee5;--edge:#858f9e;--text:#1b1f27;--muted:#566071;
--accent:#0a67a3;--hover:#08588c;--on-accent:#fff;--bad:#a1202a;--bad-card:#fcecec;--bad-line:#efc1c4;
--note-card:#e8f2f9;--note-line:#b8d5e8}
@media(prefers-color-scheme:dark){:root{--page:#171a20;--card:#1f232b;--line:#323843;--edge:#737d8d;--text:#e7eaef;
--muted:#a6afbd;--accent:#56aee4;--hover:#71bcea;--on-accent:#08131c;--bad:#f59aa0;--bad-card:#331a1d;
--bad-line:#653238;--note-card:#152836;--note-line:#27485f}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:16px/1.5 system-ui,sans-serif}
main{max-width:60rem;margin:2rem auto;padding:0 1rem}
main.card{max-width:30rem;margin:2.5rem auto;padding:2rem;background:var(--card);border:1px solid var(--line);
border-radius:12px}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 1rem;overflow-wrap:anywhere}
.where{margin:0 0 .25rem;color:var(--muted);font-size:.875rem}
p{margin:0 0 1rem}ul{margin:0 0 1.25rem;padding-left:1.25rem}li{margin:.25rem 0}
a{color:var(--accent)}.muted,.hint{color:var(--muted)}.hint{font-size:.875rem;margin:.25rem 0 1rem}fieldset .hint{margin-bottom:0}
table{border-collapse:collapse;width:100%}
td,th{text-align:left;padding:.25rem .75rem .25rem 0;border-bottom:1px solid var(--line)}
td.n{text-align:right;white-space:nowrap}
code,pre{font-family:ui-monospace,monospace}pre{overflow:auto}
input[type].code,.code{font-family:ui-monospace,monospace;font-size:1.25rem;letter-spacing:.08em;font-weight:600}
fieldset{border:0;margin:0 0 1.25rem;padding:0}legend,label.title{font-weight:600;padding:0;margin-bottom:.25rem;
display:block}
label.choice{display:flex;gap:.5rem;align-items:center;padding:.25rem 0}
input[type=checkbox]{width:1.125rem;height:1.125rem;margin:0;accent-color:var(--accent)}
input[type=text],input[type=password]{width:100%;font:inherit;padding:.5rem .75rem;color:inherit;
background:var(--page);border:1px solid var(--edge);border-radius:6px}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.buttons{display:flex;gap:.75rem;margin-top:1.5rem}
button{font:inherit;padding:.5rem 1.25rem;border-radius:6px;border:1px solid var(--edge);background:var(--card);
color:inherit;cursor:pointer}button:hover{border-color:var(--accent)}
button.main{background:var(--accent);border-color:var(--accent);color:var(--on-accent);font-weight:600}
button.main:hover{background:var(--hover);border-color:var(--hover)}
.problem,.note{padding:.75rem 1rem;border-radius:6px;border:1px solid}
.problem{color:var(--bad);background:var(--bad-card);border-color:var(--bad-line)}
.note{background:var(--note-card);border-color:var(--note-line)}
@media(max-width:34rem){main.card{margin:0;border:0;border-radius:0;min-height:100vh}}
)"_L1;

QByteArray policy(const HtmlPage &page)
{
    static const QByteArray hash = sha256Of(QString(style).toUtf8()).bytes().toByteArray().toBase64();
    QByteArray policy = "default-src 'none'; style-src 'sha256-" + hash + "'; base-uri 'none'; frame-ancestors 'none'";
    if (page.isForm)
        policy += "; form-action 'self' " + page.formTargets;
    return policy.trimmed();
}

}  // namespace

Reply htmlReply(const HtmlPage &page, int status)
{
    const QString title = page.title.toHtmlEscaped();
    const QString html = u"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>"_s + title
        + u"</title><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><style>"_s + style
        + u"</style></head><body><main"_s + (page.isForm ? u" class=\"card\">"_s : u">"_s) + page.body
        + u"</main></body></html>"_s;
    Reply reply{.status = status, .contentType = "text/html; charset=utf-8", .body = html.toUtf8()};
    reply.headers = {{"Content-Security-Policy", policy(page)},
                     {"X-Content-Type-Options", "nosniff"},
                     {"X-Frame-Options", "DENY"},
                     {"Referrer-Policy", "same-origin"}};
    if (page.isForm)
        reply.headers.emplace_back("Cache-Control", "no-store");
    return reply;
}

QString htmlLink(const QString &address, const QString &text)
{
    return u"<a href=\"%1\">%2</a>"_s.arg(address.toHtmlEscaped(), text.toHtmlEscaped());
}

}  // namespace core::localhub
