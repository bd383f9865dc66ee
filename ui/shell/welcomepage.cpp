#include "ui/shell/welcomepage.h"

#include "ui/shared/columnarea.h"
#include "ui/shared/picture.h"
#include "ui/shared/theme.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int logoSize = 72;

QLabel *createText(const QString &text, theme::TextRole role, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    theme::setTextRole(label, role);
    return label;
}

}  // namespace

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget(parent)
    , m_signIn(new QPushButton(tr("&Sign in to Hugging Face"), this))
    , m_localHub(new QPushButton(tr("&Try the Local Hub"), this))
{
    setObjectName(u"welcomePage"_s);
    m_signIn->setObjectName(u"welcomeSignIn"_s);
    m_localHub->setObjectName(u"welcomeLocalHub"_s);
    theme::setPrimary(m_signIn);
    connect(m_signIn, &QPushButton::clicked, this, &WelcomePage::signInRequested);
    connect(m_localHub, &QPushButton::clicked, this, &WelcomePage::localHubRequested);

    auto *area = new ColumnArea(this);
    QVBoxLayout *column = area->column();
    column->addStretch(1);
    column->addWidget(createIntroduction());
    column->addSpacing(theme::space::m);
    column->addWidget(createChoice(u"hub"_s, tr("Publish to Hugging Face"),
                                   tr("For models that others should find, and for private ones of yours. You need an "
                                      "account there; other Hubs can be chosen as well."),
                                   m_signIn));
    column->addWidget(
        createChoice(u"computer"_s, tr("Try everything without an account"),
                     tr("The Local Hub is a real Hub on this computer. Nothing leaves it, and you can sign "
                        "in elsewhere at any time."),
                     m_localHub));
    column->addStretch(2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(area);
}

QWidget *WelcomePage::createIntroduction()
{
    auto *head = new QWidget(this);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::l);
    layout->addWidget(new Picture(u"slipway"_s, logoSize, Picture::Tint::Accent, head), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(theme::space::xs);
    words->addWidget(createText(tr("Welcome to Slipway"), theme::TextRole::Title, head));
    auto *text =
        createText(tr("Drop a model, see what will happen to each file, publish. Where would you like to begin?"),
                   theme::TextRole::Body, head);
    text->setForegroundRole(QPalette::PlaceholderText);
    words->addWidget(text);
    layout->addLayout(words, 1);
    layout->setAlignment(words, Qt::AlignVCenter);
    return head;
}

QWidget *WelcomePage::createChoice(const QString &iconName, const QString &heading, const QString &explanation,
                                   QPushButton *button)
{
    auto *card = new QFrame(this);
    theme::setCard(card);
    button->setAccessibleDescription(explanation);
    auto *layout = new QHBoxLayout(card);
    layout->setContentsMargins(theme::space::l, theme::space::l, theme::space::l, theme::space::l);
    layout->setSpacing(theme::space::l);
    layout->addWidget(new Picture(iconName, theme::space::xxl, Picture::Tint::Accent, card), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(theme::space::xs);
    words->addWidget(createText(heading, theme::TextRole::Heading, card));
    words->addWidget(createText(explanation, theme::TextRole::Caption, card));
    words->addSpacing(theme::space::s);
    words->addWidget(button, 0, Qt::AlignLeft);
    layout->addLayout(words, 1);
    return card;
}

}  // namespace ui
