#include "ui/card/form/formsection.h"

#include "ui/shared/theme.h"

#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

FormSection::FormSection(const QString &title, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_heading(new QToolButton(this))
    , m_body(new QWidget(this))
    , m_rows(new QVBoxLayout(m_body))
{
    setObjectName(u"section-"_s + name);
    m_heading->setObjectName(u"sectionHeading"_s);
    m_heading->setText(title);
    m_heading->setFont(theme::font(theme::TextRole::Heading));
    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_heading->setAutoRaise(true);
    connect(m_heading, &QToolButton::clicked, this, [this] { setUnfolded(m_body->isHidden()); });
    m_rows->setContentsMargins({});
    m_rows->setSpacing(theme::space::l);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addWidget(m_heading, 0, Qt::AlignLeading);
    layout->addWidget(m_body);
    setUnfolded(true);
}

void FormSection::insertRow(QWidget *row, int place)
{
    const auto after = std::ranges::upper_bound(m_places, place);
    m_rows->insertWidget(static_cast<int>(after - m_places.begin()), row);
    m_places.insert(after, place);
}

void FormSection::setUnfolded(bool isUnfolded)
{
    m_heading->setIcon(theme::icon(isUnfolded ? u"chevron-down"_s : u"chevron-right"_s));
    //: State of a group of fields.
    m_heading->setAccessibleDescription(isUnfolded ? tr("Unfolded") : tr("Folded away"));
    m_body->setVisible(isUnfolded);
}

QList<QWidget *> FormSection::tabGroups() const
{
    QList<QWidget *> groups{m_heading};
    for (int i = 0; i < m_rows->count(); ++i)
        groups.append(m_rows->itemAt(i)->widget());
    return groups;
}

void FormSection::updateVisibility()
{
    bool hasRows = false;
    for (int i = 0; i < m_rows->count(); ++i)
        hasRows = hasRows || !m_rows->itemAt(i)->widget()->isHidden();
    setVisible(hasRows);
}

}  // namespace ui
