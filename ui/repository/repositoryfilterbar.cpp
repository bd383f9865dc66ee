#include "ui/repository/repositoryfilterbar.h"

#include "ui/repository/repositorymodel.h"
#include "ui/shared/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int narrowestBox = 6;  // characters; where there is no room, longer words are whole in the list only
constexpr int narrowestText = 140;

/// The first entry, without data, stands for no choice.
template <typename T>
std::optional<T> chosen(const QComboBox *box)
{
    const QVariant value = box->currentData();
    return value.isValid() ? std::optional(value.value<T>()) : std::nullopt;
}

void choose(QComboBox *box, const QVariant &value)
{
    box->setCurrentIndex(value.isValid() ? std::max(0, box->findData(value)) : 0);
}

template <typename T>
QVariant toVariant(const std::optional<T> &value)
{
    return value ? QVariant::fromValue(*value) : QVariant();
}

}  // namespace

RepositoryFilterBar::RepositoryFilterBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLineEdit(this))
    , m_boxes(new QWidget(this))
    , m_owner(createBox(u"repositoryOwner"_s, tr("Owner")))
    , m_type(createBox(u"repositoryType"_s, tr("Type")))
    , m_visibility(createBox(u"repositoryVisibility"_s, tr("Visibility")))
    , m_gating(createBox(u"repositoryGating"_s, tr("Access")))
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_text->setObjectName(u"repositoryFilter"_s);
    m_text->setPlaceholderText(tr("Find by name"));
    m_text->setAccessibleName(tr("Find by name"));
    m_text->setClearButtonEnabled(true);
    m_text->setMinimumWidth(narrowestText);
    connect(m_text, &QLineEdit::textChanged, this, &RepositoryFilterBar::criteriaChanged);

    setOwners({});
    m_type->addItem(tr("All types"));
    for (const auto type : {core::RepoType::Model, core::RepoType::Dataset, core::RepoType::Space})
        m_type->addItem(theme::icon(repoTypeIcon(type)), repoTypeText(type), QVariant::fromValue(type));
    m_visibility->addItem(tr("Any visibility"));
    for (const auto visibility : {core::Visibility::Public, core::Visibility::Private})
        m_visibility->addItem(visibilityText(visibility), QVariant::fromValue(visibility));
    m_gating->addItem(tr("Any access"));
    for (const QString &gated : {QString(u""_s), u"auto"_s, u"manual"_s})
        m_gating->addItem(gatingText(gated), gated);

    auto *row = new QHBoxLayout(m_boxes);
    row->setContentsMargins({});
    row->setSpacing(theme::space::s);
    for (QComboBox *box : {m_owner, m_type, m_visibility, m_gating})
        row->addWidget(box);
    m_layout->setContentsMargins({});
    m_layout->setSpacing(theme::space::s);
    m_layout->addWidget(m_text, 1);
    m_layout->addWidget(m_boxes);
}

void RepositoryFilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool fits = m_boxes->sizeHint().width() + theme::space::s + narrowestText <= width();
    m_layout->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

QComboBox *RepositoryFilterBar::createBox(const QString &name, const QString &spokenName)
{
    auto *box = new QComboBox(m_boxes);
    box->setObjectName(name);
    box->setAccessibleName(spokenName);
    box->setToolTip(spokenName);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setMinimumWidth(narrowestBox * fontMetrics().averageCharWidth() + theme::space::xxl);
    connect(box, &QComboBox::currentIndexChanged, this, &RepositoryFilterBar::criteriaChanged);
    return box;
}

void RepositoryFilterBar::setOwners(const QStringList &owners)
{
    const QVariant before = m_owner->currentData();
    {
        const QSignalBlocker blocker(m_owner);
        m_owner->clear();
        m_owner->addItem(tr("All owners"));
        for (const QString &owner : owners)
            m_owner->addItem(owner, owner);
        choose(m_owner, before);
    }
    m_owner->setVisible(owners.size() > 1);
    emit criteriaChanged();
}

RepositoryCriteria RepositoryFilterBar::criteria() const
{
    return {.text = m_text->text().trimmed(),
            .owner = m_owner->currentData().toString(),
            .type = chosen<core::RepoType>(m_type),
            .visibility = chosen<core::Visibility>(m_visibility),
            .gated = chosen<QString>(m_gating)};
}

void RepositoryFilterBar::setCriteria(const RepositoryCriteria &criteria)
{
    {
        const QSignalBlocker text(m_text);
        const QSignalBlocker owner(m_owner);
        const QSignalBlocker type(m_type);
        const QSignalBlocker visibility(m_visibility);
        const QSignalBlocker gating(m_gating);
        m_text->setText(criteria.text);
        choose(m_owner, criteria.owner.isEmpty() ? QVariant() : QVariant(criteria.owner));
        choose(m_type, toVariant(criteria.type));
        choose(m_visibility, toVariant(criteria.visibility));
        choose(m_gating, toVariant(criteria.gated));
    }
    emit criteriaChanged();
}

void RepositoryFilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

}  // namespace ui
