#pragma once

#include "ui/shared/cardpreview.h"

#include <QSignalSpy>

namespace test {

/// A shown preview with the real page in it.
class PreviewFixture
{
public:
    PreviewFixture();

    [[nodiscard]] ui::CardPreview &preview() { return m_preview; }
    /// Loads the page. False when there is no plugin or it did not come up.
    [[nodiscard]] bool start();
    /// Sets the card and waits until it is on the page. False after `milliseconds`.
    [[nodiscard]] bool show(const QString &text, int milliseconds = 20'000);
    [[nodiscard]] bool edit(const core::TextEdits &edits);
    /// The value of a script in the page; `root` and `article` are the card's.
    [[nodiscard]] QVariant value(const QString &expression);
    [[nodiscard]] int count(const QString &selector);
    [[nodiscard]] ui::PreviewFindings findings() const { return m_findings; }

private:
    bool waitForRevision(int revision, int milliseconds);

    ui::CardPreview m_preview;
    ui::PreviewFindings m_findings;
    int m_revision = 0;
    int m_rendered = -1;
};

}  // namespace test
