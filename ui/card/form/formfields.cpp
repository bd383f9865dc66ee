#include "ui/card/form/formfields.h"

#include "ui/card/cardmetadata.h"
#include "ui/card/form/fieldrow.h"
#include "ui/card/form/fieldwords.h"
#include "ui/card/form/formsection.h"
#include "ui/card/form/otherkeys.h"
#include "ui/card/opencard.h"
#include "ui/shared/columnarea.h"
#include "ui/shared/taborder.h"
#include "ui/shared/theme.h"

#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString otherGroup = u"other"_s;

/// What a card of each type should have: people look for it, and the Hub shows it.
const QStringList &usualKeys(core::RepoType type)
{
    static const QStringList ofModels{u"license"_s, u"pipeline_tag"_s, u"library_name"_s, u"language"_s,
                                      u"tags"_s,    u"base_model"_s,   u"datasets"_s};
    static const QStringList ofDatasets{u"license"_s,         u"language"_s,    u"tags"_s,
                                        u"size_categories"_s, u"pretty_name"_s, u"task_categories"_s};
    static const QStringList ofSpaces{u"title"_s,       u"emoji"_s,    u"colorFrom"_s,         u"colorTo"_s, u"sdk"_s,
                                      u"sdk_version"_s, u"app_file"_s, u"short_description"_s, u"license"_s};
    switch (type) {
    case core::RepoType::Model: return ofModels;
    case core::RepoType::Dataset: return ofDatasets;
    case core::RepoType::Space: return ofSpaces;
    }
    Q_UNREACHABLE_RETURN(ofModels);
}

/// Keys that go with what another one says.
bool belongsToValue(const CardMetadata &metadata, const QString &key)
{
    if (key == u"license_name" || key == u"license_link")
        return metadata.value(u"license"_s) == QCborValue{u"other"_s};
    return key == u"base_model_relation" && !metadata.value(u"base_model"_s).isUndefined();
}

/// The key that a rule finds missing: its finding has no place of its own.
QString missingKey(const QString &rule)
{
    static const QHash<QString, QString> keys{
        {u"LI004"_s, u"license"_s},      {u"LG004"_s, u"language"_s},         {u"TK001"_s, u"pipeline_tag"_s},
        {u"TK005"_s, u"library_name"_s}, {u"BM003"_s, u"base_model"_s},       {u"BM004"_s, u"base_model"_s},
        {u"DS003"_s, u"datasets"_s},     {u"CO003"_s, u"co2_eq_emissions"_s},
    };
    return keys.value(rule);
}

}  // namespace

FormFields::FormFields(FormContext &context, QWidget &before, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_before(before)
    , m_type(context.metadata.type())
    , m_area(new ColumnArea(this))
{
    m_area->setObjectName(u"formFields"_s);
    m_area->setMargin(theme::space::l);
    m_area->column()->setSpacing(theme::space::xl);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_area);
    createSections();
}

void FormFields::createSections()
{
    for (const QString &group : fieldGroups()) {
        auto *made = new FormSection(fieldGroupTitle(group), group, this);
        m_sections.insert(group, made);
        m_area->column()->addWidget(made);
    }
    m_others = new OtherKeys(m_context, this);
    connect(m_others, &OtherKeys::fixRequested, this, &FormFields::fixRequested);
    auto *rest = new FormSection(tr("Other keys"), otherGroup, this);
    rest->insertRow(m_others, 0);
    m_sections.insert(otherGroup, rest);
    m_area->column()->addWidget(rest);
    m_area->column()->addStretch(1);
}

void FormFields::reset()
{
    m_added.clear();
    if (std::exchange(m_type, m_context.metadata.type()) == m_type)
        return;
    m_rows.clear();
    while (QLayoutItem *item = m_area->column()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_sections.clear();
    createSections();
}

bool FormFields::isWanted(const core::CardField &field, const QStringList &present) const
{
    return present.contains(field.key) || usualKeys(m_type).contains(field.key) || m_added.contains(field.key)
        || belongsToValue(m_context.metadata, field.key);
}

void FormFields::refresh()
{
    const QStringList present = m_context.metadata.keys();
    QStringList others;
    for (const QString &key : present) {
        if (core::cardField(m_type, key) == nullptr)
            others.append(key);
    }
    const qsizetype before = m_rows.size();
    int place = 0;
    for (const core::CardField &field : core::cardFields(m_type)) {
        FieldRow *shown = m_rows.value(field.key);
        const bool isThere = isWanted(field, present);
        if (isThere && !shown)
            shown = makeRow(field, place);
        ++place;
        if (!shown)
            continue;
        shown->setVisible(isThere);
        if (isThere)
            shown->refresh();
    }
    m_others->setKeys(others);
    for (FormSection *each : std::as_const(m_sections))
        each->updateVisibility();
    if (m_rows.size() != before)
        updateTabOrder();
    if (!m_context.card.checker().isChecking())  // else there are others in a moment
        showFindings();
}

FieldRow *FormFields::makeRow(const core::CardField &field, int place)
{
    auto *made = new FieldRow(field, m_context, this);
    m_rows.insert(field.key, made);
    m_sections.value(field.group)->insertRow(made, place);
    connect(made, &FieldRow::changeMade, this, [this, key = field.key] { m_added.insert(key); });
    connect(made, &FieldRow::removed, this, [this, key = field.key] {
        m_added.remove(key);
        refresh();
    });
    connect(made, &FieldRow::fixRequested, this, &FormFields::fixRequested);
    return made;
}

void FormFields::updateTabOrder()
{
    QList<QWidget *> groups{&m_before};
    for (const QString &group : fieldGroups() + QStringList{otherGroup})
        groups += m_sections.value(group)->tabGroups();
    tabThrough(groups);
}

QString FormFields::keyOf(const core::Finding &finding) const
{
    const core::TextSpan yaml = m_context.card.session().card().yaml();
    const bool isInBlock = finding.path.isEmpty() && yaml.begin <= finding.span.begin && finding.span.begin <= yaml.end;
    if (finding.span.isEmpty() && finding.span.begin <= yaml.begin)
        return missingKey(finding.rule);
    return isInBlock ? m_context.metadata.keyAt(finding.span.begin) : QString{};
}

void FormFields::showFindings()
{
    QHash<QString, QList<core::Finding>> byKey;
    for (const core::Finding &finding : m_context.card.checker().findings()) {
        if (const QString key = keyOf(finding); !key.isEmpty())
            byKey[key].append(finding);
    }
    bool isOther = m_others->setFindings(byKey);
    for (FieldRow *each : std::as_const(m_rows))
        isOther = each->setFindings(byKey.value(each->field().key)) || isOther;
    if (isOther)  // with other buttons
        updateTabOrder();
}

void FormFields::commit()
{
    for (const FieldRow *each : std::as_const(m_rows))
        each->editor().commit();
}

QList<Choice> FormFields::hiddenFields() const
{
    QList<Choice> fields;
    for (const QString &group : fieldGroups()) {
        for (const core::CardField &field : core::cardFields(m_type)) {
            const FieldRow *shown = m_rows.value(field.key);
            if (field.group == group && !field.isDeprecated && (!shown || shown->isHidden()))
                fields.append({.id = field.key, .name = fieldTitle(field.key), .group = fieldGroupTitle(group)});
        }
    }
    return fields;
}

void FormFields::addField(const QString &key)
{
    const core::CardField *field = core::cardField(m_type, key);
    if (field == nullptr)
        return;
    m_added.insert(key);
    refresh();
    m_sections.value(field->group)->setUnfolded(true);
    m_rows.value(key)->focusAnswer();
}

}  // namespace ui
