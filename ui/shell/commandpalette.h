#pragma once

#include "ui/shell/actionregistry.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListView;

namespace ui {

class PaletteModel;

/// Type a few letters of what to do, press Enter: every action of the registry.
///
/// The keyboard stays in the field; the arrow keys move in the list, and a screen reader is told what they reach.
/// Owner: its parent; show() it, it deletes itself when closed.
class CommandPalette final : public QDialog
{
    Q_OBJECT

public:
    CommandPalette(const QList<ActionRegistry::Entry> &entries, const QStringList &recentNames, QWidget *parent);

signals:
    /// After the palette has closed, just before the action is triggered.
    void chosen(const QString &name);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void createWidgets();
    void search(const QString &query);
    void selectFirst();
    void announceCurrent();
    void runCurrent();

    PaletteModel *m_model;
    QLineEdit *m_query;
    QListView *m_list;
    QLabel *m_nothing;
};

}  // namespace ui
