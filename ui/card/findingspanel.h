#pragma once

#include "core/card/finding.h"

#include <QWidget>

class QLabel;
class QListView;
class QMenu;
class QPushButton;

namespace ui {

class EmptyState;
class FindingsModel;

/// What the rules have to say about a card: a list, where each is, and what settles it.
class FindingsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit FindingsPanel(QWidget *parent = nullptr);

    /// `text`: the card that the findings' places are in.
    void setFindings(const QList<core::Finding> &findings, const QString &text);
    /// The text has changed: nothing can be fixed until there are findings of the new one.
    void holdFixes();

signals:
    void placeActivated(core::TextSpan span);
    void fixRequested(const core::TextEdits &edits, const QString &what);

private:
    void createList();
    [[nodiscard]] QWidget *createButtons();
    void showCurrent();
    void enableFixes();
    void fixCurrent();
    void fixAllSafe();

    FindingsModel *m_model;
    QListView *m_list;
    EmptyState *m_empty;
    QLabel *m_server;
    QPushButton *m_fix;
    QPushButton *m_fixAll;
    QMenu *m_choices;
    QList<core::Finding> m_findings;
    bool m_isHeld = false;
};

/// The edits of all safe fixes that do not touch each other, sorted; what is left settles itself at the next check.
[[nodiscard]] core::TextEdits joinedSafeEdits(const QList<core::Finding> &findings);

}  // namespace ui
