#include "ui/repository/openaddressdialog.h"

#include "ui/repository/repositorymodel.h"
#include "ui/shared/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

QString addressInClipboard(const QUrl &ownEndpoint)
{
    const QString text = QGuiApplication::clipboard()->text().trimmed();
    // "a/b" may be anything somebody copied; an address with a scheme is meant.
    return text.contains(u"://") && core::RepoAddress::parse(text, ownEndpoint) ? text : QString();
}

QString meaningOf(const core::RepoAddress &address)
{
    const QString name = address.repo.fullName();
    QString text;
    switch (address.repo.type) {
    case core::RepoType::Model: text = OpenAddressDialog::tr("The model %1.").arg(name); break;
    case core::RepoType::Dataset: text = OpenAddressDialog::tr("The dataset %1.").arg(name); break;
    case core::RepoType::Space: text = OpenAddressDialog::tr("The Space %1.").arg(name); break;
    }
    if (!address.revision.isEmpty())
        //: %1 is a branch, a tag or a commit.
        text += u' ' + OpenAddressDialog::tr("Revision %1.").arg(address.revision);
    return text;
}

}  // namespace

OpenAddressDialog::OpenAddressDialog(const QUrl &ownEndpoint, QWidget *parent)
    : DialogFrame(u"openAddressDialog"_s, tr("Open a repository"), tr("Open a repository"), parent)
    , m_ownEndpoint(ownEndpoint)
    , m_address(new QLineEdit(addressInClipboard(ownEndpoint), this))
    , m_state(new QLabel(this))
{
    auto *label = new QLabel(tr("&Paste its address"), this);
    label->setBuddy(m_address);
    m_address->setObjectName(u"openAddress"_s);
    m_address->setAccessibleName(tr("Address of a repository"));
    m_address->setPlaceholderText(tr("https://huggingface.co/…, hf://… or OWNER/NAME"));
    m_address->selectAll();
    m_state->setObjectName(u"openAddressState"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    theme::setTextRole(m_state, theme::TextRole::Caption);
    auto *field = new QVBoxLayout;
    field->setSpacing(theme::space::xs);
    field->addWidget(label);
    field->addWidget(m_address);
    field->addWidget(m_state);
    content()->addLayout(field);
    createButtons(tr("&Open"), tr("Cancel"));
    connect(m_address, &QLineEdit::textChanged, this, &OpenAddressDialog::showState);
    connect(this, &QDialog::accepted, this, [this] {
        if (const auto address = core::RepoAddress::parse(m_address->text(), m_ownEndpoint))
            emit addressChosen(*address);
    });
    m_address->setFocus();
    showState();
}

void OpenAddressDialog::showState()
{
    const auto address = core::RepoAddress::parse(m_address->text(), m_ownEndpoint);
    acceptButton()->setEnabled(address.has_value());
    if (address)
        m_state->setText(meaningOf(*address));
    else
        m_state->setText(m_address->text().trimmed().isEmpty()
                             ? tr("An address from the browser will do: of the repository, or of a file in it.")
                             : notAnAddressText(address.error()));
}

QString notAnAddressText(const core::Error &error)
{
    return OpenAddressDialog::tr("“%1” does not name a repository.").arg(core::printable(error.subject, 60));
}

}  // namespace ui
