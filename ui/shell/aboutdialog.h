#pragma once

#include <QDialog>

namespace ui {

/// What this program is, which version, and under which licence.
///
/// Owner: its parent; open() it, it deletes itself when closed.
class AboutDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent);
};

}  // namespace ui
