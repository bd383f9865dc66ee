#pragma once

#include "core/card/outline.h"

#include <QWidget>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace ui {

/// The headings of a card as a tree that follows the cursor. Object name of the tree: "outlineTree".
class OutlinePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit OutlinePanel(QWidget *parent = nullptr);

    /// What is unfolded or folded stays so. Of a great many the first are shown.
    void setOutline(const QList<core::Heading> &all);
    /// Marks the section that a place of the card's text is in.
    void setPosition(qsizetype position);

signals:
    void headingActivated(const core::TextSpan &heading);

private:
    void activate(const QTreeWidgetItem *item);

    QTreeWidget *m_tree;
    QLabel *m_empty;
    QList<core::Heading> m_headings;
    QList<QTreeWidgetItem *> m_items;  ///< Of m_headings.
    qsizetype m_position = 0;
};

}  // namespace ui
