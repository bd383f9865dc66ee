#include "tests/support/hubfixture.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace test {

namespace {

QList<core::LocalUser> people()
{
    using core::LocalToken;
    using core::LocalUser;
    const qint64 anHourAgo = QDateTime::currentSecsSinceEpoch() - 3600;
    const LocalUser alice{.name = u"alice"_s,
                          .fullName = u"Alice Example"_s,
                          .email = u"alice@example.org"_s,
                          .tokens = {LocalToken{.token = HubFixture::aliceToken, .displayName = u"write"_s}},
                          .organisations = {{u"acme"_s, u"admin"_s}}};
    const LocalUser bob{
        .name = u"bob"_s,
        .fullName = u"Bob Example"_s,
        .email = u"bob@example.org"_s,
        .tokens = {LocalToken{.token = HubFixture::bobToken, .displayName = u"read"_s, .role = u"read"_s},
                   LocalToken{.token = HubFixture::bobWriteToken, .displayName = u"bob-write"_s}},
        .organisations = {{u"acme"_s, u"read"_s}}};
    const LocalUser carol{
        .name = u"carol"_s,
        .fullName = u"Carol Example"_s,
        .email = u"carol@example.org"_s,
        .tokens = {LocalToken{.token = HubFixture::carolToken,
                              .displayName = u"acme-only"_s,
                              .role = u"fineGrained"_s,
                              .writableOwners = {u"acme"_s}},
                   LocalToken{.token = HubFixture::expiredToken, .displayName = u"old"_s, .expiresAt = anHourAgo}},
        .organisations = {{u"acme"_s, u"write"_s}}};
    const LocalUser dave{
        .name = u"dave"_s,
        .fullName = u"Dave Example"_s,
        .email = u"dave@example.org"_s,
        .tokens = {LocalToken{.token = HubFixture::daveToken, .displayName = u"dave-write"_s}},
        .organisations = {{u"acme"_s, u"no_access"_s}, {u"fortress"_s, u"admin"_s}, {u"studio"_s, u"contributor"_s}},
        .isPro = true};
    return {alice, bob, carol, dave};
}

QList<core::LocalOrganisation> organisations()
{
    return {{.name = u"acme"_s, .fullName = u"Acme Labs"_s, .plan = u"team"_s},
            {.name = u"fortress"_s, .plan = u"enterprise"_s, .securityRestrictions = {u"sso"_s}},
            {.name = u"studio"_s,
             .plan = u"enterprise"_s,
             .resourceGroups = {u"research"_s, u"production"_s},
             .storageLimitBytes = HubFixture::studioLimitBytes}};
}

}  // namespace

HubFixture::HubFixture(core::LocalHub::Options options)
    : m_options(std::move(options))
{
    m_options.root = m_folder.filePath(u"hub"_s);
    m_options.user = u"alice"_s;
    m_options.token = aliceToken;
    m_options.faults = std::make_shared<core::FaultPlan>();
    if (const auto written = core::writeAccounts(m_options.root, people(), organisations()); !written) {
        m_problem = written.error().detail;
        return;
    }
    start();
}

QString HubFixture::objectPath(const core::Sha256 &oid) const
{
    const QString hex = oid.toString();
    return u"%1/lfs/objects/%2/%3/%4"_s.arg(root(), hex.first(2), hex.sliced(2, 2), hex);
}

bool HubFixture::storeContent(const QByteArray &content) const
{
    QFile file{objectPath(core::sha256Of(content))};
    return QDir{}.mkpath(QFileInfo{file}.path()) && file.open(QIODevice::WriteOnly)
        && file.write(content) == content.size();
}

bool HubFixture::storeSparse(const core::Sha256 &oid, std::int64_t sizeBytes) const
{
    QFile file{objectPath(oid)};
    return QDir{}.mkpath(QFileInfo{file}.path()) && file.open(QIODevice::WriteOnly) && file.resize(sizeBytes);
}

bool HubFixture::restart()
{
    const int port = m_hub ? m_hub->endpoint().port() : m_options.port;
    m_hub.reset();
    m_options.port = port;
    return start();
}

bool HubFixture::start()
{
    auto hub = core::LocalHub::start(m_options);
    if (!hub) {
        m_problem = hub.error().detail;
        return false;
    }
    m_hub = std::move(*hub);
    m_options.port = m_hub->endpoint().port();
    return true;
}

}  // namespace test
