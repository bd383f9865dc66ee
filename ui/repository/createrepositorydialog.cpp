#include "ui/repository/createrepositorydialog.h"

#include "ui/repository/licensebox.h"
#include "ui/repository/nameavailability.h"
#include "ui/repository/reponametext.h"
#include "ui/shared/choicecard.h"
#include "ui/shared/theme.h"
#include "ui/shared/tokenwords.h"

#include <QComboBox>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int dialogWidth = 560;

// A group of cards that exclude each other, side by side, below a label.
QWidget *createCardRow(const QString &label, ChoiceCard *first, ChoiceCard *second, QWidget *parent)
{
    auto *group = new QWidget(parent);
    group->setAccessibleName(label);
    auto *layout = new QGridLayout(group);
    layout->setContentsMargins({});
    layout->setHorizontalSpacing(theme::space::s);
    layout->setVerticalSpacing(theme::space::xs);
    layout->addWidget(new QLabel(label, group), 0, 0, 1, 2);
    layout->addWidget(first, 1, 0);
    layout->addWidget(second, 1, 1);
    layout->setColumnStretch(0, 1);
    layout->setColumnStretch(1, 1);
    return group;
}

QLabel *createCaption(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    theme::setTextRole(label, theme::TextRole::Caption);
    return label;
}

ChoiceCard *createCard(const QString &name, const QString &icon, const QString &title, const QString &explanation,
                       QWidget *parent)
{
    auto *card = new ChoiceCard(icon, title, explanation, parent);
    card->setObjectName(name);
    return card;
}

}  // namespace

