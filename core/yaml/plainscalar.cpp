#include "core/yaml/plainscalar_p.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// No reader takes anything longer for other than a text, or it does not matter.
constexpr qsizetype lengthLimit = 400;
constexpr double largestExact = 9007199254740991;  // of JavaScript's numbers

QRegularExpression whole(const QString &pattern)
{
    return QRegularExpression{QRegularExpression::anchoredPattern(pattern)};
}

QCborValue number(double value)
{
    return QCborValue{value};
}

/// The digits of `text` to the base, as an integer where it fits and a double otherwise. PyYAML fails without digits.
QCborValue integer(QString text, int base, bool isNegative)
{
    text.remove(u'_');
    if (text.isEmpty())
        return QCborValue{QCborValue::Undefined};
    bool fits = false;
    if (const qlonglong value = text.toLongLong(&fits, base); fits)
        return QCborValue{isNegative ? -value : value};
    double value = 0;
    for (const QChar digit : std::as_const(text))
        value = value * base + QString{digit}.toInt(nullptr, base);
    return number(isNegative ? -value : value);
}

/// A sign, then digits after a prefix of `prefix` characters.
QCborValue signedInteger(QStringView text, qsizetype prefix, int base)
{
    const bool isSigned = text.front() == u'-' || text.front() == u'+';
    return integer(text.sliced(prefix + (isSigned ? 1 : 0)).toString(), base, text.front() == u'-');
}

std::optional<QCborValue> special(QStringView text)
{
    static const QRegularExpression infinity = whole(u"[-+]?\\.(?:inf|Inf|INF)"_s);
    if (text == u".nan" || text == u".NaN" || text == u".NAN")
        return number(std::numeric_limits<double>::quiet_NaN());
    if (infinity.matchView(text).hasMatch()) {
        const double value = std::numeric_limits<double>::infinity();
        return number(text.startsWith(u'-') ? -value : value);
    }
    return {};
}

double toDouble(QStringView text)
{
    QString digits = text.toString().remove(u'_');
    if (digits.startsWith(u'+'))
        digits.remove(0, 1);
    return digits.toDouble();
}

/// A date, or a date with a time; those that cannot be roll over for JavaScript and fail in Python.
std::optional<QCborValue> timestamp(QStringView text, YamlReader reader)
{
    static const QRegularExpression pattern = whole(
        u"(\\d{4})-(\\d\\d?)-(\\d\\d?)(?:(?:[Tt]|[ \\t]+)(\\d\\d?):(\\d\\d):(\\d\\d)(?:\\.(\\d*))?(?:[ \\t]*(Z|([-+])(\\d\\d?)(?::(\\d\\d))?))?)?"_s);
    const QRegularExpressionMatch match = pattern.matchView(text);
    if (!match.hasMatch() || (!match.hasCaptured(4) && text.size() != 10))
        return {};
    const auto part = [&match](int group) { return match.capturedView(group).toInt(); };
    const int year = part(1), month = part(2), day = part(3), hour = part(4), minute = part(5), second = part(6);
    const bool isPossible = QDate::isValid(year, month, day) && year > 0 && hour < 24 && minute < 60 && second < 60;
    if (!isPossible && reader == YamlReader::Python)
        return QCborValue{QCborValue::Undefined};
    const int milliseconds = match.captured(7).leftJustified(3, u'0', true).toInt();
    const int offset = (part(10) * 60 + part(11)) * (match.capturedView(9) == u"-" ? -60 : 60);
    QDateTime time{QDate{year, 1, 1}, QTime{0, 0}, QTimeZone::UTC};
    time = time.addMonths(month - 1).addDays(day - 1);
    return QCborValue{time.addSecs((hour * 60 + minute) * 60 + second - offset).addMSecs(milliseconds)};
}

std::optional<QCborValue> nullOrTruth(QStringView text)
{
    if (text.isEmpty() || text == u"~" || text == u"null" || text == u"Null" || text == u"NULL")
        return QCborValue{nullptr};
    if (text == u"true" || text == u"True" || text == u"TRUE")
        return QCborValue{true};
    if (text == u"false" || text == u"False" || text == u"FALSE")
        return QCborValue{false};
    return {};
}

/// Numbers beyond what JavaScript holds exactly are what it makes of them.
QCborValue inJavaScript(const QCborValue &value)
{
    const bool isInexact = value.isInteger() && std::abs(value.toDouble()) > largestExact;
    return isInexact ? number(value.toDouble()) : value;
}

std::optional<QCborValue> readAsHub(QStringView text)
{
    static const QRegularExpression prefixed =
        whole(u"[-+]?0(?:b[01_]*[01]|x[0-9a-fA-F_]*[0-9a-fA-F]|o[0-7_]*[0-7])"_s);
    static const QRegularExpression decimal = whole(u"[-+]?\\d(?:[\\d_]*\\d)?"_s);
    static const QRegularExpression real =
        whole(u"(?:[-+]?\\d[\\d_]*(?:\\.[\\d_]*)?(?:[eE][-+]?\\d+)?|\\.[\\d_]+(?:[eE][-+]?\\d+)?)(?<!_)"_s);
    if (prefixed.matchView(text).hasMatch()) {
        const int base = text.contains(u'x') ? 16 : text.contains(u'o') ? 8 : 2;
        return inJavaScript(signedInteger(text, 2, base));
    }
    if (decimal.matchView(text).hasMatch())
        return inJavaScript(signedInteger(text, 0, 10));
    if (real.matchView(text).hasMatch())
        return number(toDouble(text));
    if (const auto value = special(text))
        return value;
    return timestamp(text, YamlReader::Hub);
}

