#include "ui/revisions/diffbar.h"

#include "core/base/repoid.h"
#include "ui/shared/elidedlabel.h"
#include "ui/shared/formatting.h"
#include "ui/shared/iconbutton.h"
#include "ui/shared/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString aspectText(DiffAspect aspect)
{
    switch (aspect) {
    case DiffAspect::Tensors: return DiffBar::tr("Tensors");
    case DiffAspect::Meaning: return DiffBar::tr("By meaning");
    case DiffAspect::Text: return DiffBar::tr("Line by line");
    case DiffAspect::Image: return DiffBar::tr("Pictures");
    case DiffAspect::Rendered: return DiffBar::tr("As the Hub shows it");
    case DiffAspect::Facts: return DiffBar::tr("Facts");
    }
    Q_UNREACHABLE_RETURN({});
}

QString whitespaceText(core::Whitespace whitespace)
{
    switch (whitespace) {
    case core::Whitespace::Exact: return DiffBar::tr("All blanks count");
    case core::Whitespace::IgnoreAtLineEnd: return DiffBar::tr("Not at the end of lines");
    case core::Whitespace::IgnoreAmount: return DiffBar::tr("Not how many");
    case core::Whitespace::IgnoreAll: return DiffBar::tr("No blanks count");
    }
    Q_UNREACHABLE_RETURN({});
}

constexpr std::array whitespaceNames{"exact"_L1, "lineEnd"_L1, "amount"_L1, "all"_L1};  // in the order of the enum
constexpr auto sideBySideName = "sideBySide"_L1;

}  // namespace

DiffBar::DiffBar(QWidget *parent)
    : QWidget(parent)
    , m_path(new ElidedLabel(this))
    , m_counts(new QLabel(this))
    , m_aspect(new QComboBox(this))
    , m_whitespace(new QComboBox(this))
    , m_sideBySide(createIconButton(u"diffSideBySide"_s, u"side-by-side"_s, tr("Side by side"), this))
    , m_previous(createIconButton(u"previousChange"_s, u"chevron-up"_s, tr("Previous change"), this))
    , m_next(createIconButton(u"nextChange"_s, u"chevron-down"_s, tr("Next change"), this))
{
    m_path->setObjectName(u"diffPath"_s);
    theme::setTextRole(m_path, theme::TextRole::Code);
    m_counts->setObjectName(u"diffCounts"_s);
    theme::setTextRole(m_counts, theme::TextRole::Caption);
    createChoices();
    createButtons();
    auto *subject = new QHBoxLayout;
    subject->addWidget(m_path, 1);
    subject->addWidget(m_counts);
    auto *ways = new QHBoxLayout;
    ways->setSpacing(theme::space::s);
    ways->addWidget(m_aspect);
    ways->addWidget(m_whitespace);
    ways->addStretch(1);
    for (QWidget *button : {m_sideBySide, m_previous, m_next})
        ways->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addLayout(subject);
    layout->addLayout(ways);
    clear();
}

void DiffBar::createChoices()
{
    m_aspect->setObjectName(u"diffAspect"_s);
    m_aspect->setAccessibleName(tr("How the change is looked at"));
    m_whitespace->setObjectName(u"diffWhitespace"_s);
    m_whitespace->setAccessibleName(tr("Which blanks count as a change"));
    for (const auto whitespace : {core::Whitespace::Exact, core::Whitespace::IgnoreAtLineEnd,
                                  core::Whitespace::IgnoreAmount, core::Whitespace::IgnoreAll})
        m_whitespace->addItem(whitespaceText(whitespace), QVariant::fromValue(whitespace));
    connect(m_aspect, &QComboBox::currentIndexChanged, this, &DiffBar::aspectChanged);
    connect(m_whitespace, &QComboBox::currentIndexChanged, this, &DiffBar::whitespaceChanged);
}

void DiffBar::createButtons()
{
    m_sideBySide->setCheckable(true);
    connect(m_sideBySide, &QToolButton::toggled, this, &DiffBar::layoutChanged);
    connect(m_previous, &QToolButton::clicked, this, &DiffBar::previousRequested);
    connect(m_next, &QToolButton::clicked, this, &DiffBar::nextRequested);
}

void DiffBar::showContent(const DiffContent &content)
{
    const QString path = core::printable(content.entry.file().path());
    m_path->setWholeText(path);
    m_counts->setText(content.text ? tr("+%1 −%2", "lines added and removed")
                                         .arg(formatCount(content.text->diff.addedLines()),
                                              formatCount(content.text->diff.removedLines()))
                                   : QString{});
    {
        const QSignalBlocker blocker{m_aspect};
        m_aspect->clear();
        for (const DiffAspect aspect : content.aspects())
            m_aspect->addItem(aspectText(aspect), QVariant::fromValue(aspect));
    }
    m_aspect->setVisible(m_aspect->count() > 1);
    emit aspectChanged();
}

void DiffBar::clear()
{
    m_path->setWholeText({});
    m_counts->clear();
    for (QWidget *part :
         {static_cast<QWidget *>(m_aspect), static_cast<QWidget *>(m_whitespace), static_cast<QWidget *>(m_sideBySide),
          static_cast<QWidget *>(m_previous), static_cast<QWidget *>(m_next)})
        part->hide();
}

void DiffBar::showAspect(DiffAspect aspect)
{
    const bool isText = aspect == DiffAspect::Text;
    m_counts->setVisible(isText);
    for (QWidget *part : {static_cast<QWidget *>(m_previous), static_cast<QWidget *>(m_next)})
        part->setVisible(isText);
    m_sideBySide->setVisible(isText || aspect == DiffAspect::Meaning);
    // What is hidden could not be had back when only blanks changed.
    m_whitespace->setVisible(isText || whitespace() != core::Whitespace::Exact);
}

DiffAspect DiffBar::aspect() const
{
    return m_aspect->count() > 0 ? m_aspect->currentData().value<DiffAspect>() : DiffAspect::Facts;
}

DiffLayout DiffBar::diffLayout() const
{
    return m_sideBySide->isChecked() ? DiffLayout::SideBySide : DiffLayout::Unified;
}

core::Whitespace DiffBar::whitespace() const
{
    return m_whitespace->currentData().value<core::Whitespace>();
}

QString DiffBar::state() const
{
    QStringList words{QString{whitespaceNames.at(static_cast<std::size_t>(whitespace()))}};
    if (m_sideBySide->isChecked())
        words.append(sideBySideName);
    return words.join(u' ');
}

void DiffBar::restoreState(const QString &state)
{
    const QStringList words = state.split(u' ');
    m_sideBySide->setChecked(words.contains(sideBySideName));
    for (std::size_t i = 0; i < whitespaceNames.size(); ++i) {
        if (words.contains(whitespaceNames.at(i)))
            m_whitespace->setCurrentIndex(
                m_whitespace->findData(QVariant::fromValue(static_cast<core::Whitespace>(i))));
    }
}

}  // namespace ui
