#include "ui/storage/linelist.h"

#include "core/base/repoid.h"

#include <QStringListModel>

#include <algorithm>

namespace ui {

namespace {

constexpr qsizetype longestLine = 400;
constexpr int mostLines = 5;

}  // namespace

LineList::LineList(const QString &objectName, const QString &accessibleName, QWidget *parent)
    : QListView(parent)
    , m_lines(new QStringListModel(this))
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setModel(m_lines);
    setUniformItemSizes(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTextElideMode(Qt::ElideMiddle);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void LineList::setLines(const QStringList &lines)
{
    QStringList shown;
    shown.reserve(lines.size());
    for (const QString &line : lines)
        shown.append(core::printable(line, longestLine));
    m_lines->setStringList(shown);
}

void LineList::limitHeight()
{
    const int lines = std::clamp(m_lines->rowCount(), 1, mostLines);
    setFixedHeight(lines * sizeHintForRow(0) + 2 * frameWidth());
}

}  // namespace ui
