#include "ui/revisions/renderedcardview.h"

#include "ui/shared/cardpreview.h"
#include "ui/shared/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

void setSide(CardPreview &preview, const core::TextLines &text, const core::ComparisonSide &side,
             const std::optional<core::ContentOrigin> &origin)
{
    CardBase base;
    const bool isOnHub = origin && side.kind == core::ComparisonSide::Kind::Revision;
    if (isOnHub) {
        base.endpoint = origin->account.endpoint;
        base.repo = origin->repo;
        base.revision = side.commit.toString();
    }
    preview.setBase(base);
    preview.setRemoteReader(isOnHub ? hubReader(origin->hub(), origin->repo, base.revision)
                                    : PreviewFiles::RemoteReader{});
    preview.setCard(QString::fromUtf8(text.bytes()));
}

}  // namespace

RenderedCardView::RenderedCardView(QWidget *parent)
    : QWidget(parent)
    , m_before(createSide(u"renderedBefore"_s, tr("Before")))
    , m_after(createSide(u"renderedAfter"_s, tr("After")))
{
    setObjectName(u"renderedCard"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addWidget(m_before.area, 1);
    layout->addWidget(m_after.area, 1);
    connect(m_before.preview, &CardPreview::scrolledToLine, this,
            [this](double line) { m_after.preview->scrollToLine(otherLine(line, Direction::Forward)); });
    connect(m_after.preview, &CardPreview::scrolledToLine, this,
            [this](double line) { m_before.preview->scrollToLine(otherLine(line, Direction::Back)); });
    showDark();
}

RenderedCardView::Side RenderedCardView::createSide(const QString &objectName, const QString &title)
{
    auto *area = new QWidget(this);
    auto *heading = new QLabel(title, area);
    theme::setTextRole(heading, theme::TextRole::Caption);
    auto *preview = new CardPreview(area);
    preview->setObjectName(objectName);
    //: %1 is "Before" or "After".
    preview->setAccessibleName(tr("The card as it looks: %1").arg(title));
    preview->setMarksShown(false);
    connect(preview, &CardPreview::linkActivated, this, &RenderedCardView::linkActivated);
    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::xs);
    layout->addWidget(heading);
    layout->addWidget(preview, 1);
    return {.area = area, .heading = heading, .preview = preview};
}

void RenderedCardView::setCard(std::shared_ptr<const DiffText> text, const ComparedSides &sides)
{
    m_text = std::move(text);
    if (!m_text)
        return;
    const core::TextDiff &diff = m_text->diff;
    setSide(*m_before.preview, diff.before, sides.before, sides.originBefore);
    setSide(*m_after.preview, diff.after, sides.after, sides.originAfter);
    m_before.area->setVisible(diff.before.count() > 0);
    m_after.area->setVisible(diff.after.count() > 0);
    for (const Side &side : {m_before, m_after})
        side.heading->setVisible(diff.before.count() > 0 && diff.after.count() > 0);
}

/// The line that stands beside one of the other text, both from 1. What has no other half is beside where that would
/// be.
double RenderedCardView::otherLine(double line, Direction direction) const
{
    const bool isForward = direction == Direction::Forward;
    double shift = 0;
    for (const core::DiffHunk &hunk : m_text->diff.hunks) {
        for (const core::LineReplacement &replacement : hunk.replacements) {
            const core::LineRange &here = isForward ? replacement.before : replacement.after;
            const core::LineRange &there = isForward ? replacement.after : replacement.before;
            const double inside = line - 1 - static_cast<double>(here.first);
            if (inside < 0)
                return line + shift;
            if (inside < static_cast<double>(here.count))
                return 1 + static_cast<double>(there.first) + std::min(inside, static_cast<double>(there.count));
            shift = static_cast<double>(there.end() - here.end());
        }
    }
    return line + shift;
}

void RenderedCardView::showDark() const
{
    for (const Side &side : {m_before, m_after})
        side.preview->setDark(theme::colors().isDark);
}

void RenderedCardView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_after.preview)
        showDark();
}

}  // namespace ui
