#include "core/yaml/plainscalar_p.h"
#include "core/yaml/yamlwriter_p.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool isPlain(const QString &text)
{
    static const QRegularExpression safe{u"\\A[A-Za-z0-9_./+][A-Za-z0-9_./+@ -]*\\z"_s};
    const auto isTyped = [&text](YamlReader reader) { return readTyped(text, reader).has_value(); };
    return safe.match(text).hasMatch() && !text.endsWith(u' ')
        && !text.startsWith(u"...")  // the mark that ends a document

        && !isTyped(YamlReader::Hub) && !isTyped(YamlReader::Python) && !isTyped(YamlReader::Core);
}

/// What has to be escaped: some reader refuses it, takes it for a line end, or drops it.
bool isEscaped(QChar c)
{
    return c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator
        || c == QChar::ByteOrderMark || c.unicode() >= 0xFFFE;
}

QString escaped(QChar c)
{
    switch (c.unicode()) {
    case u'\n': return u"\\n"_s;
    case u'\r': return u"\\r"_s;
    case u'\t': return u"\\t"_s;
    default: return u"\\u%1"_s.arg(c.unicode(), 4, 16, QChar{u'0'});
    }
}

QString doubleQuoted(const QString &text)
{
    QString quoted = u"\""_s;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            quoted += u'\\' + QString{c};
        else
            quoted += isEscaped(c) ? escaped(c) : QString{c};
    }
    return quoted + u'"';
}

/// PyYAML wants a point in every such number, and a sign in the exponent.
QString realNumber(double value)
{
    if (std::isnan(value))
        return u".nan"_s;
    if (std::isinf(value))
        return value < 0 ? u"-.inf"_s : u".inf"_s;
    QString text = QString::number(value, 'g', QLocale::FloatingPointShortest);
    if (!text.contains(u'.'))
        text.insert(text.contains(u'e') ? text.indexOf(u'e') : text.size(), u".0"_s);
    return text;
}

}  // namespace

QString quotedScalar(const QString &text, YamlNode::Style quote)
{
    if (quote == YamlNode::Style::DoubleQuoted || std::ranges::any_of(text, isEscaped))
        return doubleQuoted(text);
    return u'\'' + QString{text}.replace(u"'"_s, u"''"_s) + u'\'';
}

QString yamlScalar(const QString &text, YamlNode::Style quote)
{
    return isPlain(text) ? text : quotedScalar(text, quote);
}

QString yamlScalar(const QString &text)
{
    return yamlScalar(text, YamlNode::Style::SingleQuoted);
}

QString yamlScalar(const QCborValue &value)
{
    if (value.isString())
        return yamlScalar(value.toString());
    if (value.isInteger())
        return QString::number(value.toInteger());
    if (value.isDouble())
        return realNumber(value.toDouble());
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (value.isDateTime()) {
        const QDateTime time = value.toDateTime().toUTC();
        return time.time() == QTime{0, 0} ? time.date().toString(Qt::ISODate) : time.toString(Qt::ISODateWithMs);
    }
    return u"null"_s;
}

QString yamlFlow(const QCborValue &value, YamlNode::Style quote)
{
    QStringList parts;
    if (value.isArray()) {
        for (const QCborValue &item : value.toArray())
            parts.append(yamlFlow(item, quote));
        return u'[' + parts.join(u", "_s) + u']';
    }
    if (value.isMap()) {
        const QCborMap map = value.toMap();
        for (const auto &[key, entryValue] : map)
            parts.append(yamlScalar(key.toString(), quote) + u": "_s + yamlFlow(entryValue, quote));
        return u'{' + parts.join(u", "_s) + u'}';
    }
    return value.isString() ? yamlScalar(value.toString(), quote) : yamlScalar(value);
}

QString yamlFlow(const QCborValue &value)
{
    return yamlFlow(value, YamlNode::Style::SingleQuoted);
}

}  // namespace core
