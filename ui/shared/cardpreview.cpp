#include "ui/shared/cardpreview.h"

#include "ui/shared/emptystate.h"
#include "ui/shared/previewloader.h"
#include "ui/shared/previewwords.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QJsonArray>
#include <QRegularExpression>
#include <QStackedLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

CardPreview::CardPreview(QWidget *parent)
    : QWidget{parent}
    , m_layout{new QStackedLayout{this}}
{
    setAccessibleName(tr("Preview of the card"));
    m_options = {{u"words"_s, previewWords()}, {u"base"_s, baseOption()}, {u"marks"_s, true}};
}

void CardPreview::start()
{
    if (m_state != State::NotStarted)
        return;
    if (!isSandboxPossible())
        return showProblem(State::NoSandbox);
    PreviewPlugin *plugin = loadPreviewPlugin();
    if (!plugin)
        return showProblem(State::NoPlugin);
    m_view =
        plugin->createView({.fetch = [this](const QString &path, auto done) { m_files.fetch(path, std::move(done)); },
                            .report = [this](const QJsonObject &report) { receive(report); }},
                           this);
    m_layout->addWidget(m_view->widget());
    m_view->setOptions(m_options);
    if (m_isRemoteAllowed)
        m_view->setRemoteAllowed(true);
    m_view->setText(std::exchange(m_text, {}));
    if (m_line)
        m_view->scrollToLine(*m_line);
    setState(State::Running);
}

void CardPreview::showProblem(State state)
{
    const QString why = state == State::NoPlugin
        ? tr("The part of Slipway that shows cards is not installed. Everything else works without it.")
        : tr("This system does not let Slipway isolate the preview, as it does not for the root user. Everything else "
             "works without it.");
    m_problem = new EmptyState{u"eye-off"_s, tr("No preview here"), why, this};
    m_layout->addWidget(m_problem);
    setState(state);
}

void CardPreview::setState(State state)
{
    m_state = state;
    emit stateChanged(state);
}

void CardPreview::setCard(const QString &text)
{
    if (m_view)
        m_view->setText(text);
    else
        m_text = text;
}

void CardPreview::applyEdits(const core::TextEdits &edits)
{
    if (m_view)
        m_view->applyEdits(edits);
    else
        core::apply(m_text, edits);
}

void CardPreview::setBase(const CardBase &base)
{
    m_base = base;
    m_files.setStaged(base.root, base.staged);
    setOption(u"base"_s, baseOption());
}

QJsonObject CardPreview::baseOption() const
{
    // Without a repository too the page must see web addresses: it takes others for unsafe and drops them.
    if (!m_base.repo)
        return {{u"type"_s, u"model"_s}, {u"resolve"_s, u"https://repository.invalid/"_s}, {u"blob"_s, QString{}}};
    const QString site = m_base.endpoint.toString(QUrl::StripTrailingSlash) + m_base.repo->webPath();
    const QString revision = QString::fromLatin1(QUrl::toPercentEncoding(m_base.revision));
    return {{u"type"_s, core::toString(m_base.repo->type)},
            {u"resolve"_s, QString{site + "/resolve/"_L1 + revision + u'/'}},
            {u"blob"_s, QString{site + "/blob/"_L1 + revision + u'/'}}};
}

void CardPreview::setRemoteReader(PreviewFiles::RemoteReader reader)
{
    m_files.setRemote(std::move(reader));
}

void CardPreview::setDark(bool dark)
{
    setOption(u"dark"_s, dark);
}

void CardPreview::setPhoneWidth(bool phone)
{
    setOption(u"phone"_s, phone);
}

void CardPreview::setMarksShown(bool shown)
{
    setOption(u"marks"_s, shown);
}

void CardPreview::setAlertsStyled(bool styled)
{
    setOption(u"alertsStyled"_s, styled);
}

void CardPreview::setOption(const QString &name, const QJsonValue &value)
{
    m_options.insert(name, value);
    if (m_view)
        m_view->setOptions({{name, value}});
}

void CardPreview::setRemoteAllowed(bool allowed)
{
    if (m_isRemoteAllowed == allowed)
        return;
    m_isRemoteAllowed = allowed;
    if (m_view)
        m_view->setRemoteAllowed(allowed);
}

void CardPreview::scrollToLine(double line)
{
    m_line = line - 1;  // the page counts from 0
    if (m_view)
        m_view->scrollToLine(*m_line);
}

void CardPreview::exportPage(const QString &title)
{
    if (m_view)
        m_view->exportPage(title);
}

void CardPreview::evaluate(const QString &script, std::function<void(QVariant)> done)
{
    if (m_view)
        m_view->evaluate(script, std::move(done));
}

void CardPreview::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    start();
}

void CardPreview::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setOption(u"words"_s, previewWords());
    QWidget::changeEvent(event);
}

void CardPreview::receive(const QJsonObject &report)
{
    const QString kind = report.value("kind"_L1).toString();
    if (kind == u"rendered")
        emit rendered(report.value("revision"_L1).toInt(), report.value("ms"_L1).toDouble());
    else if (kind == u"painted")
        emit painted(report.value("revision"_L1).toInt());
    else if (kind == u"scrolled")
        emit scrolledToLine(report.value("line"_L1).toDouble() + 1);
    else if (kind == u"link")
        emit linkActivated(QUrl{report.value("url"_L1).toString()});
    else if (kind == u"copy")
        QGuiApplication::clipboard()->setText(report.value("text"_L1).toString());
    else if (kind == u"findings")
        receiveFindings(report);
    else if (kind == u"exported")
        inlineFiles(report.value("html"_L1).toString());
}

void CardPreview::receiveFindings(const QJsonObject &report)
{
    const auto items = [&report](QLatin1StringView name) {
        QList<PreviewFindings::Item> list;
        for (const QJsonValue &item : report.value(name).toArray())
            list.append({.line = item["line"_L1].toInt() + 1,
                         .source = item["source"_L1].toString(),
                         .detail = item["detail"_L1].toString()});
        return list;
    };
    emit findingsChanged({.removedHtml = items("removed"_L1),
                          .mathsErrors = items("maths"_L1),
                          .remoteCount = report.value("remote"_L1).toInt(),
                          .unknownCount = report.value("unknown"_L1).toInt()});
}

// An exported page stands alone: its pictures of the repository become part of it, one after the other.
void CardPreview::inlineFiles(const QString &html)
{
    static const QRegularExpression address{u"card://repo/([^\"?#]+)[^\"]*(?=\")"_s};
    const QRegularExpressionMatch match = address.match(html);
    if (!match.hasMatch()) {
        emit exported(html);
        return;
    }
    const QString path = QUrl::fromPercentEncoding(match.captured(1).replace("&amp;"_L1, "&"_L1).toUtf8());
    m_files.fetch(path, [this, html, whole = match.captured()](const PreviewFile &file) {
        const QString source = file.mime.isEmpty()
            ? u"data:,"_s
            : QString::fromLatin1("data:"_ba + file.mime + ";base64," + file.content.toBase64());
        inlineFiles(QString{html}.replace(whole + u'"', source + u'"'));
    });
}

}  // namespace ui
