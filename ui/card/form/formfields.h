#pragma once

#include "core/card/finding.h"
#include "ui/card/form/choice.h"
#include "ui/card/form/formcontext.h"

#include <QHash>
#include <QSet>
#include <QWidget>

namespace ui {

class ColumnArea;
class FieldRow;
class FormSection;
class OtherKeys;

/// The rows of the form, in sections: the keys that the card has, those that most cards should have, and those that
/// somebody has asked for. A row is made when it is first wanted, and kept; its value is brought up to date in place.
class FormFields final : public QWidget
{
    Q_OBJECT

public:
    /// The Tab key comes here from `before`.
    FormFields(FormContext &context, QWidget &before, QWidget *parent);

    /// Takes over what the card holds by now.
    void refresh();
    /// What the rules say, each at the field that it is about.
    void showFindings();
    /// Another card: nobody has asked for anything yet. Another type of repository: all rows are made anew.
    void reset();
    /// Puts into the card what has been typed and not gone there yet.
    void commit();

    /// The keys that could be added.
    [[nodiscard]] QList<Choice> hiddenFields() const;
    /// Shows the row of a key and puts the keyboard there.
    void addField(const QString &key);
    [[nodiscard]] FieldRow *row(const QString &key) const { return m_rows.value(key); }

signals:
    void fixRequested(const core::TextEdits &edits, const QString &what);

private:
    [[nodiscard]] bool isWanted(const core::CardField &field, const QStringList &present) const;
    FieldRow *makeRow(const core::CardField &field, int place);
    [[nodiscard]] FormSection *section(const QString &group);
    void createSections();
    void updateTabOrder();
    [[nodiscard]] QString keyOf(const core::Finding &finding) const;

    FormContext &m_context;
    QWidget &m_before;
    core::RepoType m_type;
    ColumnArea *m_area;
    QSet<QString> m_added;  ///< Asked for, or changed here: they stay when their value goes.
    QHash<QString, FieldRow *> m_rows;
    QHash<QString, FormSection *> m_sections;
    OtherKeys *m_others = nullptr;
};

}  // namespace ui
