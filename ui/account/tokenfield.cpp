#include "ui/account/tokenfield.h"

#include "ui/account/endpointinput.h"
#include "ui/account/formparts.h"
#include "ui/shared/caption.h"
#include "ui/shared/linklabel.h"
#include "ui/shared/theme.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace ui {

TokenField::TokenField(QWidget *parent)
    : QWidget(parent)
    , m_token(new QLineEdit(this))
    , m_hint(new LinkLabel(this))
{
    m_token->setObjectName(u"tokenField"_s);
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setPlaceholderText(u"hf_…"_s);
    m_token->setAccessibleName(tr("Access token"));
    // Nothing that a keyboard or an input method might learn from.
    m_token->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
                                 | Qt::ImhNoAutoUppercase);
    addRevealAction();
    makeCaption(m_hint, u"tokenHint"_s);
    m_hint->setTextFormat(Qt::RichText);
    m_hint->setOpenExternalLinks(true);
    layOutField(this, tr("Access &token"), m_token, m_hint);
    connect(m_token, &QLineEdit::textEdited, this, &TokenField::showHint);
    connect(m_token, &QLineEdit::returnPressed, this, &TokenField::submitted);
    showHint();
}

void TokenField::addRevealAction()
{
    auto *reveal = m_token->addAction(theme::icon(u"eye"_s), QLineEdit::TrailingPosition);
    reveal->setObjectName(u"revealToken"_s);
    reveal->setCheckable(true);
    reveal->setText(tr("Show the token"));
    connect(reveal, &QAction::toggled, this, [this, reveal](bool on) {
        m_token->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password);
        reveal->setIcon(theme::icon(on ? u"eye-off"_s : u"eye"_s));
        reveal->setText(on ? tr("Hide the token") : tr("Show the token"));
    });
}

void TokenField::setEndpoint(const QUrl &endpoint)
{
    m_endpoint = endpoint;
    showHint();
}

void TokenField::showHint()
{
    const QString page = m_endpoint.toString() + u"/settings/tokens"_s;
    const QString shown = endpointName(m_endpoint) + m_endpoint.path() + u"/settings/tokens"_s;
    if (m_endpoint.isEmpty()) {
        m_hint->setText(tr("You create it in your account's settings on that Hub. It needs write access."));
    } else {
        //: %1 is a link, %2 what it shows: an address such as "huggingface.co/settings/tokens".
        m_hint->setText(tr("Create one with write access at <a href=\"%1\">%2</a>.")
                            .arg(page.toHtmlEscaped(), shown.toHtmlEscaped()));
    }
}

core::AccessToken TokenField::token() const
{
    return core::AccessToken(m_token->text());
}

void TokenField::clear()
{
    m_token->clear();
}

void TokenField::edit()
{
    m_token->setFocus();
    m_token->selectAll();
}

void TokenField::complain()
{
    m_hint->setText(tr("Paste an access token first."));
    m_token->setFocus();
}

}  // namespace ui
