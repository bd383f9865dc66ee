#include "ui/repository/wizardplacepage.h"

#include "ui/repository/nameadvice.h"
#include "ui/repository/nameavailability.h"
#include "ui/repository/reponametext.h"
#include "ui/repository/wizarddraft.h"
#include "ui/shared/caption.h"
#include "ui/shared/choicecard.h"
#include "ui/shared/theme.h"
#include "ui/shared/tokenwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int shortestBox = 12;  // in characters: a long row must not make the page wider

ChoiceCard *createCard(const QString &name, const QString &icon, const QString &title, const QString &explanation,
                       QWidget *parent)
{
    auto *card = new ChoiceCard(icon, title, explanation, parent);
    card->setObjectName(name);
    return card;
}

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

QWidget *createField(const QString &text, QWidget *control, QWidget *parent)
{
    auto *field = new QWidget(parent);
    auto *label = new QLabel(text, field);
    label->setWordWrap(true);
    label->setBuddy(control);
    control->setAccessibleName(QString(text).remove(u'&'));
    auto *layout = new QVBoxLayout(field);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::xs);
    layout->addWidget(label);
    layout->addWidget(control);
    return field;
}

}  // namespace

WizardPlacePage::WizardPlacePage(WizardDraft &draft, QWidget *parent)
    : WizardPage(draft, tr("Where it goes"), tr("Nothing is created on the Hub before you publish."), parent)
    , m_availability(new NameAvailability(draft.hub(), this))
{
    for (QWidget *part : {createOwnerAndName(), createType(), createVisibility(), createOrganisationFields()})
        column()->addWidget(part);
    column()->addStretch();
    fillOwners();
    connectChoices();
    connect(m_availability, &NameAvailability::changed, this, &WizardPlacePage::showNameState);
    connect(&draft, &WizardDraft::answersChanged, this, &WizardPlacePage::showAnswers);
    showAnswers();
}

void WizardPlacePage::fillOwners()
{
    auto *model = qobject_cast<QStandardItemModel *>(m_owner->model());
    for (const OwnerRight &right : ownerRights(draft().identity())) {
        const QIcon icon = theme::icon(right.isOrganisation ? u"people"_s : u"user"_s);
        // The reason stands in the list, where it is needed: a tooltip is out of a keyboard's reach.
        //: %1 is an owner, %2 the sentence why one cannot publish there.
        m_owner->addItem(icon, right.mayPublish ? right.owner : tr("%1 – %2").arg(right.owner, right.words),
                         right.owner);
        QStandardItem *item = model->item(m_owner->count() - 1);
        item->setToolTip(right.words);
        item->setEnabled(right.mayPublish);
    }
}

QWidget *WizardPlacePage::createOwnerAndName()
{
    auto *box = new QWidget(this);
    m_owner = new QComboBox(box);
    m_owner->setObjectName(u"repoOwner"_s);
    m_owner->setAccessibleName(tr("Owner"));
    m_owner->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_owner->setMinimumContentsLength(shortestBox);
    m_ownerReason = createCaption(u"repoOwnerReason"_s, box);
    m_nameReason = createCaption(u"repoNameReason"_s, box);
    m_name = new QLineEdit(box);
    m_name->setObjectName(u"repoName"_s);
    m_name->setAccessibleName(tr("Name"));
    m_name->setPlaceholderText(tr("my-model"));
    auto *ownerLabel = new QLabel(tr("&Owner"), box);
    ownerLabel->setBuddy(m_owner);
    auto *nameLabel = new QLabel(tr("Na&me"), box);
    nameLabel->setBuddy(m_name);

    auto *layout = new QGridLayout(box);
    layout->setContentsMargins({});
    layout->setHorizontalSpacing(theme::space::s);
    layout->setVerticalSpacing(theme::space::xs);
    layout->addWidget(ownerLabel, 0, 0);
    layout->addWidget(nameLabel, 0, 2);
    layout->addWidget(m_owner, 1, 0);
    layout->addWidget(new QLabel(u"/"_s, box), 1, 1);
    layout->addWidget(m_name, 1, 2);
    layout->addWidget(m_ownerReason, 2, 0, 1, 3);
    layout->addWidget(m_nameReason, 3, 2);
    layout->addWidget(createNameState(), 4, 0, 1, 3);
    layout->addWidget(createAdvice(), 5, 0, 1, 3);
    layout->setColumnStretch(0, 2);
    layout->setColumnStretch(2, 3);
    return box;
}

