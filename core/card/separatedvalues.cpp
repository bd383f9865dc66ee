#include "core/card/separatedvalues.h"

#include <algorithm>

namespace core {

QList<QStringList> readSeparatedValues(QStringView text, QChar separator, qsizetype limit)
{
    QList<QStringList> records{{}};
    QString value;
    bool isQuoted = false;
    const auto endValue = [&] {
        records.last().append(value);
        value.clear();
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text.at(at);
        const QChar next = at + 1 < text.size() ? text.at(at + 1) : QChar{};
        if (isQuoted && c == u'"' && next == u'"') {
            value += c;
            ++at;
        } else if (c == u'"' && (isQuoted || value.isEmpty())) {
            isQuoted = !isQuoted;
        } else if (!isQuoted && c == separator) {
            endValue();
        } else if (!isQuoted && (c == u'\n' || c == u'\r')) {
            endValue();
            if (records.size() == limit)
                return records;
            at += c == u'\r' && next == u'\n' ? 1 : 0;
            records.append(QStringList{});
        } else {
            value += c;
        }
    }
    endValue();
    while (!records.isEmpty() && records.last().join(QString{}).trimmed().isEmpty())
        records.removeLast();
    return records;
}

QList<QStringList> readPastedValues(QStringView text)
{
    for (const QChar separator : {u'\t', u',', u';'}) {
        if (!text.contains(separator))
            continue;
        // Prose has commas too: a table has as many in every line.
        const QList<QStringList> records = readSeparatedValues(text, separator);
        const bool isTable = records.size() > 1 && records.first().size() > 1
            && std::ranges::all_of(records, [&](const QStringList &r) { return r.size() == records.first().size(); });
        if (isTable)
            return records;
    }
    return {};
}

}  // namespace core
