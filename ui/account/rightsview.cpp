#include "ui/account/rightsview.h"

#include "ui/shared/theme.h"
#include "ui/shared/tokenwords.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

// What the server says is shown as it is, never as rich text.
QLabel *createLabel(const QString &text, theme::TextRole role, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    theme::setTextRole(label, role);
    return label;
}

QIcon iconOf(Reach reach)
{
    const theme::Colors &colors = theme::colors();
    switch (reach) {
    case Reach::Create:
    case Reach::Contribute:
    case Reach::WriteExisting:
    case Reach::WriteSome: return theme::icon(u"check"_s, colors.success.text);
    case Reach::Read: return theme::icon(u"eye"_s, colors.textMuted);
    case Reach::Nothing: return theme::icon(u"lock"_s, colors.textMuted);
    case Reach::Unknown: return theme::icon(u"info"_s, colors.textMuted);
    }
    Q_UNREACHABLE_RETURN({});
}

QWidget *createRow(const OwnerRight &right, QWidget *parent)
{
    auto *row = new QWidget(parent);
    row->setObjectName(u"ownerRight"_s);
    auto *icon = new QLabel(row);
    const QSize size(theme::iconSize, theme::iconSize);
    icon->setPixmap(iconOf(right.reach).pixmap(size, row->devicePixelRatioF()));
    auto *owner = createLabel(right.owner, theme::TextRole::Body, row);
    QFont strong = owner->font();
    strong.setWeight(QFont::DemiBold);
    owner->setFont(strong);

    auto *layout = new QGridLayout(row);
    layout->setContentsMargins({});
    layout->setHorizontalSpacing(theme::space::m);
    layout->setVerticalSpacing(0);
    layout->addWidget(icon, 0, 0, Qt::AlignTop);
    layout->addWidget(owner, 0, 1);
    const QStringList sentences = QStringList(right.words) + right.notes;
    for (qsizetype i = 0; i < sentences.size(); ++i)
        layout->addWidget(createLabel(sentences.at(i), theme::TextRole::Caption, row), static_cast<int>(i) + 1, 1);
    layout->setColumnStretch(1, 1);
    row->setAccessibleName(right.owner + u". "_s + sentences.join(u' '));
    return row;
}

}  // namespace

RightsView::RightsView(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(u"rightsView"_s);
    theme::setCard(this);
    setAccessibleName(tr("What this sign-in may do"));
}

void RightsView::present(const core::Identity &identity)
{
    m_identity = identity;
    createRows();
}

void RightsView::createRows()
{
    qDeleteAll(findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    delete layout();
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(theme::space::l, theme::space::m, theme::space::l, theme::space::m);
    rows->setSpacing(theme::space::m);
    for (const OwnerRight &right : ownerRights(m_identity))
        rows->addWidget(createRow(right, this));
}

void RightsView::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_identity.name.isEmpty())
        createRows();  // their pictures hold the colours they were drawn in
}

}  // namespace ui
