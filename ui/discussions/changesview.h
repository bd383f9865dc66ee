#pragma once

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace ui {

class ChangedFilesTable;
class DiffPane;
class EmptyState;
class OpenThread;
class TextView;

/// What a pull request changes: its files and what is different in each; the Hub's own diff as text where the commits
/// cannot be had on this computer.
///
/// Shows an OpenThread, which outlives it. Thread: GUI.
class ChangesView final : public QWidget
{
    Q_OBJECT

public:
    explicit ChangesView(OpenThread &thread, QWidget *parent = nullptr);

    [[nodiscard]] DiffPane &diffPane() const { return *m_diff; }

private:
    QWidget *createFiles();
    void showState();
    void showDiff();
    void showEntry();
    void showWords(const QString &heading, const QString &explanation, const QString &action);
    void act();

    OpenThread &m_thread;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QLabel *m_count;
    ChangedFilesTable *m_files;
    DiffPane *m_diff;
    TextView *m_text;
};

/// "2 commits, 3 files": what would land.
[[nodiscard]] QString extentText(const OpenThread &thread);

}  // namespace ui
