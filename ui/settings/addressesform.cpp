#include "ui/settings/addressesform.h"

#include "ui/settings/addressinput.h"
#include "ui/settings/settingsfield.h"
#include "ui/shared/theme.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

AddressesForm::AddressesForm(core::Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_layout(new QVBoxLayout(this))
{
    using core::ServiceAddresses;
    m_layout->setContentsMargins({});
    m_layout->setSpacing(theme::space::m);
    addRow(core::Setting::LfsAddress, &ServiceAddresses::lfs, u"lfsAddress"_s, tr("Storage for &large files (LFS)"),
           tr("What Slipway sends goes there instead of to the storage that the Hub names."));
    addRow(core::Setting::CdnAddress, &ServiceAddresses::cdn, u"cdnAddress"_s, tr("&Downloads (CDN)"),
           tr("What Slipway downloads comes from there."));
    addRow(core::Setting::CasAddress, &ServiceAddresses::cas, u"casAddress"_s, tr("&Xet storage (CAS)"),
           tr("Only the check above asks there: Slipway itself sends large files by LFS."));
    m_subscription = m_settings.subscribe([this](core::Setting setting) {
        for (const Row &row : std::as_const(m_rows)) {
            if (row.setting == setting)
                show(row);
        }
    });
}

void AddressesForm::addRow(core::Setting setting, QUrl core::ServiceAddresses::*address, const QString &name,
                           const QString &label, const QString &explanation)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(name);
    edit->setPlaceholderText(tr("The address that the Hub names"));
    auto *field = new SettingsField(label, edit, this);
    field->setExplanation(explanation);
    m_layout->addWidget(field);
    const Row row{.setting = setting, .address = address, .edit = edit, .field = field};
    m_rows.append(row);
    connect(edit, &QLineEdit::textEdited, field, [field] { field->setProblem({}); });
    connect(edit, &QLineEdit::editingFinished, this, [this, row] { use(row); });
    show(row);
}

void AddressesForm::use(const Row &row)
{
    const ServiceInput input = readServiceAddress(row.edit->text());
    row.field->setProblem(serviceProblemText(input.problem));
    if (input.problem != AddressProblem::None)
        return;
    core::ServiceAddresses addresses = m_settings.serviceAddresses();
    addresses.*row.address = input.address;
    m_settings.setServiceAddresses(addresses);
    show(row);
}

void AddressesForm::show(const Row &row)
{
    row.edit->setText((m_settings.serviceAddresses().*row.address).toString());
    row.field->setProblem({});
}

}  // namespace ui
