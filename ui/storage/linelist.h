#pragma once

#include <QListView>

class QStringListModel;

namespace ui {

/// Lines to read: names, places. What is not printable in them is spelled out; 100,000 are no more work than a screen
/// of them.
class LineList final : public QListView
{
    Q_OBJECT

public:
    LineList(const QString &objectName, const QString &accessibleName, QWidget *parent);

    void setLines(const QStringList &lines);
    /// As high as its lines, but no higher than a few of them.
    void limitHeight();

private:
    QStringListModel *m_lines;
};

}  // namespace ui
