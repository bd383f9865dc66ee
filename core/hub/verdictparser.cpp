#include "core/hub/replyparser_p.h"

#include "core/yaml/yamledit.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// "model-index[0].results", whether the server wrote it so or as a list of steps.
QString pathOf(const QJsonValue &path)
{
    if (!path.isArray())
        return path.toString();
    QList<YamlPath::Step> steps;
    for (const QJsonValue step : path.toArray()) {
        if (step.isDouble())
            steps.append(qsizetype{step.toInteger()});
        else
            steps.append(step.toString());
    }
    return YamlPath{steps}.toString();
}

QList<HubMessage> messagesOf(const QJsonValue &list, const CardText &card)
{
    QList<HubMessage> messages;
    for (const QJsonValue row : list.toArray())
        messages.append(placed(card, HubMessage{.text = row[u"message"].toString(), .path = pathOf(row[u"path"])}));
    return messages;
}

}  // namespace

Result<HubVerdict> parseVerdict(const QByteArray &body, const QString &content)
{
    const auto object = jsonObject(body);
    if (!object)
        return std::unexpected(object.error());
    if (!object->value(u"errors").isArray())
        return malformedAnswer(u"field 'errors' is missing"_s);
    const CardText card{content};
    return HubVerdict{.errors = messagesOf(object->value(u"errors"), card),
                      .warnings = messagesOf(object->value(u"warnings"), card)};
}

}  // namespace core
