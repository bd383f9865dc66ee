#include "tests/support/tlsserver.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace test {

TlsServer::TlsServer(const QString &folder, const Validity &validity)
    : m_folder(folder)
{
    if (!makeCertificate(validity))
        return;
    m_process.setWorkingDirectory(folder);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(u"openssl"_s,
                    {u"s_server"_s, u"-accept"_s, u"127.0.0.1:0"_s, u"-cert"_s, certificate(), u"-key"_s,
                     folder + u"/key.pem"_s, u"-HTTP"_s});
    static const QRegularExpression ready{uR"(ACCEPT 127\.0\.0\.1:(\d+))"_s};
    QString output;
    while (m_port.isEmpty() && m_process.waitForReadyRead()) {
        output += QString::fromUtf8(m_process.readAll());
        m_port = ready.match(output).captured(1);
    }
}

TlsServer::~TlsServer()
{
    m_process.kill();
    m_process.waitForFinished();
}

QUrl TlsServer::url(const QString &file) const
{
    return QUrl{u"https://127.0.0.1:"_s + m_port + (file.isEmpty() ? QString{} : u'/' + file)};
}

QString TlsServer::certificate() const
{
    return m_folder + u"/cert.pem"_s;
}

bool TlsServer::serve(const QString &name, const QByteArray &answer) const
{
    QFile file{m_folder + u'/' + name};
    return QDir{m_folder}.mkpath(QFileInfo{file}.path()) && file.open(QIODevice::WriteOnly)
        && file.write(answer) == answer.size();
}

bool TlsServer::makeCertificate(const Validity &validity) const
{
    QStringList arguments{u"req"_s,
                          u"-x509"_s,
                          u"-newkey"_s,
                          u"rsa:2048"_s,
                          u"-nodes"_s,
                          u"-subj"_s,
                          u"/O=Example/CN=Example Proxy CA"_s,
                          u"-addext"_s,
                          u"subjectAltName=IP:127.0.0.1"_s,
                          u"-keyout"_s,
                          m_folder + u"/key.pem"_s,
                          u"-out"_s,
                          certificate()};
    if (validity.from.isEmpty())
        arguments += {u"-days"_s, u"2"_s};
    else
        arguments += {u"-not_before"_s, validity.from, u"-not_after"_s, validity.until};
    QProcess maker;
    maker.start(u"openssl"_s, arguments);
    return maker.waitForFinished() && maker.exitStatus() == QProcess::NormalExit && maker.exitCode() == 0;
}

}  // namespace test
