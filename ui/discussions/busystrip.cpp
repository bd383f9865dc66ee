#include "ui/discussions/busystrip.h"

#include "ui/shared/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

BusyStrip::BusyStrip(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
{
    setObjectName(u"busyStrip"_s);
    m_text->setObjectName(u"busyText"_s);
    m_text->setTextFormat(Qt::PlainText);
    auto *cancel = new QPushButton(tr("Stop &waiting"), this);
    cancel->setObjectName(u"busyCancel"_s);
    cancel->setToolTip(tr("It may have arrived; what there is will be looked at."));
    connect(cancel, &QPushButton::clicked, this, &BusyStrip::cancelRequested);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addWidget(m_text, 1);
    layout->addWidget(cancel);
    hide();
}

void BusyStrip::showDoing(const QString &doing)
{
    m_text->setText(doing);
    setVisible(!doing.isEmpty());
}

}  // namespace ui
