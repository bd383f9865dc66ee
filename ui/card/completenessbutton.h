#pragma once

#include "core/card/completeness.h"

#include <QPushButton>

class QMenu;

namespace ui {

/// How complete a card is, and, in a menu, what it still lacks: choosing one settles it where a fix can, or leads to
/// what the rules say about it.
class CompletenessButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit CompletenessButton(QWidget *parent = nullptr);

    /// `findings`: of the same card, with their fixes.
    void setCompleteness(const core::Completeness &completeness, const QList<core::Finding> &findings);

signals:
    void fixRequested(const core::TextEdits &edits, const QString &what);
    void findingsRequested();

private:
    void fillMenu(const core::Completeness &completeness, const QList<core::Finding> &findings);

    QMenu *m_menu;
};

/// "A licence": what the item of core::completeness() is about.
[[nodiscard]] QString completenessText(const QString &id);

}  // namespace ui
