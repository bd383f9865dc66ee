#pragma once

#include "ui/card/form/gatequestion.h"

#include <QFrame>

class QGridLayout;
class QLabel;

namespace ui {

class MarkdownView;

/// What visitors see before they may have the files. Nothing in it can be filled in.
class GatePreview final : public QFrame
{
    Q_OBJECT

public:
    struct Texts
    {
        QString heading = {};  ///< Empty texts are the Hub's own.
        QString description = {};
        QString prompt = {};  ///< Markdown.
        QString button = {};
        QList<GateQuestion> questions = {};
    };

    explicit GatePreview(QWidget *parent);

    void setTexts(const Texts &texts);

private:
    void showQuestions(const QList<GateQuestion> &questions);
    void showPrompt(const QString &markdown);

    QLabel *m_heading;
    QLabel *m_description;
    MarkdownView *m_prompt;
    QString m_markdown;
    QWidget *m_questions;
    QGridLayout *m_grid;
    QLabel *m_button;
};

}  // namespace ui
