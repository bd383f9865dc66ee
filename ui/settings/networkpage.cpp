#include "ui/settings/networkpage.h"

#include "ui/settings/addressesform.h"
#include "ui/settings/certificateform.h"
#include "ui/settings/oauthform.h"
#include "ui/settings/proxyform.h"
#include "ui/settings/settingsfield.h"
#include "ui/shared/columnarea.h"
#include "ui/shared/theme.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

NetworkPage::NetworkPage(core::Settings &settings, core::HttpClient &http, std::function<ConnectionTarget()> target,
                         QWidget *parent)
    : QWidget(parent)
    , m_connection(new ConnectionPanel(settings, http, std::move(target), this))
{
    setObjectName(u"networkPage"_s);
    auto *area = new ColumnArea(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(area);
    QVBoxLayout *column = area->column();
    column->setSpacing(theme::space::xl);
    const auto addGroup = [area, column](const QString &title, const QString &explanation, QWidget *content) {
        auto *group = new SettingsGroup(title, explanation, area);
        group->column()->addWidget(content);
        column->addWidget(group);
    };
    addGroup(
        tr("Connection"),
        tr("Tests the Hub and the services behind it one by one, with the settings below. Nothing is changed there."),
        m_connection);
    addGroup(tr("Proxy"), {}, new ProxyForm(settings, http, area));
    addGroup(tr("Certificates"), {}, new CertificateForm(settings, area));
    addGroup(tr("Addresses of services"),
             tr("The Hub names these addresses itself. Fill one in only if your network reaches a service another way; "
                "the Hub's own address is chosen when you sign in."),
             new AddressesForm(settings, area));
    addGroup(tr("Sign-in in the browser"), {}, new OAuthForm(settings, area));
    column->addStretch(1);
}

}  // namespace ui
