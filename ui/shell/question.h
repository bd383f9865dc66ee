#pragma once

#include "ui/shared/textdialog.h"

namespace ui {

/// A question with two answers, or a statement with one, in the window's own look.
///
/// Owner: its parent; open() it, it deletes itself when closed.
class Question final : public TextDialog
{
    Q_OBJECT

public:
    struct Words
    {
        QString title;
        QString text;
        QString accept;
        QString reject = {};  ///< Empty: there is only one answer.
        bool isDangerous = false;  ///< Accepting loses something: rejecting is then the default.
    };

    explicit Question(const Words &words, QWidget *parent);
};

}  // namespace ui
