#include "core/auth/hubenvironment.h"

#include <QDir>
#include <QFileInfo>
#include <QProcessEnvironment>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

const QString defaultEndpoint = u"https://huggingface.co"_s;

bool isTrue(const QString &value)
{
    const QString upper = value.toUpper();
    return upper == u"1" || upper == u"ON" || upper == u"YES" || upper == u"TRUE";
}

}  // namespace

HubEnvironment HubEnvironment::ofProcess()
{
    const auto environment = QProcessEnvironment::systemEnvironment();
    QHash<QString, QString> variables;
    for (const QString &name : environment.keys())
        variables.insert(name, environment.value(name));
    return HubEnvironment{std::move(variables)};
}

HubEnvironment HubEnvironment::withHome(const QString &folder) const
{
    auto variables = m_variables;
    for (const QString &name : {u"HF_TOKEN"_s, u"HUGGING_FACE_HUB_TOKEN"_s, u"HF_TOKEN_PATH"_s})
        variables.remove(name);
    variables.insert(u"HF_HOME"_s, folder);
    return HubEnvironment{std::move(variables)};
}

QUrl HubEnvironment::endpoint() const
{
    QString text = value(u"HF_ENDPOINT"_s).trimmed();
    while (text.endsWith(u'/'))
        text.chop(1);
    return QUrl{text.isEmpty() ? defaultEndpoint : text};
}

QString HubEnvironment::token() const
{
    return value(tokenVariable());
}

QString HubEnvironment::tokenVariable() const
{
    return value(u"HF_TOKEN"_s).isEmpty() ? u"HUGGING_FACE_HUB_TOKEN"_s : u"HF_TOKEN"_s;
}

QString HubEnvironment::tokenPath() const
{
    if (const QString path = value(u"HF_TOKEN_PATH"_s); !path.isEmpty())
        return expanded(path);
    QString home = value(u"HF_HOME"_s);
    if (home.isEmpty()) {
        const QString cache = value(u"XDG_CACHE_HOME"_s);
        home = (cache.isEmpty() ? u"~/.cache"_s : cache) + u"/huggingface"_s;
    }
    return QDir{expanded(home)}.filePath(u"token"_s);
}

QString HubEnvironment::storedTokensPath() const
{
    return QFileInfo{tokenPath()}.dir().filePath(u"stored_tokens"_s);
}

bool HubEnvironment::implicitTokenDisabled() const
{
    return isTrue(value(u"HF_HUB_DISABLE_IMPLICIT_TOKEN"_s));
}

QString HubEnvironment::deviceClientId() const
{
    const QString id = value(u"HF_DEVICE_CODE_OAUTH_CLIENT_ID"_s);
    return id.isEmpty() ? u"26be6b09-91c5-47da-9861-d2d2bb7a7e36"_s : id;
}

// As Python's expanduser() and then expandvars(): one pass, and a variable that is not set stays as it is written.
QString HubEnvironment::expanded(QString path) const
{
    if (path == u'~' || path.startsWith(u"~/")) {
        const QString home = value(u"HOME"_s);
        path.replace(0, 1, home.isEmpty() ? QDir::homePath() : home);
    }
    static const QRegularExpression variable{uR"(\$(?:([A-Za-z0-9_]+)|\{([^}]*)\}))"_s};
    QString result;
    qsizetype copied = 0;
    for (const auto &match : variable.globalMatch(path)) {
        const QString name = match.captured(1) + match.captured(2);
        result += QStringView{path}.sliced(copied, match.capturedStart() - copied);
        result += m_variables.contains(name) ? value(name) : match.captured();
        copied = match.capturedEnd();
    }
    return result + QStringView{path}.sliced(copied);
}

}  // namespace core
