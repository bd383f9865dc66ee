#include "core/localhub/discussionstore_p.h"

#include "core/localhub/timestamp_p.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

QList<int> numbersIn(const QString &folder)
{
    QList<int> numbers;
    for (const QString &name : QDir(folder).entryList({u"*.json"_s}, QDir::Files))
        numbers.append(name.chopped(5).toInt());
    std::ranges::sort(numbers, std::greater{});
    return numbers;
}

QString newEventId()
{
    return u"%1%2"_s.arg(QRandomGenerator::system()->generate64(), 16, 16, QChar(u'0'))
        .arg(QRandomGenerator::system()->generate(), 8, 16, QChar(u'0'));
}

}  // namespace

QString DiscussionStore::filePath(int number) const
{
    return m_folder + u'/' + QString::number(number) + u".json"_s;
}

int DiscussionStore::nextNumber() const
{
    const QList<int> numbers = numbersIn(m_folder);
    return numbers.isEmpty() ? 1 : numbers.first() + 1;
}

Result<> DiscussionStore::open(int number, const Opening &opening) const
{
    QJsonObject discussion{{u"num"_s, number},
                           {u"title"_s, opening.title},
                           {u"author"_s, opening.author},
                           {u"status"_s, opening.status},
                           {u"createdAt"_s, timestamp(QDateTime::currentDateTimeUtc())},
                           {u"isPullRequest"_s, opening.isPullRequest},
                           {u"base"_s, opening.base}};
    append(discussion, commentEvent(opening.author, opening.description));
    return write(number, discussion);
}

Result<QJsonObject> DiscussionStore::read(int number) const
{
    QFile file{filePath(number)};
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::EntryNotFound, QString::number(number), u"Discussion not found"_s);
    return QJsonDocument::fromJson(file.readAll()).object();
}

Result<> DiscussionStore::write(int number, const QJsonObject &discussion) const
{
    QDir().mkpath(m_folder);
    QSaveFile file{filePath(number)};
    const QByteArray json = QJsonDocument(discussion).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        return fail(ErrorKind::Storage, file.fileName(), file.errorString());
    return {};
}

Result<> DiscussionStore::remove(int number) const
{
    if (!QFile::remove(filePath(number)))
        return fail(ErrorKind::EntryNotFound, QString::number(number), u"Discussion not found"_s);
    return {};
}

Result<> DiscussionStore::noteCommit(int number, const QString &author, const QString &subject,
                                     const GitOid &commit) const
{
    auto discussion = read(number);
    if (!discussion)
        return std::unexpected(discussion.error());
    append(*discussion, event(u"commit"_s, author, {{u"subject"_s, subject}, {u"oid"_s, commit.toString()}}));
    return write(number, *discussion);
}

QList<QJsonObject> DiscussionStore::all() const
{
    QList<QJsonObject> discussions;
    for (const int number : numbersIn(m_folder)) {
        if (const auto discussion = read(number))
            discussions.append(*discussion);
    }
    return discussions;
}

QJsonObject DiscussionStore::event(const QString &type, const QString &author, const QJsonObject &data)
{
    return {{u"id"_s, newEventId()},
            {u"type"_s, type},
            {u"author"_s, QJsonObject{{u"name"_s, author}, {u"type"_s, u"user"_s}, {u"fullname"_s, author}}},
            {u"createdAt"_s, timestamp(QDateTime::currentDateTimeUtc())},
            {u"data"_s, data}};
}

QJsonObject DiscussionStore::commentEvent(const QString &author, const QString &text)
{
    const QString html = u"<p>"_s + text.toHtmlEscaped() + u"</p>"_s;
    const QJsonObject latest{{u"raw"_s, text},
                             {u"html"_s, html},
                             {u"updatedAt"_s, timestamp(QDateTime::currentDateTimeUtc())},
                             {u"author"_s, QJsonObject{{u"name"_s, author}}}};
    return event(u"comment"_s, author,
                 {{u"edited"_s, false},
                  {u"hidden"_s, false},
                  {u"latest"_s, latest},
                  {u"numEdits"_s, 0},
                  {u"editors"_s, QJsonArray{author}},
                  {u"reactions"_s, QJsonArray{}}});
}

void DiscussionStore::append(QJsonObject &discussion, const QJsonObject &event)
{
    QJsonArray events = discussion[u"events"].toArray();
    events.append(event);
    discussion.insert(u"events"_s, events);
}

}  // namespace core::localhub
