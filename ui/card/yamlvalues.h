#pragma once

#include "core/yaml/yamledit.h"

#include <QObject>

namespace ui {

/// The values of a YAML text, each read and set by itself: what editors of structures show and change. What a change
/// does not concern stays to the byte.
///
/// Thread: GUI.
class YamlValues : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// As the Hub reads it; Undefined when there is no such value.
    [[nodiscard]] virtual QCborValue value(const core::YamlPath &path) const = 0;

    /// Errors: InvalidInput when the place has to be edited by hand (an alias, a merge key, YAML nobody can read).
    [[nodiscard]] virtual core::Result<> set(const core::YamlPath &path, const QCborValue &value) = 0;
    /// Also when the value is not there. Errors: as set().
    [[nodiscard]] virtual core::Result<> remove(const core::YamlPath &path) = 0;
    /// An item of a list, or an entry of a map.
    [[nodiscard]] virtual core::Result<> moveItem(const core::YamlPath &collection, qsizetype from, qsizetype to) = 0;
    [[nodiscard]] virtual core::Result<> rename(const core::YamlPath &path, const QString &key) = 0;

signals:
    /// A change by anybody: an editor, the source, undo.
    void changed();
};

}  // namespace ui
