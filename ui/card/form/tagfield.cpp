#include "ui/card/form/tagfield.h"

#include "ui/card/form/choiceinput.h"
#include "ui/card/form/tagchip.h"
#include "ui/shared/flowlayout.h"
#include "ui/shared/theme.h"

#include <QKeyEvent>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int inputWidth = 140;

}  // namespace

TagField::TagField(QWidget *parent)
    : QFrame(parent)
    , m_flow(new FlowLayout(this))
    , m_input(new ChoiceInput(this))
{
    m_flow->setContentsMargins({});
    m_flow->setSpacing(theme::space::xs);
    m_input->setMinimumWidth(inputWidth);
    m_input->installEventFilter(this);
    m_flow->insertWidget(0, m_input);
    connect(m_input, &QLineEdit::editingFinished, this, &TagField::settle);
    connect(m_input, &ChoiceInput::chosen, this, &TagField::settle);
    connect(m_input, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text.contains(u',') || text.contains(u'\n'))
            settle();
    });
}

void TagField::setTags(const QStringList &texts)
{
    while (m_chips.size() < texts.size())
        addChip();
    while (m_chips.size() > texts.size())
        takeChip();
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (m_chips.at(i)->text() == texts.at(i))
            continue;
        m_chips.at(i)->setText(texts.at(i));
        m_chips.at(i)->updateGeometry();
    }
    setTabStop(std::ranges::find_if(m_chips, &QWidget::hasFocus) - m_chips.begin());
}

void TagField::addChip()
{
    auto *chip = new TagChip(this);
    connect(chip, &TagChip::removeRequested, this, [this, chip] { emit removeRequested(m_chips.indexOf(chip)); });
    connect(chip, &TagChip::stepRequested, this, [this, chip](int step) { focusChip(m_chips.indexOf(chip) + step); });
    connect(chip, &TagChip::moveRequested, this, [this, chip](int step) { moveChip(m_chips.indexOf(chip), step); });
    m_flow->insertWidget(static_cast<int>(m_chips.size()), chip);
    m_chips.append(chip);
    m_input->raise();  // the last of the children: the Tab key gets there last
    setTabOrder(m_input->previousInFocusChain(), chip);
    chip->show();
}

void TagField::takeChip()
{
    TagChip *chip = m_chips.takeLast();
    if (chip->hasFocus())
        focusChip(m_chips.size() - 1);
    m_flow->removeWidget(chip);
    chip->hide();
    chip->deleteLater();  // it may be the one that has asked for this
}

/// Behind the last chip is the line; where there are no chips, it is everywhere.
void TagField::focusChip(qsizetype index)
{
    if (m_chips.isEmpty() || index >= m_chips.size()) {
        m_input->setFocus(Qt::OtherFocusReason);
        return;
    }
    const qsizetype there = std::max<qsizetype>(index, 0);
    setTabStop(there);
    m_chips.at(there)->setFocus(Qt::OtherFocusReason);
}

void TagField::moveChip(qsizetype from, int step)
{
    const qsizetype to = from + step;
    if (to < 0 || to >= m_chips.size())
        return;
    emit moveRequested(from, to);
    focusChip(to);
}

/// Tab goes to one chip; the arrow keys go to the others.
void TagField::setTabStop(qsizetype index)
{
    const qsizetype stop = index < m_chips.size() ? index : 0;
    for (qsizetype i = 0; i < m_chips.size(); ++i)
        m_chips.at(i)->setFocusPolicy(i == stop ? Qt::StrongFocus : Qt::ClickFocus);
}

void TagField::settle()
{
    const QString typed = m_input->text();
    QStringList ids;
    if (typed.contains(u',') || typed.contains(u'\n')) {
        for (const QString &part : typed.split(QRegularExpression(u"[,\n]"_s)))
            ids.append(part.trimmed());
    } else {
        ids.append(m_input->id());
    }
    ids.removeAll(QString{});
    if (ids.isEmpty())
        return;
    m_input->clear();
    emit addRequested(ids);
}

/// In an empty line Backspace takes the last chip out, and Left goes there.
bool TagField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && m_input->text().isEmpty() && !m_chips.isEmpty()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Backspace) {
            emit removeRequested(m_chips.size() - 1);
            return true;
        }
        if (key == (layoutDirection() == Qt::RightToLeft ? Qt::Key_Right : Qt::Key_Left)) {
            focusChip(m_chips.size() - 1);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

}  // namespace ui
