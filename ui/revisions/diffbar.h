#pragma once

#include "core/git/linediff.h"
#include "ui/revisions/diffcontent.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace ui {

class ElidedLabel;

/// Above a diff: what it is about, how much changed, and how it is looked at.
class DiffBar final : public QWidget
{
    Q_OBJECT

public:
    explicit DiffBar(QWidget *parent = nullptr);

    void showContent(const DiffContent &content);
    void clear();
    /// Tells what can be used for the aspect.
    void showAspect(DiffAspect aspect);

    [[nodiscard]] DiffAspect aspect() const;
    [[nodiscard]] DiffLayout diffLayout() const;
    [[nodiscard]] core::Whitespace whitespace() const;

    /// What is remembered of it, as one word after the other.
    [[nodiscard]] QString state() const;
    void restoreState(const QString &state);

signals:
    void aspectChanged();
    void layoutChanged();
    void whitespaceChanged();
    void nextRequested();
    void previousRequested();

private:
    void createChoices();
    void createButtons();

    ElidedLabel *m_path;
    QLabel *m_counts;
    QComboBox *m_aspect;
    QComboBox *m_whitespace;
    QToolButton *m_sideBySide;
    QToolButton *m_previous;
    QToolButton *m_next;
};

}  // namespace ui
