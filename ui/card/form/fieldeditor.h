#pragma once

#include "core/base/error.h"
#include "core/card/cardschema.h"
#include "core/yaml/yamledit.h"
#include "ui/card/form/formcontext.h"

#include <QWidget>

namespace ui {

/// Shows the value of one key of a card and changes it there: what every row of the form has in it.
///
/// A value is read from the card whenever refresh() is called, and goes back with change(): the card is the only place
/// it is kept in. Object name: "field-KEY". Thread: GUI.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    FieldEditor(const core::CardField &field, FormContext &context, QWidget *parent);

    [[nodiscard]] const core::CardField &field() const { return m_field; }

    /// Whether a value has the shape that this editor is for. Undefined is no value yet, which every editor can show.
    [[nodiscard]] virtual bool canShow(const QCborValue &value) const = 0;
    /// Takes over what the card holds by now. What somebody is typing at the moment stays, and so do cursor and focus.
    virtual void refresh() = 0;
    /// The control that gets the keyboard when the field does.
    [[nodiscard]] virtual QWidget *answer() const = 0;
    /// Puts into the card what has been typed and not gone there yet.
    virtual void commit() { }

signals:
    void changeMade();
    /// The value cannot be changed at its place (an alias, a merge key): this has to be done in the text.
    void changeRefused(const core::Error &error);

protected:
    [[nodiscard]] FormContext &context() const { return m_context; }
    [[nodiscard]] core::YamlPath path() const { return m_field.key; }
    /// What the card holds for the key, as the Hub reads it.
    [[nodiscard]] QCborValue value() const;
    /// Sets the value at `path`, or removes it when `value` is Undefined; false, and a signal, when that cannot be.
    bool change(const core::YamlPath &path, const QCborValue &value);
    /// The same for a change that has been tried already.
    bool report(const core::Result<> &result);

private:
    const core::CardField m_field;
    FormContext &m_context;
};

}  // namespace ui
