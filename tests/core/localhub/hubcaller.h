#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrl>

#include <map>
#include <memory>

namespace test {

/// What a server answered, as it came over the wire. Status 0: nothing came.
struct Answer
{
    int status = 0;
    QByteArray body;
    std::multimap<QByteArray, QByteArray> headers;  ///< Names in lower case.

    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    [[nodiscard]] QJsonArray array() const { return QJsonDocument::fromJson(body).array(); }
    [[nodiscard]] QJsonValue row(qsizetype index) const { return array().at(index); }
    [[nodiscard]] QString error() const { return json()[QStringLiteral("error")].toString(); }
};

using HeaderList = QList<std::pair<QByteArray, QByteArray>>;

/// A plain HTTP client of one server that adds nothing but a token: targets go out exactly as they are given.
class HubCaller
{
public:
    explicit HubCaller(const QUrl &endpoint, const QString &token = {});
    ~HubCaller();
    Q_DISABLE_COPY_MOVE(HubCaller)

    Answer send(const QByteArray &method, const QByteArray &target, const QByteArray &body = {},
                const HeaderList &headers = {});
    Answer get(const QByteArray &target, const HeaderList &headers = {}) { return send("GET", target, {}, headers); }
    Answer post(const QByteArray &target, const QJsonObject &json);
    Answer remove(const QByteArray &target, const QJsonObject &json = {});
    /// `target` may be a whole address of this server, as storage addresses are. Sends no token.
    Answer storage(const QByteArray &method, const QString &address, const QByteArray &body = {},
                   const HeaderList &headers = {});

    Answer createModel(const QString &name, bool isPrivate = false);
    /// One commit with the given NDJSON operations after a header.
    Answer commit(const QByteArray &repo, const QByteArray &revision, const QList<QJsonObject> &operations,
                  const QJsonObject &header = {}, const QByteArray &query = {});
    /// Uploads one object as the LFS protocol says, in one PUT. Its oid.
    QString uploadLarge(const QByteArray &repo, const QByteArray &content);

    static QJsonObject fileOperation(const QString &path, const QByteArray &content);
    static QJsonObject largeFileOperation(const QString &path, const QByteArray &content);
    static QJsonObject deletion(const QString &path, const QString &key = QStringLiteral("deletedFile"));

private:
    struct Private;
    const std::unique_ptr<Private> d;
};

/// Something no compressor likes, the same for the same arguments.
[[nodiscard]] QByteArray noise(qsizetype bytes, quint32 seed = 1);
[[nodiscard]] QString sha256Hex(const QByteArray &content);

}  // namespace test
