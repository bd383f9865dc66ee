#pragma once

#include "ui/card/form/fieldeditor.h"

class QLabel;
class QListWidget;
class QVBoxLayout;

namespace ui {

class ItemTools;
class ValueForm;

/// A list of things with a structure: their names, what can be done with them, and the fields of the one that is looked
/// at. What kind of things, its subclasses know. Object name of the list: "items-KEY".
class ItemListEditor : public FieldEditor
{
    Q_OBJECT

public:
    /// `add` is what the button says that adds one.
    ItemListEditor(const core::CardField &field, FormContext &context, const QString &add, QWidget *parent);

    void refresh() override;
    [[nodiscard]] QWidget *answer() const override;
    void commit() override;

protected:
    [[nodiscard]] virtual qsizetype count() const = 0;
    [[nodiscard]] virtual QString titleOf(qsizetype index) const = 0;
    virtual void add() = 0;
    virtual void copy(qsizetype index) = 0;
    virtual void remove(qsizetype index) = 0;
    virtual void move(qsizetype from, qsizetype to) = 0;
    /// Shows the fields of an item in the form; `index` is one that there is.
    virtual void showItem(qsizetype index) = 0;

    [[nodiscard]] qsizetype current() const;
    void setCurrent(qsizetype index);
    [[nodiscard]] ItemTools &tools() const { return *m_tools; }
    [[nodiscard]] ValueForm &form() const { return *m_form; }
    [[nodiscard]] QVBoxLayout &details() const { return *m_details; }  ///< Below the form.

private:
    void connectTools();
    void showCurrent();

    QListWidget *m_list;
    ItemTools *m_tools;
    QWidget *m_detailArea;
    QVBoxLayout *m_details;
    ValueForm *m_form;
};

/// The list at `path` with a copy of one of its items behind it.
[[nodiscard]] QCborArray withCopy(const QCborValue &list, qsizetype index);

}  // namespace ui