CreateRepositoryDialog::CreateRepositoryDialog(const core::HubClient &hub, const core::Identity &identity,
                                               const QString &proposedName, QWidget *parent)
    : QDialog(parent)
    , m_hub(hub)
    , m_availability(new NameAvailability(hub, this))
    , m_owner(new QComboBox(this))
    , m_name(new QLineEdit(this))
    , m_nameIcon(new QLabel(this))
    , m_nameState(createCaption(u"repoNameState"_s, this))
    , m_useExisting(new QPushButton(tr("&Publish to it"), this))
    , m_model(createCard(u"typeModel"_s, u"model"_s, tr("&Model"), {}, this))
    , m_dataset(createCard(u"typeDataset"_s, u"dataset"_s, tr("&Dataset"), {}, this))
    , m_private(createCard(u"visibilityPrivate"_s, u"lock"_s, tr("P&rivate"),
                           tr("Only you, or members of the organisation, can see it."), this))
    , m_public(
          createCard(u"visibilityPublic"_s, u"globe"_s, tr("Pu&blic"), tr("Everyone can find and download it."), this))
    , m_license(new LicenseBox(this))
    , m_licenseHint(createCaption(u"licenseHint"_s, this))
    , m_address(createCaption(u"repoAddress"_s, this))
    , m_submit(new QPushButton(tr("&Use this repository"), this))
{
    setObjectName(u"createRepositoryDialog"_s);
    setWindowTitle(tr("New repository"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(dialogWidth);
    fillOwners(identity);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::space::xl, theme::space::xl, theme::space::xl, theme::space::l);
    layout->setSpacing(theme::space::l);
    auto *title = new QLabel(tr("New repository"), this);
    theme::setTextRole(title, theme::TextRole::Title);
    layout->addWidget(title);
    for (QWidget *part : {createOwnerAndName(), createTypeChoice(), createVisibilityChoice(), createLicenseField(),
                          createAddressCard(), createButtons()})
        layout->addWidget(part);
    // Now that each pair has a parent of its own: before, all four would exclude each other.
    m_model->setChecked(true);
    m_private->setChecked(true);

    connect(m_availability, &NameAvailability::changed, this, &CreateRepositoryDialog::showState);
    m_name->setText(nearestRepoName(proposedName));
    followName();
    m_name->setFocus();
    m_name->selectAll();
}

void CreateRepositoryDialog::fillOwners(const core::Identity &identity)
{
    auto *model = qobject_cast<QStandardItemModel *>(m_owner->model());
    int first = -1;
    for (const OwnerRight &right : ownerRights(identity)) {
        m_owner->addItem(theme::icon(right.isOrganisation ? u"repositories"_s : u"user"_s), right.owner);
        const int row = m_owner->count() - 1;
        QStandardItem *item = model->item(row);
        item->setToolTip(right.words);
        item->setAccessibleText(right.owner + u". "_s + right.words);
        item->setEnabled(right.mayPublish);
        if (right.mayPublish && first < 0)
            first = row;
    }
    // Without any right the first owner stands there, and the server's refusal will say why.
    m_owner->setCurrentIndex(std::max(first, 0));
}

QWidget *CreateRepositoryDialog::createOwnerAndName()
{
    m_owner->setObjectName(u"repoOwner"_s);
    m_owner->setAccessibleName(tr("Owner"));
    m_owner->setMinimumContentsLength(10);
    m_name->setObjectName(u"repoName"_s);
    m_name->setAccessibleName(tr("Name"));
    m_name->setPlaceholderText(tr("my-model"));
    connect(m_owner, &QComboBox::currentIndexChanged, this, &CreateRepositoryDialog::followName);
    connect(m_name, &QLineEdit::textChanged, this, &CreateRepositoryDialog::followName);

    auto *box = new QWidget(this);
    auto *ownerLabel = new QLabel(tr("&Owner"), box);
    ownerLabel->setBuddy(m_owner);
    auto *nameLabel = new QLabel(tr("&Name"), box);
    nameLabel->setBuddy(m_name);
    auto *slash = new QLabel(u"/"_s, box);
    slash->setForegroundRole(QPalette::PlaceholderText);

    auto *layout = new QGridLayout(box);
    layout->setContentsMargins({});
    layout->setHorizontalSpacing(theme::space::s);
    layout->setVerticalSpacing(theme::space::xs);
    layout->addWidget(ownerLabel, 0, 0);
    layout->addWidget(nameLabel, 0, 2);
    layout->addWidget(m_owner, 1, 0);
    layout->addWidget(slash, 1, 1);
    layout->addWidget(m_name, 1, 2);
    layout->addWidget(createNameState(), 2, 0, 1, 3);
    layout->setColumnStretch(2, 1);
    return box;
}

QWidget *CreateRepositoryDialog::createNameState()
{
    m_useExisting->setObjectName(u"useExistingRepository"_s);
    m_useExisting->setAutoDefault(false);
    connect(m_useExisting, &QPushButton::clicked, this, [this] {
        emit existingRepositoryChosen(repoId());
        accept();
    });
    auto *row = new QWidget(this);
    // As high as with its button, so that nothing below moves while the state changes.
    row->setMinimumHeight(m_useExisting->sizeHint().height());
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addWidget(m_nameIcon);
    layout->addWidget(m_nameState, 1);
    layout->addWidget(m_useExisting);
    return row;
}

QWidget *CreateRepositoryDialog::createTypeChoice()
{
    for (ChoiceCard *card : {m_model, m_dataset})
        connect(card, &ChoiceCard::toggled, this, [this](bool on) {
            if (on)
                followName();
        });
    return createCardRow(tr("What it holds"), m_model, m_dataset, this);
}

QWidget *CreateRepositoryDialog::createVisibilityChoice()
{
    return createCardRow(tr("Who can see it"), m_private, m_public, this);
}

QWidget *CreateRepositoryDialog::createLicenseField()
{
    m_license->setObjectName(u"repoLicense"_s);
    m_license->setAccessibleName(tr("Licence"));
    connect(m_license, &QComboBox::editTextChanged, this, &CreateRepositoryDialog::showState);
    auto *box = new QWidget(this);
    auto *label = new QLabel(tr("&Licence"), box);
    label->setBuddy(m_license);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::xs);
    layout->addWidget(label);
    layout->addWidget(m_license);
    layout->addWidget(m_licenseHint);
    return box;
}

QWidget *CreateRepositoryDialog::createAddressCard()
{
    m_address->setFont(theme::font(theme::TextRole::Code));
    m_address->setForegroundRole(QPalette::WindowText);
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_address->setAccessibleName(tr("Address of the repository"));
    auto *promise = createCaption(u"createPromise"_s, this);
    promise->setText(tr("The repository is created when you publish. Until then nothing happens on the Hub."));

    auto *card = new QFrame(this);
    theme::setCard(card);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(theme::space::l, theme::space::m, theme::space::l, theme::space::m);
    layout->setSpacing(theme::space::xs);
    layout->addWidget(m_address);
    layout->addWidget(promise);
    return card;
}

