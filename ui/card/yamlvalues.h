#pragma once

#include "core/yaml/yamledit.h"

#include <QObject>

namespace ui {

/// The values of a YAML text, each read and set by itself: what editors of structures show and change. What a change
/// does not concern stays to the byte.
///
/// Errors: InvalidInput when the place has to be edited by hand (an alias, a merge key, YAML nobody can read).
/// Thread: GUI.
class YamlValues : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// As the Hub reads it; Undefined when there is no such value.
    [[nodiscard]] QCborValue value(const core::YamlPath &path) const;

    [[nodiscard]] core::Result<> set(const core::YamlPath &path, const QCborValue &value);
    /// Also when the value is not there.
    [[nodiscard]] core::Result<> remove(const core::YamlPath &path);
    /// An item of a list, or an entry of a map.
    [[nodiscard]] core::Result<> moveItem(const core::YamlPath &collection, qsizetype from, qsizetype to);
    [[nodiscard]] core::Result<> rename(const core::YamlPath &path, const QString &key);

signals:
    /// A change by anybody: an editor, the source, undo.
    void changed();

protected:
    /// Null while the text is no YAML.
    [[nodiscard]] virtual const core::YamlTree *tree() const = 0;
    /// Why nothing may be set, else how.
    [[nodiscard]] virtual core::Result<core::YamlEdit> edit() const = 0;
    /// Makes the change at `path` that the edits of the YAML are.
    virtual void apply(const core::TextEdits &edits, const core::YamlPath &path) = 0;

    [[nodiscard]] const core::YamlNode *node(const core::YamlPath &path) const;

private:
    [[nodiscard]] bool isMissing(const core::YamlPath &path) const;
    [[nodiscard]] core::Result<> take(const core::Result<core::TextEdits> &edits, const core::YamlPath &path);
};

}  // namespace ui
