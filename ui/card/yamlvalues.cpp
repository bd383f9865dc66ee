#include "ui/card/yamlvalues.h"

namespace ui {

const core::YamlNode *YamlValues::node(const core::YamlPath &path) const
{
    return tree() ? core::find(*tree(), path) : nullptr;
}

QCborValue YamlValues::value(const core::YamlPath &path) const
{
    const core::YamlNode *found = node(path);
    return found ? core::toValue(*found, *tree()->root()) : QCborValue{QCborValue::Undefined};
}

core::Result<> YamlValues::set(const core::YamlPath &path, const QCborValue &value)
{
    return take(edit().and_then([&](const core::YamlEdit &yaml) { return yaml.set(path, value); }), path);
}

/// What an alias stands for is there, although it has no place of its own below it.
bool YamlValues::isMissing(const core::YamlPath &path) const
{
    const QList<core::YamlPath::Step> &steps = path.steps();
    for (qsizetype count = 1; count <= steps.size(); ++count) {
        const core::YamlNode *found = node(core::YamlPath{steps.first(count)});
        if (!found)
            return true;
        if (found->kind == core::YamlNode::Kind::Alias)
            return false;
    }
    return false;
}

core::Result<> YamlValues::remove(const core::YamlPath &path)
{
    const auto yaml = edit();
    if (yaml && isMissing(path))
        return {};
    return take(yaml.and_then([&](const core::YamlEdit &way) { return way.remove(path); }), path);
}

core::Result<> YamlValues::moveItem(const core::YamlPath &collection, qsizetype from, qsizetype to)
{
    return take(edit().and_then([&](const core::YamlEdit &yaml) { return yaml.moveItem(collection, from, to); }),
                collection);
}

core::Result<> YamlValues::rename(const core::YamlPath &path, const QString &key)
{
    return take(edit().and_then([&](const core::YamlEdit &yaml) { return yaml.rename(path, key); }), path);
}

core::Result<> YamlValues::take(const core::Result<core::TextEdits> &edits, const core::YamlPath &path)
{
    if (!edits)
        return std::unexpected(edits.error());
    apply(*edits, path);
    return {};
}

}  // namespace ui
