#include "core/yaml/yamlwriter_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

bool isBlockValue(const QCborValue &value)
{
    return (value.isArray() && !value.toArray().isEmpty()) || (value.isMap() && !value.toMap().isEmpty());
}

QString YamlWriter::afterKey(const QCborValue &value, int column) const
{
    if (value.isArray() && isBlockValue(value))
        return newLine(column + m_habits.listIndent) + items(value.toArray(), column + m_habits.listIndent);
    if (value.isMap() && isBlockValue(value))
        return newLine(column + 2) + entries(value.toMap(), column + 2);
    if (const QString lines = value.isString() ? literal(value.toString(), column + 2) : QString{}; !lines.isEmpty())
        return u' ' + lines;
    return u' ' + flow(value);
}

QString YamlWriter::afterDash(const QCborValue &value, int column) const
{
    const QString content = value.isArray() && isBlockValue(value) ? items(value.toArray(), column)
        : value.isMap() && isBlockValue(value)                     ? entries(value.toMap(), column)
        : value.isString()                                         ? literal(value.toString(), column)
                                                                   : QString{};
    return content.isEmpty() ? flow(value) : content;
}

QString YamlWriter::entry(const QString &key, const QCborValue &value, int column) const
{
    return yamlScalar(key, m_habits.quote) + u':' + afterKey(value, column);
}

QString YamlWriter::entries(const QCborMap &map, int column) const
{
    QStringList lines;
    for (const auto &[key, value] : map)
        lines.append(entry(key.toString(), value, column));
    return lines.join(newLine(column));
}

QString YamlWriter::items(const QCborArray &array, int column) const
{
    QStringList lines;
    for (const QCborValue &value : array)
        lines.append(u"- "_s + afterDash(value, column + 2));
    return lines.join(newLine(column));
}

QString YamlWriter::literal(const QString &text, int column) const
{
    const QString body = text.endsWith(u'\n') ? text.chopped(1) : text;
    const auto isUnfit = [](QChar c) {
        return (c.category() == QChar::Other_Control && c != u'\n') || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator || c == QChar::ByteOrderMark || c.unicode() >= 0xFFFE;
    };
    // A first line that begins with a blank would need its indentation told; several empty last lines would be lost.
    const bool isPossible = text.contains(u'\n') && !body.isEmpty() && !body.front().isSpace() && !body.endsWith(u'\n')
        && std::ranges::none_of(text, isUnfit);
    if (!isPossible)
        return {};
    QString result = text.endsWith(u'\n') ? u"|"_s : u"|-"_s;
    for (const QStringView line : QStringView{body}.split(u'\n'))
        result += line.isEmpty() ? m_habits.lineEnd : newLine(column) + line;
    return result;
}

QString YamlWriter::newLine(int column) const
{
    return m_habits.lineEnd + QString{column, u' '};
}

}  // namespace core
