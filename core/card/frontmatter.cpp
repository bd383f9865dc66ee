#include "core/card/frontmatter_p.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype lineLimit = 2'000;
constexpr qsizetype itemLimit = 500;

QStringView withoutEnd(QStringView line)
{
    while (!line.isEmpty() && line.back().isSpace())
        line.chop(1);
    return line;
}

/// The text that a scalar on one line stands for; null for what is no plain text or number.
QString scalar(QStringView text)
{
    text = text.trimmed();
    if (text.isEmpty() || text.size() > lineLimit)
        return {};
    const QChar quote = text.front();
    if (quote == u'"' || quote == u'\'') {
        const qsizetype end = text.indexOf(quote, 1);
        const QStringView rest = end < 0 ? QStringView{} : text.sliced(end + 1).trimmed();
        // Escapes are for texts that a key of ours never has.
        if (end < 0 || text.sliced(1, end - 1).contains(u'\\') || !(rest.isEmpty() || rest.startsWith(u'#')))
            return {};
        return text.sliced(1, end - 1).toString();
    }
    if (QStringView{u"[]{}&*!|>%@`#?"}.contains(quote) || text.contains(u": "))
        return {};
    if (const qsizetype comment = text.indexOf(u" #"); comment >= 0)
        text = withoutEnd(text.first(comment));
    return text == u"~" || text == u"null" ? QString{} : text.toString();
}

/// "[a, 'b']" on one line. Empty for anything nested or unfinished.
QStringList flowList(QStringView text)
{
    const qsizetype end = text.indexOf(u']');
    const QStringView inside = end < 0 ? QStringView{} : text.sliced(1, end - 1);
    if (inside.contains(u'[') || inside.contains(u'{'))
        return {};
    QStringList items;
    for (const QStringView item : inside.split(u',', Qt::SkipEmptyParts)) {
        if (const QString value = scalar(item); !value.isNull() && items.size() < itemLimit)
            items.append(value);
    }
    return items;
}

class BlockReader
{
public:
    FrontMatter read(const QList<QStringView> &lines)
    {
        for (const QStringView line : lines)
            take(withoutEnd(line));
        return m_values;
    }

private:
    void take(QStringView line)
    {
        const QStringView content = line.trimmed();
        if (content.isEmpty() || content.startsWith(u'#'))
            return;
        const bool isItem = content == u"-" || content.startsWith(u"- ");
        if (isItem)
            takeItem(line, content);
        else if (line.front().isSpace())
            m_key.clear();  // inside of a map or a block text: not ours
        else
            takeKey(line);
    }

    void takeKey(QStringView line)
    {
        m_key.clear();
        m_indent = -1;
        const qsizetype colon = line.indexOf(u':');
        if (colon < 0 || (colon + 1 < line.size() && !line.at(colon + 1).isSpace()))
            return;
        const QString key = scalar(line.first(colon));
        const QStringView value = line.sliced(colon + 1).trimmed();
        if (value.isEmpty() || value.startsWith(u'#'))
            m_key = key;  // a list may follow
        else if (value.startsWith(u'['))
            m_values.insert(key, flowList(value));
        else if (const QString text = scalar(value); !text.isNull())
            m_values.insert(key, {text});
    }

    void takeItem(QStringView line, QStringView content)
    {
        const qsizetype indent = line.size() - content.size();
        if (m_indent < 0)
            m_indent = indent;
        const QString text = indent == m_indent ? scalar(content.sliced(1)) : QString{};
        if (m_key.isEmpty() || text.isNull() || m_values.value(m_key).size() >= itemLimit)
            return;
        m_values[m_key].append(text);
    }

    FrontMatter m_values;
    QString m_key;  // whose items are being read
    qsizetype m_indent = -1;
};

}  // namespace

FrontMatter readFrontMatter(const CardText &card)
{
    return BlockReader{}.read(card.yaml().of(card.text()).split(u'\n'));
}

}  // namespace core
