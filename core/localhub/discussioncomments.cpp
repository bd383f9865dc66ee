#include "core/localhub/discussionthread_p.h"
#include "core/localhub/timestamp_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

/// Changes the comment that the address names, and answers it. `change` gets its data, and says whether it may.
template <typename Change>
Reply changeComment(Thread &thread, const Change &change)
{
    QJsonArray events = thread.stored[u"events"].toArray();
    const QString id = QString::fromLatin1(thread.call.rest.value(2));
    const auto found = std::ranges::find_if(
        events, [&id](const QJsonValue &event) { return event[u"id"] == id && event[u"type"] == u"comment"_s; });
    if (found == events.end())
        return errorReply(404, u"Comment not found"_s);
    QJsonObject event = found->toObject();
    QJsonObject data = event[u"data"].toObject();
    if (const auto allowed = change(event[u"author"][u"name"].toString(), data); !allowed)
        return allowed.error();
    event.insert(u"data"_s, data);
    *found = event;
    thread.stored.insert(u"events"_s, events);
    if (const auto saved = thread.store.write(thread.number, thread.stored); !saved)
        return errorReply(saved.error());
    return jsonReply(QJsonObject{{u"updatedComment"_s, event}});
}

}  // namespace

Reply saveWithEvent(Thread &thread, const QJsonObject &event, const QString &key, int status)
{
    DiscussionStore::append(thread.stored, event);
    if (const auto saved = thread.store.write(thread.number, thread.stored); !saved)
        return errorReply(saved.error());
    return jsonReply(QJsonObject{{key, event}}, status);
}

Reply comment(Thread &thread)
{
    if (const auto allowed = thread.call.requireContributor(); !allowed)
        return allowed.error();
    const auto body = thread.call.request.json();
    if (!body)
        return body.error();
    const QString text = (*body)[u"comment"].toString();
    if (text.trimmed().isEmpty())
        return errorReply(400, u"A comment needs text"_s);
    return saveWithEvent(thread, DiscussionStore::commentEvent(thread.me(), text), u"newMessage"_s, 201);
}

Reply editComment(Thread &thread)
{
    if (const auto allowed = thread.call.requireContributor(); !allowed)
        return allowed.error();
    const auto body = thread.call.request.json();
    if (!body)
        return body.error();
    const QString text = (*body)[u"content"].toString();
    if (text.trimmed().isEmpty())
        return errorReply(400, u"A comment needs text"_s);
    return changeComment(thread, [&](const QString &author, QJsonObject &data) -> OrReply<> {
        if (author != thread.me())
            return refuse(403, u"Only its author can edit a comment"_s);
        if (data[u"hidden"].toBool())
            return refuse(400, u"The comment is hidden"_s);
        data.insert(u"latest"_s, DiscussionStore::commentEvent(author, text)[u"data"][u"latest"]);
        data.insert(u"edited"_s, true);
        data.insert(u"numEdits"_s, data[u"numEdits"].toInt() + 1);
        return {};
    });
}

Reply hideComment(Thread &thread)
{
    if (const auto allowed = thread.call.requireContributor(); !allowed)
        return allowed.error();
    return changeComment(thread, [&](const QString &author, QJsonObject &data) -> OrReply<> {
        if (author != thread.me()) {
            if (const auto allowed = thread.call.require(Access::Write); !allowed)
                return allowed;
        }
        data.insert(u"hidden"_s, true);
        data.insert(u"hiddenBy"_s, thread.me());
        data.insert(u"latest"_s, DiscussionStore::commentEvent(author, {})[u"data"][u"latest"]);
        return {};
    });
}

}  // namespace core::localhub
