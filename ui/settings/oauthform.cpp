#include "ui/settings/oauthform.h"

#include "ui/settings/settingsfield.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

OAuthForm::OAuthForm(core::Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_clientId(new QLineEdit(this))
{
    m_clientId->setObjectName(u"oauthClientId"_s);
    m_clientId->setPlaceholderText(tr("Slipway registers itself"));
    auto *field = new SettingsField(tr("OAuth client &id"), m_clientId, this);
    field->setExplanation(
        tr("Optional: only for a Hub whose administrator has registered Slipway and gave you an id."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(field);
    connect(m_clientId, &QLineEdit::editingFinished, this, &OAuthForm::use);
    m_subscription = m_settings.subscribe([this](core::Setting setting) {
        if (setting == core::Setting::OAuthClientId)
            showId();
    });
    showId();
}

void OAuthForm::use()
{
    // Pasted from a page or a mail, it often brings blanks along.
    m_settings.setOAuthClientId(m_clientId->text().trimmed());
    showId();
}

void OAuthForm::showId()
{
    m_clientId->setText(m_settings.oauthClientId());
}

}  // namespace ui