QWidget *CreateRepositoryDialog::createButtons()
{
    auto *row = new QWidget(this);
    auto *cancel = new QPushButton(tr("Cancel"), row);
    cancel->setObjectName(u"createCancel"_s);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_submit->setObjectName(u"createSubmit"_s);
    m_submit->setDefault(true);
    theme::setPrimary(m_submit);
    connect(m_submit, &QPushButton::clicked, this, &CreateRepositoryDialog::submit);

    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addStretch(1);
    layout->addWidget(cancel);
    layout->addWidget(m_submit);
    return row;
}

core::RepoId CreateRepositoryDialog::repoId() const
{
    return {.type = m_dataset->isChecked() ? core::RepoType::Dataset : core::RepoType::Model,
            .owner = m_owner->currentText(),
            .name = m_name->text()};
}

core::RepoCreation CreateRepositoryDialog::creation() const
{
    return {.id = repoId(),
            .visibility = m_public->isChecked() ? core::Visibility::Public : core::Visibility::Private,
            .license = m_license->licenseId()};
}

void CreateRepositoryDialog::followName()
{
    m_address->setText(m_hub.webUrl(repoId()).toString());
    // Asks anew, or forgets what was asked about another name: either way showState() follows.
    if (core::checkRepoName(m_name->text()) == core::RepoNameProblem::None)
        m_availability->ask(repoId());
    else
        m_availability->forget();
}

void CreateRepositoryDialog::showState()
{
    const theme::Colors &colors = theme::colors();
    const core::RepoNameProblem problem = core::checkRepoName(m_name->text());
    const NameAvailability::State state = m_availability->state();
    const QString name = repoId().fullName();
    if (problem != core::RepoNameProblem::None) {
        const bool isEmpty = problem == core::RepoNameProblem::Empty;
        showNameState(isEmpty ? u"info"_s : u"error"_s, isEmpty ? colors.textMuted : colors.danger.text,
                      repoNameProblemText(problem));
    } else {
        switch (state) {
        case NameAvailability::State::Unasked:
        case NameAvailability::State::Asking:
            showNameState(u"clock"_s, colors.textMuted, tr("Checking whether %1 is free…").arg(name));
            break;
        case NameAvailability::State::Free:
            showNameState(u"success"_s, colors.success.text, tr("%1 is free.").arg(name));
            break;
        case NameAvailability::State::Taken:
            showNameState(u"warning"_s, colors.warning.text, tr("%1 already exists.").arg(name));
            break;
        case NameAvailability::State::Unknown:
            showNameState(
                u"info"_s, colors.textMuted,
                tr("The Hub could not be asked whether %1 is free. It will say so when you publish.").arg(name));
            break;
        }
    }
    const bool isTaken = problem == core::RepoNameProblem::None && state == NameAvailability::State::Taken;
    m_useExisting->setVisible(isTaken);
    m_licenseHint->setText(m_license->isComplete()
                               ? tr("It tells others what they may do with your work. You can add it later.")
                               : tr("The Hub does not know this licence. Choose one from the list."));
    m_submit->setEnabled(problem == core::RepoNameProblem::None && !isTaken && m_license->isComplete());
    fitHeight();
}

// A window does not follow its wrapped labels by itself.
void CreateRepositoryDialog::fitHeight()
{
    const int needed = layout()->totalHeightForWidth(width());
    if (height() < needed)
        resize(width(), needed);
}

void CreateRepositoryDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    fitHeight();
}

void CreateRepositoryDialog::showNameState(const QString &icon, const QColor &color, const QString &text)
{
    const QSize size(theme::space::l, theme::space::l);
    m_nameIcon->setPixmap(theme::icon(icon, color).pixmap(size, devicePixelRatioF()));
    m_nameState->setText(text);
    QPalette palette = m_nameState->palette();
    palette.setColor(QPalette::PlaceholderText, color);
    m_nameState->setPalette(palette);
}

void CreateRepositoryDialog::submit()
{
    emit repositoryDescribed(creation());
    accept();
}

}  // namespace ui
