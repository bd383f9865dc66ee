#include "ui/card/mergedialog.h"

#include "ui/card/diffview.h"
#include "ui/shared/taborder.h"
#include "ui/shared/theme.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr QSize usualSize{860, 640};
constexpr int sideHeight = 120;

}  // namespace

MergeDialog::MergeDialog(const QString &base, const QString &ours, const QString &theirs, QWidget *parent)
    : QDialog(parent)
    , m_ours(ours)
    , m_merged(core::mergeCards(core::CardText(base), core::CardText(ours), core::CardText(theirs)))
    , m_sides(m_merged.conflicts.size(), MergeSide::Ours)
    , m_summary(new QLabel(this))
    , m_conflicts(new QListWidget(this))
    , m_takeOurs(new QRadioButton(tr("&Mine"), this))
    , m_takeTheirs(new QRadioButton(tr("&Theirs"), this))
    , m_takeBoth(new QRadioButton(tr("&Both, mine first"), this))
    , m_oursText(new TextView(u"mergeOurs"_s, tr("My text"), this))
    , m_theirsText(new TextView(u"mergeTheirs"_s, tr("Their text"), this))
    , m_result(new DiffView(u"mergeResult"_s, tr("What changes in my text"), this))
{
    setObjectName(u"mergeDialog"_s);
    setWindowTitle(tr("Merge the card"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(usualSize);
    m_summary->setObjectName(u"mergeSummary"_s);
    m_summary->setWordWrap(true);
    auto *resultLabel = new QLabel(tr("&What changes in my text"), this);
    resultLabel->setBuddy(m_result);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::space::xl, theme::space::xl, theme::space::xl, theme::space::xl);
    layout->setSpacing(theme::space::m);
    layout->addWidget(m_summary);
    layout->addWidget(createChoice());
    layout->addWidget(resultLabel);
    layout->addWidget(m_result, 1);
    QWidget *buttons = createButtons();
    layout->addWidget(buttons);
    tabThrough({m_conflicts, m_oursText, m_theirsText, m_takeOurs, m_takeTheirs, m_takeBoth, m_result, buttons});
    fillConflicts();
    showResult();
}

QWidget *MergeDialog::createButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *use = buttons->addButton(tr("&Use this text"), QDialogButtonBox::AcceptRole);
    use->setObjectName(u"useMerged"_s);
    theme::setPrimary(use);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

QWidget *MergeDialog::createChoice()
{
    auto *choice = new QWidget(this);
    m_conflicts->setObjectName(u"mergeConflicts"_s);
    m_conflicts->setAccessibleName(tr("Where both sides changed the same"));
    connect(m_conflicts, &QListWidget::currentRowChanged, this, &MergeDialog::showConflict);
    const std::pair<QRadioButton *, MergeSide> sides[] = {
        {m_takeOurs, MergeSide::Ours}, {m_takeTheirs, MergeSide::Theirs}, {m_takeBoth, MergeSide::Both}};
    auto *radios = new QHBoxLayout;
    for (const auto &[radio, side] : sides) {
        connect(radio, &QRadioButton::clicked, this, [this, side] { choose(side); });
        radios->addWidget(radio);
    }
    radios->addStretch(1);
    m_takeOurs->setObjectName(u"takeOurs"_s);
    m_takeTheirs->setObjectName(u"takeTheirs"_s);
    m_takeBoth->setObjectName(u"takeBoth"_s);
    auto *layout = new QGridLayout(choice);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addWidget(m_conflicts, 0, 0, 2, 1);
    layout->addWidget(m_oursText, 0, 1);
    layout->addWidget(m_theirsText, 0, 2);
    layout->addLayout(radios, 1, 1, 1, 2);
    layout->setColumnStretch(1, 1);
    layout->setColumnStretch(2, 1);
    m_oursText->setMaximumHeight(sideHeight);
    m_theirsText->setMaximumHeight(sideHeight);
    m_conflicts->setMaximumSize(sideHeight * 2, sideHeight * 2);
    choice->setVisible(!m_merged.conflicts.isEmpty());
    return choice;
}

void MergeDialog::fillConflicts()
{
    const int count = static_cast<int>(m_merged.conflicts.size());
    m_summary->setText(count == 0
                           ? tr("The card has changed on the server, and nothing of it gets into the way of your "
                                "changes. This is what comes to your text.")
                           : tr("The card has changed on the server. In %Ln place(s) you and they changed the same: "
                                "choose what counts.",
                                nullptr, count));
    const core::LineIndex lines{m_merged.text};
    for (const core::MergeConflict &conflict : m_merged.conflicts)
        m_conflicts->addItem(conflict.key.isEmpty() ? tr("Line %L1").arg(lines.at(conflict.span.begin).line)
                                                    : conflict.key);
    m_conflicts->setCurrentRow(0);
}

void MergeDialog::showConflict()
{
    const int row = m_conflicts->currentRow();
    if (row < 0)
        return;
    const core::MergeConflict &conflict = m_merged.conflicts.at(row);
    m_oursText->setPlainText(conflict.ours);
    m_theirsText->setPlainText(conflict.theirs);
    m_takeBoth->setEnabled(conflict.key.isEmpty());
    QRadioButton *radios[] = {m_takeOurs, m_takeTheirs, m_takeBoth};
    radios[static_cast<int>(m_sides.at(row))]->setChecked(true);
}

void MergeDialog::choose(MergeSide side)
{
    if (const int row = m_conflicts->currentRow(); row >= 0)
        m_sides[row] = side;
    showResult();
}

QString MergeDialog::mergedText() const
{
    return resolved(m_merged, m_sides);
}

void MergeDialog::showResult()
{
    m_result->setDiff(diffText(m_ours, mergedText()));
}

}  // namespace ui
