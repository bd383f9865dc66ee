#pragma once

#include <QCborValue>
#include <QStringList>

namespace ui {

/// A question of `extra_gated_fields`.
struct GateQuestion
{
    QString label;
    QString kind;  ///< "text", "checkbox", "select", "date_picker", "country", "ip_location", or what somebody wrote.
    QStringList options = {};  ///< Of a select, as they are shown.
};
/// In the order of the card. The Hub reads a map; a list of maps with one key each is understood as well.
[[nodiscard]] QList<GateQuestion> gateQuestions(const QCborValue &fields);
[[nodiscard]] QString gateKind(const QCborValue &field);
/// What a kind is called; the kind itself when it is none.
[[nodiscard]] QString gateKindName(const QString &kind);
/// Those the Hub knows.
[[nodiscard]] const QStringList &gateKinds();

}  // namespace ui
