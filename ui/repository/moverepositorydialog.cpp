#include "ui/repository/moverepositorydialog.h"

#include "ui/repository/nameavailability.h"
#include "ui/repository/reponametext.h"
#include "ui/shared/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

void addOwner(QComboBox *box, const QString &name, bool isAllowed, const QString &why)
{
    box->addItem(name, name);
    const int row = box->count() - 1;
    if (isAllowed)
        return;
    // The box's own model: the only way to grey one entry.
    static_cast<QStandardItemModel *>(box->model())->item(row)->setEnabled(false);
    box->setItemData(row, why, Qt::ToolTipRole);
    box->setItemData(row, QString(name + u" – " + why), Qt::DisplayRole);
}

}  // namespace

MoveRepositoryDialog::MoveRepositoryDialog(const core::HubClient &hub, const core::Identity &identity,
                                           const core::RepoId &repo, QWidget *parent)
    : DialogFrame(u"moveRepositoryDialog"_s, tr("Rename or transfer"), tr("Rename %1").arg(repo.fullName()), parent)
    , m_repo(repo)
    , m_availability(new NameAvailability(hub, this))
    , m_owner(new QComboBox(this))
    , m_name(new QLineEdit(repo.name, this))
    , m_state(new QLabel(this))
{
    createFields(identity);
    auto *meaning =
        new QLabel(tr("Files, history, likes and downloads stay. The old address leads to the new one, in browsers and "
                      "for git, until somebody gives its name to another repository."),
                   this);
    meaning->setWordWrap(true);
    content()->addWidget(meaning);
    createButtons(tr("&Rename"), tr("Cancel"));
    connect(this, &QDialog::accepted, this, [this] { emit moveChosen(target()); });
    connect(m_name, &QLineEdit::textChanged, this, &MoveRepositoryDialog::check);
    connect(m_owner, &QComboBox::currentIndexChanged, this, &MoveRepositoryDialog::check);
    connect(m_availability, &NameAvailability::changed, this, &MoveRepositoryDialog::showState);
    m_name->setFocus();
    m_name->selectAll();
    check();
}

void MoveRepositoryDialog::createFields(const core::Identity &identity)
{
    m_owner->setObjectName(u"moveOwner"_s);
    addOwner(m_owner, identity.name, true, {});
    for (const core::Organisation &organisation : identity.organisations)
        //: Why an organisation cannot be chosen, after its name.
        addOwner(m_owner, organisation.name, identity.mayWriteUnder(organisation.name),
                 tr("you may not create repositories there"));
    if (const int row = m_owner->findData(m_repo.owner); row >= 0)
        m_owner->setCurrentIndex(row);
    m_name->setObjectName(u"moveName"_s);
    m_state->setObjectName(u"moveState"_s);
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    theme::setTextRole(m_state, theme::TextRole::Caption);

    QFormLayout *form = createFieldForm();
    addField(form, tr("&Owner"), m_owner);
    addField(form, tr("&Name"), m_name);
    form->addRow(QString(), m_state);
    content()->addLayout(form);
}

core::RepoId MoveRepositoryDialog::target() const
{
    return {.type = m_repo.type, .owner = m_owner->currentData().toString(), .name = m_name->text().trimmed()};
}

void MoveRepositoryDialog::check()
{
    if (problem().isEmpty() && target() != m_repo)
        m_availability->ask(target());
    else
        m_availability->forget();
    showState();
}

QString MoveRepositoryDialog::problem() const
{
    return repoNameProblemText(core::checkRepoName(target().name));
}

void MoveRepositoryDialog::showState()
{
    using enum NameAvailability::State;
    QString text = problem();
    bool canMove = text.isEmpty() && target() != m_repo;
    if (canMove) {
        switch (m_availability->state()) {
        case Unasked:
        case Asking: text = tr("Looking whether %1 is free…").arg(target().fullName()); break;
        case Free: text = tr("%1 is free.").arg(target().fullName()); break;
        case Unknown: text = tr("The Hub could not be asked whether the name is free; it will say."); break;
        case Taken:
            text = tr("There is a repository called %1 already.").arg(target().fullName());
            canMove = false;
            break;
        }
        if (canMove && target().owner != m_repo.owner)
            text += u' '
                + tr("%1 owns it then; what you may do there decides what you may do with it.").arg(target().owner);
    }
    m_state->setText(text);
    const bool isRename = target().owner == m_repo.owner;
    setHeading((isRename ? tr("Rename %1") : tr("Transfer %1")).arg(m_repo.fullName()));
    acceptButton()->setText(isRename ? tr("&Rename") : tr("&Transfer"));
    acceptButton()->setEnabled(canMove);
}

}  // namespace ui
