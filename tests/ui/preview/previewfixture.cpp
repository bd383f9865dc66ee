#include "tests/ui/preview/previewfixture.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace test {

PreviewFixture::PreviewFixture()
{
    m_preview.resize(900, 700);
    QObject::connect(&m_preview, &ui::CardPreview::rendered, &m_preview,
                     [this](int revision, double) { m_rendered = revision; });
    QObject::connect(&m_preview, &ui::CardPreview::findingsChanged, &m_preview,
                     [this](const ui::PreviewFindings &findings) { m_findings = findings; });
    m_preview.setBase({.repo = core::RepoId::parse(u"o/m").value()});
}

bool PreviewFixture::start()
{
    m_preview.setCard({});
    m_revision = 1;
    m_preview.show();
    return m_preview.state() == ui::CardPreview::State::Running && waitForRevision(1, 30'000);
}

bool PreviewFixture::show(const QString &text, int milliseconds)
{
    m_preview.setCard(text);
    return waitForRevision(++m_revision, milliseconds);
}

bool PreviewFixture::edit(const core::TextEdits &edits)
{
    m_preview.applyEdits(edits);
    return waitForRevision(++m_revision, 20'000);
}

bool PreviewFixture::waitForRevision(int revision, int milliseconds)
{
    return QTest::qWaitFor([this, revision] { return m_rendered >= revision; }, milliseconds);
}

QVariant PreviewFixture::value(const QString &expression)
{
    // Shared with the callback: the page may answer after a timeout.
    auto answer = std::make_shared<std::optional<QVariant>>();
    m_preview.evaluate(
        u"(() => { const root = slipway.styledRoot, article = slipway.article; return (%1); })()"_s.arg(expression),
        [answer](const QVariant &value) { *answer = value; });
    if (!QTest::qWaitFor([answer] { return answer->has_value(); }, 20'000))
        return {};
    return **answer;
}

int PreviewFixture::count(const QString &selector)
{
    QString quoted = selector;
    quoted.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    const QVariant number = value(u"article.querySelectorAll('%1').length"_s.arg(quoted));
    return number.isValid() ? number.toInt() : -1;
}

}  // namespace test
