#include "core/generate/cardtemplates_p.h"

#include "core/yaml/yamlvalue.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// The values that a person's own template may ask for by name.
class TemplateValues
{
public:
    TemplateValues(const CardProposal &proposal, const std::optional<RepoId> &repo);

    /// In the front matter: a scalar or a list on one line. Empty when there is none.
    [[nodiscard]] QString yaml(const QString &key) const;
    /// In the body.
    [[nodiscard]] QString text(const QString &key) const;

private:
    QHash<QString, QCborValue> m_metadata;
    QHash<QString, QString> m_sections;
    QString m_cardData;
};

TemplateValues::TemplateValues(const CardProposal &proposal, const std::optional<RepoId> &repo)
{
    const RepoType type = cardType(proposal, repo);
    for (const MetadataProposal &proposed : preferredMetadata(proposal, type))
        m_metadata.insert(proposed.path.toString(), proposed.value);
    for (const SectionProposal &section : proposal.sections)
        m_sections.insert(section.id, section.markdown.trimmed());
    m_cardData = withMetadata({}, proposal, type, {}).yamlText();
    if (repo) {
        m_metadata.insert(u"model_id"_s, repo->fullName());
        m_metadata.insert(u"repo"_s, repo->fullName());
        m_metadata.insert(u"model_name"_s, repo->name);
    }
}

QString TemplateValues::yaml(const QString &key) const
{
    if (key == u"card_data")
        return m_cardData;
    const auto found = m_metadata.constFind(key);
    return found == m_metadata.cend() ? QString{} : yamlFlow(*found);
}

QString TemplateValues::text(const QString &key) const
{
    // Names of variables cannot hold the hyphens that ids of sections have.
    const QString section = QString{key}.replace(u'_', u'-');
    if (m_sections.contains(section))
        return m_sections.value(section);
    const QCborValue value = m_metadata.value(key);
    QStringList parts;
    for (const QCborValue &item : value.toArray())
        parts.append(item.isString() ? item.toString() : yamlFlow(item));
    if (value.isArray())
        return parts.join(u", "_s);
    return value.isString() ? value.toString() : (value.isUndefined() ? QString{} : yamlFlow(value));
}

/// "{{ key }}", or "{{ key | default("text", true) }}" as the Hub's own templates have it.
const QRegularExpression &variable()
{
    static const QRegularExpression pattern{
        u"\\{\\{\\s*([\\w.-]+)\\s*(?:\\|\\s*default\\(\\s*\"([^\"]*)\"[^)]*\\)\\s*)?\\}\\}"_s};
    return pattern;
}

/// `text` with each variable replaced by what `valueOf` has for it, else by its default, else by `missing`; in a single
/// pass: values are not looked at again.
template <typename ValueOf>
QString filled(const QString &text, ValueOf valueOf, const QString &missing)
{
    QString result;
    qsizetype done = 0;
    for (auto matches = variable().globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const QString value = valueOf(match.captured(1));
        result += QStringView{text}.sliced(done, match.capturedStart() - done);
        result += !value.isEmpty() ? value : (match.hasCaptured(2) ? match.captured(2) : missing);
        done = match.capturedEnd();
    }
    return result + QStringView{text}.sliced(done);
}

/// A line of the front matter whose variable has neither a value nor a default would leave a key without a value.
QString filledYaml(const QString &yaml, const TemplateValues &values)
{
    QStringList lines;
    for (const QString &line : yaml.split(u'\n')) {
        const auto match = variable().match(line);
        const bool isNothing =
            match.hasMatch() && values.yaml(match.captured(1)).isEmpty() && match.captured(2).isEmpty();
        if (!isNothing)
            lines.append(filled(line, [&](const QString &key) { return values.yaml(key); }, {}));
    }
    return lines.join(u'\n');
}

}  // namespace

CardText composeCard(const QString &ownTemplate, const CardProposal &proposal, const std::optional<RepoId> &repo)
{
    const TemplateValues values{proposal, repo};
    const CardText form{ownTemplate};
    const auto text = [&values](const QString &body) {
        const auto valueOf = [&values](const QString &key) { return values.text(key); };
        return filled(body, valueOf, u"[More Information Needed]"_s);
    };
    if (!form.hasBlock())
        return withMetadata(u'\n' + text(ownTemplate), proposal, cardType(proposal, repo), {});
    const QString &whole = form.text();
    return CardText{whole.first(form.yaml().begin) + filledYaml(form.yamlText(), values)
                    + whole.sliced(form.yaml().end, form.block().end - form.yaml().end) + text(form.bodyText())};
}

}  // namespace core
