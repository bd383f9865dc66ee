#pragma once

#include "ui/shared/querylane.h"
#include "ui/shell/diagnostics.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace ui {

class MessageBar;

/// A diagnostic report, shown whole before it is saved or copied. What is saved is what is shown, to the letter.
///
/// Owner: its parent; open() it, it deletes itself when closed.
class DiagnosticsDialog final : public QDialog
{
    Q_OBJECT

public:
    DiagnosticsDialog(const DiagnosticSources &sources, QWidget *parent = nullptr);

    /// Writes what is shown to `path` with mode 0600.
    void saveTo(const QString &path);

signals:
    void saved(const QString &path);

private:
    QWidget *createButtons();
    void collect(DiagnosticSources sources);
    void chooseFile();
    void copy();

    MessageBar *m_message;
    QPlainTextEdit *m_text;
    QPushButton *m_save;
    QPushButton *m_copy;
    QueryLane m_lane{1};  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
