#pragma once

#include <QPushButton>

class QAction;

namespace ui {

/// A push button that does what an action does, and shows its words, icon and state; of one that cannot be done the
/// tool tip that says why not.
class ActionButton final : public QPushButton
{
    Q_OBJECT

public:
    ActionButton(QAction *action, QWidget *parent);

    /// The one main action of its page: in the accent colour, where an icon in the text's colour could not be seen.
    void makePrimary();

private:
    void follow();

    const QAction *m_action;
};

}  // namespace ui