QWidget *WizardPlacePage::createNameState()
{
    auto *row = new QWidget(this);
    m_nameIcon = new QLabel(row);
    m_nameState = createCaption(u"repoNameState"_s, row);
    m_useExisting = new QPushButton(tr("&Publish into it"), row);
    m_useExisting->setObjectName(u"useExistingRepository"_s);
    m_useExisting->setAutoDefault(false);
    connect(m_useExisting, &QPushButton::clicked, this, &WizardPlacePage::useExisting);
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

QWidget *WizardPlacePage::createAdvice()
{
    m_advice = new QWidget(this);
    m_adviceWords = createCaption(u"nameAdvice"_s, m_advice);
    m_useAdvice = new QPushButton(m_advice);
    m_useAdvice->setObjectName(u"useNameAdvice"_s);
    m_useAdvice->setAutoDefault(false);
    connect(m_useAdvice, &QPushButton::clicked, this, [this] {
        if (const auto advice = adviseName(m_name->text(), draft().answers().kind, draft().facts())) {
            m_name->setText(advice->name);
            takeName();
        }
    });
    auto *layout = new QHBoxLayout(m_advice);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addWidget(m_adviceWords, 1);
    layout->addWidget(m_useAdvice);
    return m_advice;
}

QWidget *WizardPlacePage::createType()
{
    m_model = createCard(u"typeModel"_s, u"model"_s, tr("Mo&del"), {}, this);
    m_dataset = createCard(u"typeDataset"_s, u"dataset"_s, tr("Data&set"), {}, this);
    return createCardRow(tr("What it holds"), m_model, m_dataset, this);
}

QWidget *WizardPlacePage::createVisibility()
{
    auto *box = new QWidget(this);
    m_private = createCard(u"visibilityPrivate"_s, u"lock"_s, tr("P&rivate"),
                           tr("Only you, or members of the organisation, can see it."), box);
    m_public =
        createCard(u"visibilityPublic"_s, u"globe"_s, tr("Pub&lic"), tr("Everyone can find and download it."), box);
    m_offerPublic = new QCheckBox(tr("Offer to make it public &afterwards"), box);
    m_offerPublic->setObjectName(u"offerPublic"_s);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addWidget(createCardRow(tr("Who can see it"), m_private, m_public, box));
    layout->addWidget(m_offerPublic);
    auto *when = createCaption(u"offerPublicWhen"_s, box);
    when->setText(tr("You will be asked once everything has arrived and is verified."));
    layout->addWidget(when);
    return box;
}

QWidget *WizardPlacePage::createOrganisationFields()
{
    m_organisation = new QWidget(this);
    m_region = new QComboBox(m_organisation);
    m_region->setObjectName(u"repoRegion"_s);
    m_region->addItem(tr("The organisation’s own choice"), QString());
    m_region->addItem(tr("United States"), u"us"_s);
    m_region->addItem(tr("European Union"), u"eu"_s);
    m_group = new QComboBox(m_organisation);
    m_group->setObjectName(u"repoResourceGroup"_s);
    for (QComboBox *box : {m_region, m_group}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(shortestBox);
    }
    m_regionField = createField(tr("Where it is st&ored"), m_region, m_organisation);
    m_groupField = createField(tr("Resource &group"), m_group, m_organisation);
    auto *layout = new QHBoxLayout(m_organisation);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addWidget(m_regionField, 1);
    layout->addWidget(m_groupField, 1);
    return m_organisation;
}

void WizardPlacePage::connectChoices()
{
    connect(m_owner, &QComboBox::currentIndexChanged, this, &WizardPlacePage::takeName);
    connect(m_name, &QLineEdit::textEdited, this, &WizardPlacePage::takeName);
    connect(m_model, &ChoiceCard::toggled, this, [this](bool isModel) {
        draft().answer(
            [isModel](WizardAnswers &answers) {
                answers.repo.type = isModel ? core::RepoType::Model : core::RepoType::Dataset;
            },
            {Answer::Type});
    });
    connect(m_private, &ChoiceCard::toggled, this, [this](bool isPrivate) {
        draft().answer([isPrivate](WizardAnswers &answers) {
            answers.visibility = isPrivate ? core::Visibility::Private : core::Visibility::Public;
        });
    });
    connect(m_offerPublic, &QCheckBox::toggled, this, [this](bool offers) {
        draft().answer([offers](WizardAnswers &answers) { answers.offersPublic = offers; });
    });
    connect(m_region, &QComboBox::activated, this, [this] {
        draft().answer([this](WizardAnswers &answers) { answers.region = m_region->currentData().toString(); });
    });
    connect(m_group, &QComboBox::activated, this, [this] {
        draft().answer([this](WizardAnswers &answers) { answers.resourceGroupId = m_group->currentData().toString(); });
    });
}

void WizardPlacePage::initializePage()
{
    askName();
}

QWidget *WizardPlacePage::firstControl() const
{
    return m_name;
}

bool WizardPlacePage::mayPublish() const
{
    return draft().identity().mayWriteUnder(draft().answers().repo.owner);
}

bool WizardPlacePage::isTaken() const
{
    return m_asked == draft().answers().repo && m_availability->state() == NameAvailability::State::Taken;
}

bool WizardPlacePage::isComplete() const
{
    return mayPublish() && core::checkRepoName(draft().answers().repo.name) == core::RepoNameProblem::None
        && (!isTaken() || draft().answers().usesExisting);
}

}  // namespace ui