/// "1:30" is 90: base 60, as YAML 1.1 has it.
double sexagesimal(QStringView text)
{
    const bool isNegative = text.startsWith(u'-');
    double value = 0;
    for (const QStringView part : text.sliced(isNegative || text.startsWith(u'+') ? 1 : 0).split(u':'))
        value = value * 60 + toDouble(part);
    return isNegative ? -value : value;
}

std::optional<QCborValue> readPythonNumber(QStringView text)
{
    static const QRegularExpression binary = whole(u"[-+]?0b[01_]+"_s);
    static const QRegularExpression octal = whole(u"[-+]?0[0-7_]+"_s);
    static const QRegularExpression decimal = whole(u"[-+]?(?:0|[1-9][\\d_]*)"_s);
    static const QRegularExpression hexadecimal = whole(u"[-+]?0x[0-9a-fA-F_]+"_s);
    static const QRegularExpression sixties = whole(u"[-+]?[1-9][\\d_]*(?::[0-5]?\\d)+"_s);
    static const QRegularExpression sixtiesReal = whole(u"[-+]?\\d[\\d_]*(?::[0-5]?\\d)+\\.[\\d_]*"_s);
    static const QRegularExpression real =
        whole(u"[-+]?\\d[\\d_]*\\.[\\d_]*(?:[eE][-+]\\d+)?|\\.\\d[\\d_]*(?:[eE][-+]\\d+)?"_s);
    if (binary.matchView(text).hasMatch())
        return signedInteger(text, 2, 2);
    if (octal.matchView(text).hasMatch())
        return signedInteger(text, 0, 8);
    if (decimal.matchView(text).hasMatch())
        return signedInteger(text, 0, 10);
    if (hexadecimal.matchView(text).hasMatch())
        return signedInteger(text, 2, 16);
    if (sixties.matchView(text).hasMatch())
        return QCborValue{static_cast<qint64>(sexagesimal(text))};
    if (sixtiesReal.matchView(text).hasMatch())
        return number(sexagesimal(text));
    if (real.matchView(text).hasMatch())
        return number(toDouble(text));
    return special(text);
}

/// What YAML 1.1 has words and signs for.
std::optional<QCborValue> readPythonWord(QStringView text)
{
    constexpr std::array<QStringView, 6> yes{u"yes", u"Yes", u"YES", u"on", u"On", u"ON"};
    constexpr std::array<QStringView, 6> no{u"no", u"No", u"NO", u"off", u"Off", u"OFF"};
    if (std::ranges::contains(yes, text))
        return QCborValue{true};
    if (std::ranges::contains(no, text))
        return QCborValue{false};
    if (text == u"=" || text == u"<<")
        return QCborValue{QCborValue::Undefined};
    return {};
}

std::optional<QCborValue> readAsPython(QStringView text)
{
    if (const auto value = readPythonNumber(text))
        return value;
    return timestamp(text, YamlReader::Python);
}

std::optional<QCborValue> readAsCore(QStringView text)
{
    static const QRegularExpression decimal = whole(u"[-+]?\\d+"_s);
    static const QRegularExpression octal = whole(u"0o[0-7]+"_s);
    static const QRegularExpression hexadecimal = whole(u"0x[0-9a-fA-F]+"_s);
    static const QRegularExpression real = whole(u"[-+]?(?:\\.\\d+|\\d+(?:\\.\\d*)?)(?:[eE][-+]?\\d+)?"_s);
    if (decimal.matchView(text).hasMatch())
        return signedInteger(text, 0, 10);
    if (octal.matchView(text).hasMatch())
        return signedInteger(text, 2, 8);
    if (hexadecimal.matchView(text).hasMatch())
        return signedInteger(text, 2, 16);
    if (real.matchView(text).hasMatch())
        return number(toDouble(text));
    return special(text);
}

}  // namespace

std::optional<QCborValue> readTyped(QStringView text, YamlReader reader)
{
    if (text.size() > lengthLimit)
        return {};
    if (const auto value = nullOrTruth(text))
        return value;
    if (reader == YamlReader::Python) {
        if (const auto value = readPythonWord(text))
            return value;
    }
    // All else that is typed begins with a digit, a sign or a point. Most scalars do not, and cost no more than this.
    const QChar first = text.front();
    if (!first.isDigit() && first != u'+' && first != u'-' && first != u'.')
        return {};
    switch (reader) {
    case YamlReader::Hub: return readAsHub(text);
    case YamlReader::Python: return readAsPython(text);
    case YamlReader::Core: return readAsCore(text);
    }
    Q_UNREACHABLE_RETURN({});
}

QCborValue readPlain(QStringView text, YamlReader reader)
{
    return readTyped(text, reader).value_or(QCborValue{text.toString()});
}

bool isAmbiguous(QStringView plain)
{
    const QCborValue hub = readPlain(plain, YamlReader::Hub);
    const QCborValue python = readPlain(plain, YamlReader::Python);
    const auto isNumber = [](const QCborValue &value) { return value.isInteger() || value.isDouble(); };
    if (!isNumber(hub) || !isNumber(python))
        return hub != python;
    const double a = hub.toDouble();
    const double b = python.toDouble();
    return a != b && !(std::isnan(a) && std::isnan(b));
}

}  // namespace core
