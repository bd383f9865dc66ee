#include "ui/card/form/gatequestion.h"

#include <QCborArray>
#include <QCborMap>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// For the words of the free functions below.
class GateKinds
{
    Q_DECLARE_TR_FUNCTIONS(GateKinds)
};

QStringList optionsOf(const QCborValue &field)
{
    QStringList options;
    for (const QCborValue option : field.toMap().value(u"options"_s).toArray())
        options.append(option.isMap() ? option.toMap().value(u"label"_s).toString() : option.toVariant().toString());
    return options;
}

void append(QList<GateQuestion> &questions, const QCborMap &fields)
{
    for (const auto &[label, field] : fields)
        questions.append({.label = label.toString(), .kind = gateKind(field), .options = optionsOf(field)});
}

}  // namespace

QList<GateQuestion> gateQuestions(const QCborValue &fields)
{
    QList<GateQuestion> questions;
    append(questions, fields.toMap());
    for (const QCborValue item : fields.toArray())
        append(questions, item.toMap());
    return questions;
}

QString gateKind(const QCborValue &field)
{
    return field.isMap() ? field.toMap().value(u"type"_s).toString() : field.toString();
}

const QStringList &gateKinds()
{
    static const QStringList kinds{u"text"_s,        u"checkbox"_s, u"select"_s,
                                   u"date_picker"_s, u"country"_s,  u"ip_location"_s};
    return kinds;
}

QString gateKindName(const QString &kind)
{
    if (kind == u"text")
        return GateKinds::tr("Text");
    if (kind == u"checkbox")
        return GateKinds::tr("Check box");
    if (kind == u"select")
        return GateKinds::tr("Choice");
    if (kind == u"date_picker")
        return GateKinds::tr("Date");
    if (kind == u"country")
        return GateKinds::tr("Country");
    if (kind == u"ip_location")
        return GateKinds::tr("Place, by IP address");
    return kind;
}

}  // namespace ui
