#include "core/localhub/cardgate_p.h"

#include "core/card/hubvalidation.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

constexpr std::int64_t largestCard = 4 * 1024 * 1024;

QJsonArray toJson(const QList<HubMessage> &messages)
{
    QJsonArray rows;
    for (const HubMessage &message : messages) {
        QJsonObject row{{u"message"_s, message.text}};
        if (!message.path.isEmpty())
            row.insert(u"path"_s, message.path);
        rows.append(row);
    }
    return rows;
}

}  // namespace

CardAnswer judgeCard(const QString &content, RepoType type)
{
    const HubVerdict verdict = validateLikeHub(CardText{content}, type);
    return {.json = {{u"errors"_s, toJson(verdict.errors)}, {u"warnings"_s, toJson(verdict.warnings)}},
            .isRefused = verdict.isRefused()};
}

Result<> requireGoodCard(const GitRepo &repo, const GitOid &commit, const std::optional<GitOid> &base, RepoType type)
{
    const auto card = repo.find(commit, u"README.md"_s);
    if (!card)
        return std::unexpected(card.error());
    if (!*card || (*card)->isFolder || (*card)->lfs || (*card)->blobBytes > largestCard)
        return {};
    if (base) {
        const auto before = repo.find(*base, u"README.md"_s);
        if (before && *before && (*before)->oid == (*card)->oid)
            return {};
    }
    const auto content = repo.blob((*card)->oid);
    if (!content)
        return std::unexpected(content.error());
    const auto text = CardText::decode(*content);
    if (!text)
        return {};  // no text, no front matter
    const HubVerdict verdict = validateLikeHub(*text, type);
    QStringList words{u"Invalid metadata in README.md."_s};
    for (const HubMessage &message : verdict.errors)
        words.append(u"- "_s + message.text);
    return verdict.isRefused() ? Result<>{fail(ErrorKind::Rejected, u"README.md"_s, words.join(u'\n'))} : Result<>{};
}

}  // namespace core::localhub
