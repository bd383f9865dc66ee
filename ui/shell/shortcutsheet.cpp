#include "ui/shell/shortcutsheet.h"

#include "ui/shared/theme.h"
#include "ui/shared/windowsize.h"

#include <QAction>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr QSize usualSize{520, 560};

QString keysOf(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &sequence : action.shortcuts())
        keys.append(sequence.toString(QKeySequence::NativeText));
    return keys.join(u"  ·  "_s);
}

}  // namespace

ShortcutSheet::ShortcutSheet(const QList<ActionRegistry::Entry> &entries, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"shortcutSheet"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *title = new QLabel(tr("Keyboard shortcuts"), this);
    theme::setTextRole(title, theme::TextRole::Title);
    auto *area = new QScrollArea(this);
    area->setObjectName(u"shortcutArea"_s);
    area->setAccessibleName(tr("Keyboard shortcuts"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(createSheet(entries));
    area->viewport()->setAutoFillBackground(false);
    area->widget()->setAutoFillBackground(false);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"shortcutsClose"_s);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::space::xl, theme::space::xl, theme::space::xl, theme::space::l);
    layout->setSpacing(theme::space::m);
    layout->addWidget(title);
    layout->addWidget(area, 1);
    layout->addWidget(close, 0, Qt::AlignRight);
    resize(withinScreen(*this, usualSize));
}

QWidget *ShortcutSheet::createSheet(const QList<ActionRegistry::Entry> &entries)
{
    auto *sheet = new QWidget;
    auto *grid = new QGridLayout(sheet);
    grid->setContentsMargins(0, 0, theme::space::m, 0);
    grid->setHorizontalSpacing(theme::space::l);
    grid->setVerticalSpacing(theme::space::s);
    QString section;
    for (const ActionRegistry::Entry &entry : entries) {
        if (entry.action->shortcuts().isEmpty())
            continue;
        const int row = grid->rowCount();
        if (entry.section != section) {
            section = entry.section;
            auto *heading = new QLabel(section, sheet);
            theme::setTextRole(heading, theme::TextRole::Heading);
            heading->setContentsMargins(0, row > 1 ? theme::space::m : 0, 0, 0);
            grid->addWidget(heading, row, 0, 1, 2);
        }
        auto *text = new QLabel(plainText(*entry.action), sheet);
        text->setWordWrap(true);
        auto *keys = new QLabel(keysOf(*entry.action), sheet);
        keys->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(text, row + 1, 0);
        grid->addWidget(keys, row + 1, 1, Qt::AlignRight | Qt::AlignTop);
    }
    grid->setColumnStretch(0, 1);
    grid->setRowStretch(grid->rowCount(), 1);
    return sheet;
}

}  // namespace ui
