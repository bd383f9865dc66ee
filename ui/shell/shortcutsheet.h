#pragma once

#include "ui/shell/actionregistry.h"

#include <QDialog>

class QVBoxLayout;

namespace ui {

/// Every key that does something in the window, by section, as the registry has them.
///
/// Owner: its parent; open() it, it deletes itself when closed.
class ShortcutSheet final : public QDialog
{
    Q_OBJECT

public:
    ShortcutSheet(const QList<ActionRegistry::Entry> &entries, QWidget *parent);

private:
    QWidget *createSheet(const QList<ActionRegistry::Entry> &entries);
};

}  // namespace ui
