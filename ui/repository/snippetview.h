#pragma once

#include "core/hub/usagesnippets.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace ui {

/// One usage snippet to read and to copy, with what to know before running it.
class SnippetView final : public QWidget
{
    Q_OBJECT

public:
    explicit SnippetView(QWidget *parent = nullptr);

    void setSnippet(const core::UsageSnippet &snippet);

private:
    void copy();

    QPlainTextEdit *m_code;
    QLabel *m_notes;
    QPushButton *m_copy;
};

/// What to know before running a snippet, one sentence.
[[nodiscard]] QString snippetNoteText(core::SnippetNote note);

}  // namespace ui
