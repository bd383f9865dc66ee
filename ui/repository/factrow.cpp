#include "ui/repository/factrow.h"

#include "ui/shared/caption.h"
#include "ui/shared/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int widestAlternative = 260;

}  // namespace

FactRow::FactRow(const QString &label, QWidget *control, QWidget *parent)
    : QWidget(parent)
    , m_reason(createCaption({}, this))
{
    auto *name = new QLabel(label, this);
    name->setBuddy(control);
    m_reason->setObjectName(control->objectName() + u"Reason"_s);
    control->setAccessibleName(QString(label).remove(u'&'));

    m_alternatives = new QVBoxLayout;
    m_alternatives->setSpacing(theme::space::xs);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::xs);
    layout->addWidget(name);
    layout->addWidget(control);
    layout->addWidget(m_reason);
    layout->addLayout(m_alternatives);
    setReason({});
}

void FactRow::setReason(const QString &reason)
{
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
}

void FactRow::setAlternatives(const QList<Alternative> &alternatives)
{
    // Called from the click of one of these buttons, so they must live until it is over.
    while (const QLayoutItem *item = m_alternatives->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Alternative &alternative : alternatives) {
        auto *row = new QWidget(this);
        //: %1 is another value that a file proposes, for example "text-generation".
        const QString shown = fontMetrics().elidedText(alternative.text, Qt::ElideMiddle, widestAlternative);
        auto *use = new QPushButton(tr("Use %1").arg(shown), row);
        use->setAccessibleName(tr("Use %1").arg(alternative.text));
        use->setAutoDefault(false);
        use->setAccessibleDescription(alternative.reason);
        connect(use, &QPushButton::clicked, this, [choose = alternative.choose] { choose(); });
        QLabel *why = createCaption({}, row);
        why->setText(alternative.reason);
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins({});
        layout->setSpacing(theme::space::s);
        layout->addWidget(use);
        layout->addWidget(why, 1);
        m_alternatives->addWidget(row);
    }
}

}  // namespace ui
