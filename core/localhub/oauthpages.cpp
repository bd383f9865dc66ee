#include "core/localhub/oauthpages_p.h"

#include "core/localhub/htmlpage_p.h"
#include "core/localhub/oauthscopes_p.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

QString whereLine(const QString &where)
{
    return u"<p class=\"where\">Local Hub · %1</p>"_s.arg(where.toHtmlEscaped());
}

QString heading(const QString &text)
{
    return u"<h1>"_s + text.toHtmlEscaped() + u"</h1>"_s;
}

QString problemBox(const QString &problem)
{
    return problem.isEmpty()
        ? QString()
        : u"<p class=\"problem\" id=\"problem\" role=\"alert\">%1</p>"_s.arg(problem.toHtmlEscaped());
}

QString scopeList(const QStringList &scopes)
{
    QString items;
    for (const QString &scope : scopes)
        items += u"<li>"_s + oauthscopes::words(scope).toHtmlEscaped() + u"</li>"_s;
    return u"<p>It will be able to:</p><ul>"_s + items + u"</ul>"_s;
}

QString deviceNote(const ConsentRequest &request)
{
    return u"<p class=\"note\">Go on only if you started this sign-in yourself and your device shows this code:<br>"
           "<span class=\"code\">%1</span></p>"_s.arg(request.userCode.toHtmlEscaped());
}

QString organisationChoices(const ConsentPage &page)
{
    QString choices;
    for (const QString &name : page.organisations) {
        const QString escaped = name.toHtmlEscaped();
        const QString checked = page.ticked.contains(name) ? u" checked"_s : QString();
        choices += u"<label class=\"choice\"><input type=\"checkbox\" name=\"organisation\" value=\"%1\" "
                   "id=\"organisation-%1\"%2>%1</label>"_s.arg(escaped, checked);
    }
    return u"<fieldset><legend>Also in these organisations</legend>"_s + choices
        + u"<p class=\"hint\">Your role in an organisation stays what it is, and one you are not in is left "
          "out.</p></fieldset>"_s;
}

QString tokenField(bool hasProblem)
{
    return u"<label class=\"title\" for=\"token\">Access token of your account</label>"
           "<input type=\"password\" id=\"token\" name=\"token\" required autocomplete=\"off\" "
           "spellcheck=\"false\" aria-describedby=\"token-hint%1\"%2>"
           "<p class=\"hint\" id=\"token-hint\">This is how you prove who you are. It stays with this Hub: the "
           "application does not get it.</p>"_s.arg(hasProblem ? u" problem"_s : QString(),
                                                    hasProblem ? u" aria-invalid=\"true\""_s : QString());
}

/// The origin that the form's answer leads to, as a policy names it. Policies know no IPv6 addresses.
QByteArray originOf(const QString &redirectUri)
{
    const QUrl url{redirectUri};
    const QString host = url.host(QUrl::FullyEncoded);
    if (host.isEmpty() || host.contains(u':'))
        return url.scheme().toLatin1() + ':';
    const QString port = url.port() < 0 ? QString() : u":%1"_s.arg(url.port());
    return QString(url.scheme() + u"://"_s + host + port).toLatin1();
}

}  // namespace

Reply consentPage(const ConsentPage &page)
{
    const ConsentRequest &request = page.request;
    const bool withOrganisations = !page.organisations.isEmpty() && oauthscopes::concernsRepositories(request.scopes);
    const QString title = u"Let “%1” use your account?"_s.arg(request.app.name);
    const QString action = request.isForDevice() ? u"/oauth/device"_s : u"/oauth/authorize"_s;
    const QString form = u"<form method=\"post\" action=\"%1\" autocomplete=\"off\">"
                         "<input type=\"hidden\" name=\"ticket\" value=\"%2\">"_s.arg(action, page.ticket)
        + (withOrganisations ? organisationChoices(page) : QString()) + tokenField(!page.problem.isEmpty())
        + u"<div class=\"buttons\"><button class=\"main\" id=\"allow\" name=\"decision\" value=\"allow\">Allow</button>"
          "<button id=\"deny\" name=\"decision\" value=\"deny\" formnovalidate>Deny</button></div></form>"_s;
    return htmlReply({.title = title,
                      .body = whereLine(page.where) + heading(title) + problemBox(page.problem)
                          + (request.isForDevice() ? deviceNote(request) : QString()) + scopeList(request.scopes)
                          + form,
                      .isForm = true,
                      .formTargets = request.isForDevice() ? QByteArray() : originOf(request.redirectUri)},
                     page.problem.isEmpty() ? 200 : 403);
}

Reply deviceCodePage(const QString &where, const QString &typed, const QString &problem)
{
    const QString title = u"Connect a device"_s;
    const QString form =
        u"<form method=\"get\" action=\"/oauth/device\" autocomplete=\"off\">"
        "<label class=\"title\" for=\"user_code\">Code</label>"
        "<input type=\"text\" class=\"code\" id=\"user_code\" name=\"user_code\" value=\"%1\" required autofocus "
        "autocapitalize=\"characters\" spellcheck=\"false\" aria-describedby=\"code-hint%2\">"
        "<p class=\"hint\" id=\"code-hint\">The device or program that you want to sign in shows it.</p>"
        "<div class=\"buttons\"><button class=\"main\" id=\"continue\">Continue</button></div></form>"_s.arg(
            typed.toHtmlEscaped(), problem.isEmpty() ? QString() : u" problem"_s);
    return htmlReply(
        {.title = title, .body = whereLine(where) + heading(title) + problemBox(problem) + form, .isForm = true},
        problem.isEmpty() ? 200 : 404);
}

Reply messagePage(const QString &where, const QString &title, const QString &text, int status)
{
    return htmlReply(
        {.title = title,
         .body = whereLine(where) + heading(title) + u"<p class=\"muted\">"_s + text.toHtmlEscaped() + u"</p>"_s,
         .isForm = true},
        status);
}

}  // namespace core::localhub
