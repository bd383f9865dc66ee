#include "ui/repository/accessrequestmodel.h"

#include "core/base/repoid.h"
#include "ui/shared/formatting.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr qsizetype longestAnswer = 300;

/// Strangers wrote it: control characters are made visible.
QString answersText(const core::AccessRequest &request, QStringView separator)
{
    QStringList lines;
    for (const auto &[question, answer] : request.answers)
        lines.append(core::printable(question, longestAnswer) + u": "_s + core::printable(answer, longestAnswer));
    return lines.join(separator);
}

QString personText(const core::AccessRequest &request)
{
    if (request.fullName.isEmpty() || request.fullName == request.user)
        return request.user;
    //: %1 is a person's full name, %2 the name on the Hub.
    return AccessRequestModel::tr("%1 (%2)").arg(core::printable(request.fullName), request.user);
}

}  // namespace

void AccessRequestModel::reset(QList<core::AccessRequest> requests)
{
    beginResetModel();
    m_requests = std::move(requests);
    std::ranges::stable_sort(m_requests, {}, &core::AccessRequest::requestedAt);
    endResetModel();
}

int AccessRequestModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_requests.size());
}

int AccessRequestModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AccessRequestModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const core::AccessRequest &request = m_requests.at(index.row());
    if (role == Qt::ToolTipRole && index.column() == AnswersColumn)
        return answersText(request, u"\n").toHtmlEscaped().replace(u'\n', u"<br>"_s);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case PersonColumn: return personText(request);
    case EmailColumn: return core::printable(request.email);
    case TimeColumn: return request.requestedAt.isValid() ? formatDateTime(request.requestedAt) : QString();
    case AnswersColumn: return answersText(request, u" · ");
    default: return {};
    }
}

QVariant AccessRequestModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PersonColumn: return tr("Person");
    case EmailColumn: return tr("E-mail");
    //: When somebody asked for access.
    case TimeColumn: return tr("Asked");
    case AnswersColumn: return tr("Answers");
    default: return {};
    }
}

}  // namespace ui
