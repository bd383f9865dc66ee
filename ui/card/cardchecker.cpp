#include "ui/card/cardchecker.h"

#include "core/review/verdict.h"
#include "ui/card/cardsession.h"

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto idleTime = 300ms;  // the body's rules wait for a pause in typing
constexpr auto serverIdleTime = 1000ms;  // a server is not asked at every word

/// What the rules say, and how complete that leaves the card.
struct Checked
{
    core::LintParts parts;
    core::Completeness completeness = {};
};

Checked checked(const core::CardText &card, const core::LintContext &context, const std::stop_token &stop)
{
    Checked all{.parts = core::lintParts(card, context, stop)};
    all.completeness = core::completeness(card, context, all.parts.metadata + all.parts.rest);
    return all;
}

qsizetype movedPosition(qsizetype position, const core::TextEdits &edits)
{
    qsizetype shift = 0;
    for (const core::TextEdit &edit : edits) {
        if (edit.span.begin > position)
            break;
        if (edit.span.end > position)  // inside of what is replaced: its new end
            return edit.span.begin + shift + edit.text.size();
        shift += edit.text.size() - edit.span.size();
    }
    return position + shift;
}

}  // namespace

QList<core::Finding> moved(QList<core::Finding> findings, const core::TextEdits &edits)
{
    for (core::Finding &finding : findings) {
        finding.span = {.begin = movedPosition(finding.span.begin, edits),
                        .end = movedPosition(finding.span.end, edits)};
        finding.span.end = std::max(finding.span.begin, finding.span.end);
        finding.fixes.clear();  // edits of a text that is no more
    }
    return findings;
}

CardChecker::CardChecker(CardSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_idle.setSingleShot(true);
    m_idle.setInterval(idleTime);
    m_asking.setSingleShot(true);
    m_asking.setInterval(serverIdleTime);
    connect(&m_idle, &QTimer::timeout, this, &CardChecker::checkAll);
    connect(&m_asking, &QTimer::timeout, this, &CardChecker::askServer);
    connect(&session, &CardSession::opened, this, [this] {
        m_metadata.clear();
        m_rest.clear();
        m_rendered.clear();
        forgetVerdict();
        checkAll();
    });
    connect(&session, &CardSession::changed, this, &CardChecker::follow);
}

void CardChecker::setContext(const core::LintContext &context)
{
    m_context = context;
    forgetVerdict();
    checkAll();
}

void CardChecker::setHub(const std::optional<core::HubClient> &hub)
{
    m_hub = hub ? std::make_unique<const core::HubClient>(*hub) : nullptr;
    forgetVerdict();
    if (m_hub)
        m_asking.start();
}

void CardChecker::setRendered(const QList<core::Finding> &findings)
{
    m_rendered = findings;
    showFindings();
}

void CardChecker::fix(const core::TextEdits &edits, const QString &what)
{
    if (m_toldRevision == m_session.revision())
        m_session.apply(edits, ChangeOrigin::Fix, what);
}

int CardChecker::errorCount() const
{
    return core::countOf(m_findings, core::Severity::Error);
}

int CardChecker::warningCount() const
{
    return core::countOf(m_findings, core::Severity::Warning);
}

void CardChecker::follow(const core::TextEdits &edits)
{
    m_isChecking = true;
    m_query.cancel();
    for (QList<core::Finding> *findings : {&m_metadata, &m_rest, &m_rendered, &m_findings})
        *findings = moved(std::move(*findings), edits);
    m_idle.start();
    const core::TextSpan block = m_session.card().block();
    const bool touchesBlock = !edits.isEmpty() && edits.first().span.begin <= block.end;
    const bool losesVerdict = m_verdict && (touchesBlock || !m_session.card().hasBlock());
    if (touchesBlock || !m_session.card().hasBlock()) {
        forgetVerdict();
        checkMetadata();
    }
    if (losesVerdict)
        showFindings();
    else
        emit findingsMoved();
}

void CardChecker::checkMetadata()
{
    m_metadataQuery.cancel();
    m_metadataQuery = m_lane.run(
        this,
        [card = m_session.card(), context = m_context](const std::stop_token &) {
            return core::lintMetadata(card, context);
        },
        [this](const QList<core::Finding> &findings) { takeMetadata(findings); });
}

void CardChecker::takeMetadata(const QList<core::Finding> &findings)
{
    m_metadata = findings;
    showFindings();
}

void CardChecker::checkAll()
{
    m_idle.stop();
    m_query.cancel();
    m_metadataQuery.cancel();
    m_isChecking = true;
    m_query = m_lane.run(
        this,
        [card = m_session.card(), context = m_context](const std::stop_token &stop) {
            return checked(card, context, stop);
        },
        [this](const Checked &all) {
            m_isChecking = false;
            m_metadata = all.parts.metadata;
            m_rest = all.parts.rest;
            m_completeness = all.completeness;
            if (m_hub && m_verdictState == Verdict::NotAsked)
                m_asking.start();
            showFindings();
        });
}

void CardChecker::askServer()
{
    if (!m_hub)
        return;
    setVerdict(Verdict::Asking);
    m_serverQuery.cancel();
    m_serverQuery = m_lane.run(
        this,
        [hub = *m_hub, card = m_session.card(), type = m_context.type](const std::stop_token &stop) {
            return hub.validateCard(card.text(), type, stop);
        },
        [this](const core::Result<core::HubVerdict> &verdict) { takeVerdict(verdict); });
}

void CardChecker::takeVerdict(const core::Result<core::HubVerdict> &verdict)
{
    if (!verdict) {
        setVerdict(Verdict::Unknown);
        return;
    }
    m_verdict = *verdict;
    setVerdict(verdict->isRefused() ? Verdict::Refused : Verdict::Accepted);
    showFindings();
}

void CardChecker::forgetVerdict()
{
    m_asking.stop();
    m_serverQuery.cancel();
    m_verdict.reset();
    setVerdict(Verdict::NotAsked);
}

void CardChecker::setVerdict(Verdict verdict)
{
    if (std::exchange(m_verdictState, verdict) != verdict)
        emit verdictChanged();
}

void CardChecker::showFindings()
{
    QList<core::Finding> all = m_metadata + m_rest;
    for (const core::Finding &finding : std::as_const(m_rendered)) {
        // A token that is taken for a tag has better words already.
        const bool isKnown = std::ranges::any_of(m_rest, [&finding](const core::Finding &other) {
            return other.rule == u"TX023" && other.span.begin == finding.span.begin;
        });
        if (!isKnown)
            all.append(finding);
    }
    std::ranges::stable_sort(all, {}, [](const core::Finding &finding) { return finding.span.begin; });
    m_findings = m_verdict ? core::withVerdict(std::move(all), *m_verdict) : std::move(all);
    m_toldRevision = m_session.revision();
    emit findingsChanged();
}

}  // namespace ui
