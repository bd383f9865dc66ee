#include "core/card/hubids_p.h"

#include "core/card/modelfacts.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace core {

namespace {

FoundId checked(const QString &id, bool isCertain)
{
    return isModelId(id) ? FoundId{.id = id, .isCertain = isCertain} : FoundId{};
}

}  // namespace

FoundId idIn(const QString &written, const QString &kind)
{
    const QString text = written.trimmed();
    static const QRegularExpression host{u"^(?:https?://)?(?:www\\.)?(?:huggingface\\.co|hf\\.co)/"_s};
    if (const auto match = host.match(text); match.hasMatch()) {
        QString path = text.sliced(match.capturedEnd());
        if (!kind.isEmpty() && path.startsWith(kind))
            path.remove(0, kind.size());
        path = path.section(QRegularExpression{u"[?#]"_s}, 0, 0);
        return checked(path.section(u'/', 0, 1, QString::SectionSkipEmpty), true);
    }
    static const QRegularExpression cache{u"(?:models|datasets)--([A-Za-z0-9._]+(?:-[A-Za-z0-9._]+)*)--([^/]+)"_s};
    if (const auto match = cache.match(text); match.hasMatch())
        return checked(match.captured(1) + u'/' + match.captured(2), true);
    if (!kind.isEmpty() && text.startsWith(kind))
        return checked(text.sliced(kind.size()), true);
    if (text.contains(u"://"))
        return {};
    QString path = text;
    path.replace(u'\\', u'/');
    const QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    if (parts.size() > 2)
        return checked(parts.at(parts.size() - 2) + u'/' + parts.last(), false);
    QString words = text.simplified();
    return checked(words.replace(u" / "_s, u"/"_s).replace(u' ', u'-'), false);
}

}  // namespace core
