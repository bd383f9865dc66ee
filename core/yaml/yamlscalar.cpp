#include "core/yaml/yamlvalue.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool isPlain(const QString &text)
{
    static const QRegularExpression safe{u"^[A-Za-z0-9_./+][A-Za-z0-9_./+@ -]*$"_s};
    static const QRegularExpression typed{
        u"^(?:true|false|yes|no|on|off|y|n|null|[-+.]?(?:\\d[\\d_.:eE+-]*|inf|nan)|0[xob][0-9a-fA-F_]+)$"_s,
        QRegularExpression::CaseInsensitiveOption};
    return safe.match(text).hasMatch() && !text.endsWith(u' ') && !typed.match(text).hasMatch();
}

bool hasControl(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.category() == QChar::Other_Control; });
}

}  // namespace

QString yamlScalar(const QString &text)
{
    if (isPlain(text))
        return text;
    if (!hasControl(text))
        return u'\'' + QString{text}.replace(u"'"_s, u"''"_s) + u'\'';
    QString quoted;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            quoted += u'\\' + QString{c};
        else if (c.category() == QChar::Other_Control)
            quoted += u"\\u%1"_s.arg(c.unicode(), 4, 16, QChar{u'0'});
        else
            quoted += c;
    }
    return u'"' + quoted + u'"';
}

}  // namespace core
