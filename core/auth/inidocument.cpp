#include "core/auth/inidocument_p.h"

#include <QStringDecoder>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace core {

/// Goes through the lines once; the state is what configparser's `_read()` keeps between lines.
class IniParser
{
public:
    explicit IniParser(QString path)
        : m_path(std::move(path))
    {
    }

    Result<IniDocument> parse(QStringView content)
    {
        for (const QStringView line : content.split(u'\n')) {
            ++m_line;
            if (auto taken = takeLine(line); !taken)
                return std::unexpected(std::move(taken).error());
        }
        for (auto &section : m_document.m_sections)
            trimValues(section);
        trimValues(m_document.m_defaults);
        return std::move(m_document);
    }

private:
    Result<> takeLine(QStringView line)
    {
        const QStringView text = line.trimmed();
        const bool isComment = text.startsWith(u'#') || text.startsWith(u';');
        if (text.isEmpty() || isComment) {
            if (m_value != nullptr && !isComment)
                *m_value += u'\n';  // may turn out to lie inside a value of several lines
            return {};
        }
        const qsizetype indent = line.indexOf(text.front());
        if (m_value != nullptr && indent > m_indent) {
            *m_value += u'\n' + text;
            return {};
        }
        m_indent = indent;
        if (const qsizetype end = text.lastIndexOf(u']'); text.startsWith(u'[') && end > 1)
            return openSection(text.sliced(1, end - 1).toString());
        return addValue(text);
    }

    Result<> openSection(const QString &name)
    {
        m_value = nullptr;
        if (name == m_document.m_defaults.name) {
            m_section = &m_document.m_defaults;
            return {};
        }
        if (std::ranges::contains(m_document.m_sections, name, &IniDocument::Section::name))
            return broken(u"the section is there twice"_s);
        m_section = &m_document.section(name);
        return {};
    }

    Result<> addValue(QStringView text)
    {
        if (m_section == nullptr)
            return broken(u"a value before the first section"_s);
        const auto delimiter = std::ranges::find_if(text, [](QChar c) { return c == u'=' || c == u':'; });
        if (delimiter == text.end() || delimiter == text.begin())
            return broken(u"neither a section nor a value"_s);
        const qsizetype at = delimiter - text.begin();
        const QString key = text.first(at).trimmed().toString().toLower();
        if (m_section->value(key))
            return broken(u"the key is there twice"_s);
        m_section->values.emplaceBack(key, text.sliced(at + 1).trimmed().toString());
        m_value = &m_section->values.back().second;
        return {};
    }

    static void trimValues(IniDocument::Section &section)
    {
        for (auto &[key, value] : section.values) {
            while (!value.isEmpty() && value.back().isSpace())
                value.chop(1);
        }
    }

    std::unexpected<Error> broken(const QString &rule) const
    {
        return fail(ErrorKind::Storage, m_path + u':' + QString::number(m_line), rule);
    }

    const QString m_path;
    int m_line = 0;
    IniDocument m_document;
    IniDocument::Section *m_section = nullptr;
    QString *m_value = nullptr;  // what an indented line continues
    qsizetype m_indent = 0;
};

std::optional<QString> IniDocument::Section::value(QStringView key) const
{
    const auto it = std::ranges::find(values, key, &std::pair<QString, QString>::first);
    return it == values.end() ? std::nullopt : std::optional{it->second};
}

void IniDocument::Section::setValue(const QString &key, const QString &value)
{
    const auto it = std::ranges::find(values, key, &std::pair<QString, QString>::first);
    if (it == values.end())
        values.emplaceBack(key, value);
    else
        it->second = value;
}

void IniDocument::Section::remove(QStringView key)
{
    values.removeIf([key](const auto &entry) { return entry.first == key; });
}

Result<IniDocument> IniDocument::parse(QByteArrayView content, const QString &path)
{
    QStringDecoder utf8{QStringDecoder::Utf8};
    QString text = utf8(content);
    if (utf8.hasError())
        return fail(ErrorKind::Storage, path, u"the file is not UTF-8 text"_s);
    text.replace(u"\r\n"_s, u"\n"_s);
    return IniParser{path}.parse(text);
}

QByteArray IniDocument::toBytes() const
{
    auto sections = m_sections;
    // UTF-8 sorts as Python sorts: by code point, which UTF-16 does not.
    std::ranges::sort(sections, {}, [](const Section &section) { return section.name.toUtf8(); });
    if (!m_defaults.values.isEmpty())
        sections.prepend(m_defaults);
    QString text;
    for (const Section &section : std::as_const(sections)) {
        text += u'[' + section.name + u"]\n"_s;
        for (const auto &[key, value] : section.values)
            text += key + u" = "_s + QString{value}.replace(u'\n', u"\n\t"_s) + u'\n';
        text += u'\n';
    }
    return text.toUtf8();
}

IniDocument::Section &IniDocument::section(const QString &name)
{
    const auto it = std::ranges::find(m_sections, name, &Section::name);
    return it == m_sections.end() ? m_sections.emplaceBack(Section{.name = name}) : *it;
}

bool IniDocument::removeSection(QStringView name)
{
    return m_sections.removeIf([name](const Section &section) { return section.name == name; }) > 0;
}

}  // namespace core
