#pragma once

#include "ui/card/form/fieldeditor.h"

namespace ui {

class TagField;

/// A list of short texts: tags, languages, names of repositories. A value that is one text is a list of one, and stays
/// one text as long as it is.
class ListEditor final : public FieldEditor
{
    Q_OBJECT

public:
    ListEditor(const core::CardField &field, FormContext &context, QWidget *parent);

    [[nodiscard]] bool canShow(const QCborValue &value) const override;
    void refresh() override;
    [[nodiscard]] QWidget *answer() const override;
    void commit() override;

private:
    void createInput();
    [[nodiscard]] QStringList items() const;
    [[nodiscard]] QString chipText(const QString &id) const;
    void add(const QStringList &ids);
    void remove(qsizetype index);
    void move(qsizetype from, qsizetype to);

    TagField *m_tags;
};

}  // namespace ui
