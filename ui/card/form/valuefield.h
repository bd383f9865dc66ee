#pragma once

#include "core/yaml/yamledit.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;

namespace ui {

class YamlValues;

/// A column of a list of maps.
struct ValueColumn
{
    QString key;
    QString title;
    QStringList choices = {};
    bool isNumber = false;
    bool isLong = false;  ///< A text of several lines.
};

/// A value of a structure, and how it is asked for.
struct ValueSpec
{
    enum class Kind {
        Line,
        Text,  ///< Of several lines.
        Number,
        NumberOrText,
        Switch,
        File,  ///< An address, or a path in the repository.
        Lines,  ///< A list of texts, one a line.
        Rows,  ///< A list of maps with `columns`.
        Grid,  ///< A map of lists: the columns of a table.
        Fixed,  ///< Shown and never changed.
    };

    core::YamlPath path;  ///< From where the structure begins.
    QString label;
    Kind kind = Kind::Line;
    QString placeholder = {};
    QStringList choices = {};
    QList<ValueColumn> columns = {};
    QString fileFilter = {};
    bool isRequired = false;  ///< When nothing is typed, the key stays, with an empty text.
    bool hasLabel = true;  ///< False where what is around says it; `label` is still what is read out.
};

/// A control for one value of a structure, with its label above and what is wrong with it below.
///
/// What is typed goes into the text after a pause, when the focus leaves, or at commit(). Object name: "value-PATH".
/// Thread: GUI. `values` outlives it.
class ValueField : public QWidget
{
    Q_OBJECT

public:
    ValueField(YamlValues &values, ValueSpec spec, QWidget *parent);

    /// Where the structure begins whose value this is.
    void setBase(const core::YamlPath &base);
    [[nodiscard]] const core::YamlPath &base() const { return m_base; }
    [[nodiscard]] core::YamlPath path() const;
    [[nodiscard]] const ValueSpec &spec() const { return m_spec; }
    /// Takes over what the text holds by now, unless somebody is typing.
    void refresh();
    virtual void commit();
    [[nodiscard]] virtual QWidget *answer() const = 0;
    /// What the rules say; nothing for an empty text.
    void setProblem(const QString &text);

signals:
    void written();
    void controlsMade();  ///< More of them than before: they have no place in the order of tabs yet.
    void refused(const core::Error &error);

protected:
    /// Takes `control`, whose answer() has to be there by now; for the constructor.
    void setControl(QWidget *control);
    [[nodiscard]] YamlValues &values() const { return m_values; }
    /// What is in the control; Undefined for nothing, and nothing at all for what is no such value (yet).
    [[nodiscard]] virtual std::optional<QCborValue> typed() const = 0;
    /// Undefined when there is no value.
    virtual void showValue(const QCborValue &value) = 0;
    [[nodiscard]] virtual bool canShow(const QCborValue &value) const = 0;

    void handleTyped();  ///< Writes after a pause.
    void writeNow();
    /// For values below this one.
    bool report(const core::Result<> &result);

private:
    void write(const QCborValue &value);
    [[nodiscard]] bool isOnlyOne() const;
    void showProblem();

    YamlValues &m_values;
    const ValueSpec m_spec;
    core::YamlPath m_base;
    QLabel *m_label;
    QLabel *m_problem;
    QString m_ruleProblem;
    QTimer m_pause;
    bool m_isTyping = false;
};

/// `base` and then `path`.
[[nodiscard]] core::YamlPath joined(const core::YamlPath &base, const core::YamlPath &path);
/// A number as it is typed, with a dot; Undefined when it is none.
[[nodiscard]] QCborValue numberFrom(const QString &text);

}  // namespace ui
