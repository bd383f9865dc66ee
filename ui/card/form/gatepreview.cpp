#include "ui/card/form/gatepreview.h"

#include "ui/shared/markdownview.h"
#include "ui/shared/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int mostPromptHeight = 220;

/// What stands in the place of an answer.
QString answerText(const GateQuestion &question)
{
    if (question.kind == u"checkbox")
        return u"☐"_s;
    if (question.kind == u"select")
        //: A box to choose from, closed: %1 is the first choice.
        return GatePreview::tr("%1 ▾").arg(question.options.value(0));
    if (question.kind == u"country")
        return GatePreview::tr("Choose a country ▾");
    if (question.kind == u"date_picker")
        return GatePreview::tr("Choose a date");
    if (question.kind == u"ip_location")
        return GatePreview::tr("Filled in by the Hub, from the visitor’s IP address");
    return u" "_s;
}

QLabel *createLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

}  // namespace

GatePreview::GatePreview(QWidget *parent)
    : QFrame(parent)
    , m_heading(createLabel(this))
    , m_description(createLabel(this))
    , m_prompt(new MarkdownView(this))
    , m_questions(new QWidget(this))
    , m_grid(new QGridLayout(m_questions))
    , m_button(createLabel(this))
{
    setObjectName(u"gatePreview"_s);
    setAccessibleName(tr("The request as visitors see it"));
    theme::setCard(this);
    m_heading->setObjectName(u"gateHeading"_s);
    m_button->setObjectName(u"gateButton"_s);
    theme::setTextRole(m_heading, theme::TextRole::Heading);
    m_prompt->setAccessibleName(tr("Conditions"));
    m_prompt->setMostHeight(mostPromptHeight);
    m_grid->setContentsMargins({});
    m_grid->setVerticalSpacing(theme::space::s);
    m_grid->setColumnStretch(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::space::l, theme::space::l, theme::space::l, theme::space::l);
    layout->setSpacing(theme::space::m);
    for (QWidget *part : QList<QWidget *>{m_heading, m_description, m_prompt, m_questions})
        layout->addWidget(part);
    theme::setCard(m_button);
    m_button->setMargin(theme::space::s);
    m_button->setWordWrap(false);
    layout->addWidget(m_button, 0, Qt::AlignLeading);
}

void GatePreview::setTexts(const Texts &texts)
{
    // The Hub's words are English whatever the language of this window.
    m_heading->setText(texts.heading.isEmpty()
                           ? u"You need to agree to share your contact information to access this model"_s
                           : texts.heading);
    m_description->setText(texts.description);
    m_description->setVisible(!texts.description.isEmpty());
    showPrompt(texts.prompt);
    showQuestions(texts.questions);
    m_button->setText(texts.button.isEmpty() ? u"Agree and access repository"_s : texts.button);
}

void GatePreview::showPrompt(const QString &markdown)
{
    m_prompt->setVisible(!markdown.isEmpty());
    if (std::exchange(m_markdown, markdown) == markdown)
        return;
    m_prompt->showMarkdown(markdown);
}

void GatePreview::showQuestions(const QList<GateQuestion> &questions)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_questions->setVisible(!questions.isEmpty());
    int row = 0;
    for (const GateQuestion &question : questions) {
        QLabel *label = createLabel(m_questions);
        label->setText(question.label);
        QLabel *answer = createLabel(m_questions);
        answer->setText(answerText(question));
        const bool isBox = question.kind == u"checkbox";
        if (!isBox) {
            theme::setCard(answer);
            answer->setMargin(theme::space::xs);
        }
        // A check box stands in front of its words.
        m_grid->addWidget(isBox ? answer : label, row, 0, isBox ? Qt::AlignTrailing : Qt::Alignment());
        m_grid->addWidget(isBox ? label : answer, row, 1);
        label->show();
        answer->show();
        ++row;
    }
}

}  // namespace ui
