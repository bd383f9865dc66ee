#include "randomedits.h"

#include <QByteArrayList>

#include <array>

namespace test {

QByteArray RandomEdits::line()
{
    static constexpr std::array words{"if (x) {",       "}",        "return value;", "",        "  ",  "else",
                                      "def run(self):", "license:", "model",         "weights", "end", "\xC3\xA4",
                                      "\xE6\x97\xA5",   "\xFF\xFE"};
    QByteArray line(4 * below(4), ' ');
    for (int word = below(4); word >= 0; --word)
        line += QByteArray(words[static_cast<std::size_t>(below(static_cast<int>(words.size())))]) + ' ';
    if (chance(40))
        line = line.trimmed();
    if (chance(10))
        line += '\r';
    return line + '\n';
}

QByteArray RandomEdits::text(int lines)
{
    QByteArray text;
    for (int i = 0; i < lines; ++i)
        text += line();
    if (chance(20))
        text.chop(1);
    return text;
}

QByteArray RandomEdits::edited(const QByteArray &text, int edits)
{
    QByteArrayList lines = text.split('\n');
    for (int edit = 0; edit < edits; ++edit) {
        const int at = below(static_cast<int>(lines.size()));
        switch (below(6)) {
        case 0: lines.insert(at, line().chopped(1)); break;
        case 1: lines.removeAt(at); break;
        case 2: lines[at] = line().chopped(1); break;
        case 3: lines[at] = "\t" + lines.at(at).simplified() + " "; break;
        case 4: lines.insert(at, ""); break;
        default: lines.move(at, below(static_cast<int>(lines.size()))); break;
        }
        if (lines.isEmpty())
            lines.append("");
    }
    QByteArray result = lines.join('\n');
    if (chance(10))
        result = result.endsWith('\n') ? result.chopped(1) : result + '\n';
    return result;
}

QByteArray RandomEdits::bytes(int count)
{
    QByteArray bytes(1, '\0');
    for (int i = 1; i < count; ++i)
        bytes += static_cast<char>(below(256));
    return bytes;
}

}  // namespace test
