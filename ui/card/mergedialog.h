#pragma once

#include "ui/card/cardmergechoice.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QRadioButton;

namespace ui {

class DiffView;
class TextView;

/// Two people have changed one card: shows what becomes of it, and asks where they disagree.
///
/// accepted() means that mergedText() is wanted. Thread: GUI; merges at once, some milliseconds for a usual card.
class MergeDialog final : public QDialog
{
    Q_OBJECT

public:
    MergeDialog(const QString &base, const QString &ours, const QString &theirs, QWidget *parent = nullptr);

    [[nodiscard]] QString mergedText() const;

private:
    [[nodiscard]] QWidget *createChoice();
    [[nodiscard]] QWidget *createButtons();
    void fillConflicts();
    void showConflict();
    void choose(MergeSide side);
    void showResult();

    const QString m_ours;
    const core::MergedCard m_merged;
    QList<MergeSide> m_sides;
    QLabel *m_summary;
    QListWidget *m_conflicts;
    QRadioButton *m_takeOurs;
    QRadioButton *m_takeTheirs;
    QRadioButton *m_takeBoth;
    TextView *m_oursText;
    TextView *m_theirsText;
    DiffView *m_result;
};

}  // namespace ui
