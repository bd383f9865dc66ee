#include "core/generate/generatedsections.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace core {

namespace {
constexpr qsizetype textLimit = 8;  // of one section
}

QString comparableText(const QString &text)
{
    return QString{text}.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').trimmed();
}

void GeneratedSections::add(const QString &id, const QString &markdown)
{
    const QString text = comparableText(markdown);
    if (text.isEmpty())
        return;
    QStringList &texts = m_texts[id];
    texts.removeAll(text);
    texts.prepend(text);
    texts = texts.first(std::min(texts.size(), textLimit));
}

QJsonObject GeneratedSections::toJson() const
{
    QJsonObject json;
    for (auto section = m_texts.begin(); section != m_texts.end(); ++section)
        json.insert(section.key(), QJsonArray::fromStringList(section.value()));
    return json;
}

GeneratedSections GeneratedSections::fromJson(const QJsonObject &json)
{
    GeneratedSections sections;
    for (auto section = json.begin(); section != json.end(); ++section) {
        const QJsonArray texts = section->toArray();
        for (qsizetype i = texts.size(); i > 0; --i)
            sections.add(section.key(), texts.at(i - 1).toString());
    }
    return sections;
}

}  // namespace core
