#include "core/yaml/yamledit.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace core {

YamlPath YamlPath::child(const QString &key) const
{
    QList<Step> steps = m_steps;
    steps.append(key);
    return steps;
}

YamlPath YamlPath::child(qsizetype position) const
{
    QList<Step> steps = m_steps;
    steps.append(position);
    return steps;
}

QString YamlPath::toString() const
{
    QString text;
    for (const Step &step : m_steps) {
        if (const auto *position = std::get_if<qsizetype>(&step))
            text += u'[' + QString::number(*position) + u']';
        else
            text += (text.isEmpty() ? u""_s : u"."_s) + std::get<QString>(step);
    }
    return text;
}

YamlPath YamlPath::fromString(QStringView text)
{
    QList<Step> steps;
    for (const QStringView part : text.split(u'.')) {
        const qsizetype bracket = part.indexOf(u'[');
        if (bracket != 0)
            steps.append(part.first(bracket < 0 ? part.size() : bracket).toString());
        for (qsizetype at = bracket; at >= 0 && at < part.size(); at = part.indexOf(u'[', at + 1)) {
            const qsizetype end = part.indexOf(u']', at);
            if (end < 0)
                break;
            steps.append(part.sliced(at + 1, end - at - 1).toLongLong());
        }
    }
    return steps;
}

const YamlNode *find(const YamlTree &tree, const YamlPath &path)
{
    const YamlNode *node = tree.root();
    for (const YamlPath::Step &step : path.steps()) {
        if (!node)
            return nullptr;
        if (const auto *position = std::get_if<qsizetype>(&step))
            node = *position >= 0 && std::cmp_less(*position, node->items.size()) ? &node->items[*position] : nullptr;
        else
            node = node->value(std::get<QString>(step));
    }
    return node;
}

}  // namespace core
