#include "ui/settings/proxyform.h"

#include "core/net/httpclient.h"
#include "ui/settings/addressinput.h"
#include "ui/settings/settingsfield.h"
#include "ui/shared/choicecard.h"
#include "ui/shared/theme.h"

#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

QLineEdit *createEdit(const QString &name, const QString &spokenName, QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setObjectName(name);
    edit->setAccessibleName(spokenName);
    return edit;
}

}  // namespace

ProxyForm::ProxyForm(core::Settings &settings, core::HttpClient &http, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_http(http)
    , m_system(new ChoiceCard(u"computer"_s, tr("Like the &system"), systemExplanation(), this))
    , m_none(new ChoiceCard(u"globe"_s, tr("&No proxy"),
                            tr("Every server is reached directly, whatever the system says."), this))
    , m_custom(new ChoiceCard(u"network"_s, tr("&This proxy"), tr("For Slipway alone."), this))
    , m_fields(new QWidget(this))
    , m_address(createEdit(u"proxyAddress"_s, tr("Address of the proxy"), m_fields))
    , m_user(createEdit(u"proxyUser"_s, tr("User name at the proxy"), m_fields))
    , m_password(createEdit(u"proxyPassword"_s, tr("Password at the proxy"), m_fields))
    , m_exceptions(createEdit(u"proxyExceptions"_s, tr("Hosts that are reached directly"), m_fields))
    , m_addressField(new SettingsField(tr("A&ddress"), m_address, m_fields))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addWidget(createChoices());
    layout->addWidget(createFields());
    m_password->setText(m_http.options().proxyPassword);
    show(m_settings.proxy());
    m_subscription = m_settings.subscribe([this](core::Setting setting) { follow(setting); });
}

QWidget *ProxyForm::createChoices()
{
    auto *box = new QWidget(this);
    box->setAccessibleName(tr("Proxy"));
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    const std::tuple<ChoiceCard *, QString, core::ProxyMode> choices[] = {
        {m_system, u"proxySystem"_s, core::ProxyMode::System},
        {m_none, u"proxyNone"_s, core::ProxyMode::None},
        {m_custom, u"proxyCustom"_s, core::ProxyMode::Custom},
    };
    for (const auto &[card, name, mode] : choices) {
        card->setObjectName(name);
        layout->addWidget(card);
        connect(card, &ChoiceCard::toggled, this, [this, mode](bool on) {
            if (on)
                choose(mode);
        });
    }
    return box;
}

QWidget *ProxyForm::createFields()
{
    m_address->setPlaceholderText(u"http://proxy.example.org:3128"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_exceptions->setPlaceholderText(u"example.org, 10.0.0.5"_s);
    auto *user = new SettingsField(tr("&User name"), m_user, m_fields);
    user->setExplanation(tr("Only if the proxy asks for one."));
    auto *password = new SettingsField(tr("Pass&word"), m_password, m_fields);
    password->setExplanation(tr("Slipway keeps it in memory until you close it, and never writes it down. To have it "
                                "at every start, put the whole address into the variable https_proxy and choose "
                                "“Like the system”."));
    auto *exceptions = new SettingsField(tr("&Except for"), m_exceptions, m_fields);
    exceptions->setExplanation(tr("Hosts that are reached directly, separated by commas. This computer always is."));

    auto *layout = new QVBoxLayout(m_fields);
    layout->setContentsMargins(theme::space::xl, theme::space::s, 0, theme::space::s);
    layout->setSpacing(theme::space::m);
    for (SettingsField *field : {m_addressField, user, password, exceptions})
        layout->addWidget(field);
    connect(m_address, &QLineEdit::textEdited, this, [this] { m_addressField->setProblem({}); });
    connect(m_address, &QLineEdit::editingFinished, this, &ProxyForm::useAddress);
    connect(m_user, &QLineEdit::editingFinished, this, &ProxyForm::useAddress);
    connect(m_exceptions, &QLineEdit::editingFinished, this, &ProxyForm::useAddress);
    connect(m_password, &QLineEdit::editingFinished, this, &ProxyForm::usePassword);
    return m_fields;
}

QString ProxyForm::systemExplanation() const
{
    core::NetworkOptions options = m_http.options();
    options.proxy = {};
    const QString proxy = core::proxyFor(options, QUrl(u"https://huggingface.co"_s));
    if (proxy.isEmpty())
        return tr("What the variables https_proxy and no_proxy say. They name no proxy.");
    //: %1 is a host with its port, for example "proxy.example.org:3128".
    return tr("What the variables https_proxy and no_proxy say. They name %1.").arg(proxy);
}

void ProxyForm::choose(core::ProxyMode mode)
{
    m_fields->setVisible(mode == core::ProxyMode::Custom);
    if (mode == core::ProxyMode::Custom) {
        // Without an address there is nothing to switch to yet.
        if (!m_address->text().isEmpty())
            useAddress();
        else if (isVisible())
            m_address->setFocus();
        return;
    }
    m_addressField->setProblem({});
    core::ProxySettings proxy = m_settings.proxy();
    proxy.mode = mode;
    m_settings.setProxy(proxy);
}

void ProxyForm::useAddress()
{
    if (!m_custom->isChecked())
        return;
    const ProxyInput input = readProxyAddress(m_address->text());
    m_addressField->setProblem(proxyProblemText(input.problem));
    if (input.problem != AddressProblem::None)
        return;
    // A pasted address may hold both. They never stay in it, because the address is written to a file.
    if (!input.user.isEmpty()) {
        m_user->setText(input.user);
        m_password->setText(input.password);
        m_address->setText(input.address);
        usePassword();
    }
    m_settings.setProxy({.mode = core::ProxyMode::Custom,
                         .address = input.address,
                         .user = m_user->text().trimmed(),
                         .exceptions = readHosts(m_exceptions->text())});
}

void ProxyForm::usePassword()
{
    core::NetworkOptions options = m_http.options();
    if (options.proxyPassword == m_password->text())
        return;
    options.proxyPassword = m_password->text();
    m_http.setOptions(std::move(options));
}

void ProxyForm::follow(core::Setting setting)
{
    using enum core::Setting;
    if (setting == ProxyMode || setting == ProxyAddress || setting == ProxyUser || setting == ProxyExceptions)
        show(m_settings.proxy());
}

void ProxyForm::show(const core::ProxySettings &proxy)
{
    const QSignalBlocker blockers[] = {QSignalBlocker(m_system), QSignalBlocker(m_none), QSignalBlocker(m_custom)};
    m_system->setChecked(proxy.mode == core::ProxyMode::System);
    m_none->setChecked(proxy.mode == core::ProxyMode::None);
    m_custom->setChecked(proxy.mode == core::ProxyMode::Custom);
    m_fields->setVisible(proxy.mode == core::ProxyMode::Custom);
    m_address->setText(proxy.address);
    m_user->setText(proxy.user);
    m_exceptions->setText(proxy.exceptions.join(u", "_s));
    m_addressField->setProblem({});
}

}  // namespace ui
