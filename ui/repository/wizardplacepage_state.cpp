// What the page shows of the answers; building it is in wizardplacepage.cpp.
#include "ui/repository/nameadvice.h"
#include "ui/repository/nameavailability.h"
#include "ui/repository/reponametext.h"
#include "ui/repository/wizarddraft.h"
#include "ui/repository/wizardplacepage.h"
#include "ui/shared/choicecard.h"
#include "ui/shared/reasontext.h"
#include "ui/shared/theme.h"
#include "ui/shared/tokenwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QWizard>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int widestName = 240;

}  // namespace

void WizardPlacePage::takeName()
{
    const QString owner = m_owner->currentData().toString();
    const QString name = m_name->text();
    draft().answer(
        [&](WizardAnswers &answers) {
            answers.repo.owner = owner;
            answers.repo.name = name;
        },
        {Answer::Name});
}

// Asks anew, or forgets what was asked about another name: either way showNameState() follows.
void WizardPlacePage::askName()
{
    const core::RepoId &repo = draft().answers().repo;
    if (m_asked == repo && m_availability->state() != NameAvailability::State::Unasked)
        return;
    m_asked = repo;
    if (draft().answers().usesExisting)
        draft().answer([](WizardAnswers &answers) { answers.usesExisting = false; });
    if (mayPublish() && core::checkRepoName(repo.name) == core::RepoNameProblem::None)
        m_availability->ask(repo);
    else
        m_availability->forget();
}

void WizardPlacePage::showAnswers()
{
    const WizardAnswers &answers = draft().answers();
    // What is set here is known already; only a person's choice is news.
    const QSignalBlocker blockers[] = {QSignalBlocker(m_owner),   QSignalBlocker(m_model),
                                       QSignalBlocker(m_dataset), QSignalBlocker(m_private),
                                       QSignalBlocker(m_public),  QSignalBlocker(m_offerPublic)};
    m_owner->setCurrentIndex(m_owner->findData(answers.repo.owner));
    if (m_name->text() != answers.repo.name)
        m_name->setText(answers.repo.name);
    (answers.repo.type == core::RepoType::Dataset ? m_dataset : m_model)->setChecked(true);
    (answers.visibility == core::Visibility::Public ? m_public : m_private)->setChecked(true);
    m_offerPublic->setChecked(answers.offersPublic);
    m_offerPublic->setEnabled(answers.visibility == core::Visibility::Private);

    const QList<OwnerRight> rights = ownerRights(draft().identity());
    const auto right = std::ranges::find(rights, answers.repo.owner, &OwnerRight::owner);
    m_ownerReason->setText(right == rights.end() ? QString() : right->words);
    m_ownerReason->setVisible(!mayPublish());
    const auto nameReason = draft().nameReason();
    m_nameReason->setText(nameReason ? reasonText(*nameReason) : QString());
    m_nameReason->setVisible(nameReason.has_value());
    if (wizard() != nullptr && wizard()->currentPage() == this)
        askName();
    showNameState();
    showAdvice();
    showOrganisation();
}

void WizardPlacePage::showNameState()
{
    const theme::Colors &colors = theme::colors();
    const core::RepoId &repo = draft().answers().repo;
    const core::RepoNameProblem problem = core::checkRepoName(repo.name);
    const QString name = repo.fullName();
    const bool usesExisting = isTaken() && draft().answers().usesExisting;
    m_useExisting->setVisible(isTaken() && !usesExisting);
    emit completeChanged();
    if (problem != core::RepoNameProblem::None) {
        const bool isEmpty = problem == core::RepoNameProblem::Empty;
        showNameLine(isEmpty ? u"info"_s : u"error"_s, isEmpty ? colors.textMuted : colors.danger.text,
                     repoNameProblemText(problem));
        return;
    }
    if (usesExisting) {
        showNameLine(u"info"_s, colors.info.text,
                     tr("Your files will be added to %1. What is there and not replaced stays.").arg(name));
        return;
    }
    switch (m_availability->state()) {
    case NameAvailability::State::Unasked: showNameLine(u"info"_s, colors.textMuted, {}); break;
    case NameAvailability::State::Asking:
        showNameLine(u"clock"_s, colors.textMuted, tr("Checking whether %1 is free…").arg(name));
        break;
    case NameAvailability::State::Free:
        showNameLine(u"success"_s, colors.success.text, tr("%1 is free.").arg(name));
        break;
    case NameAvailability::State::Taken:
        showNameLine(u"warning"_s, colors.warning.text,
                     tr("%1 already exists. Choose another name, or publish into it.").arg(name));
        break;
    case NameAvailability::State::Unknown:
        showNameLine(u"info"_s, colors.textMuted,
                     tr("The Hub could not be asked whether %1 is free. It will say so when you publish.").arg(name));
        break;
    }
}

void WizardPlacePage::changeEvent(QEvent *event)
{
    WizardPage::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showNameState();  // its colours are those of the moment
}

void WizardPlacePage::showNameLine(const QString &icon, const QColor &color, const QString &text)
{
    const QSize size(theme::space::l, theme::space::l);
    m_nameIcon->setPixmap(theme::icon(icon, color).pixmap(size, devicePixelRatioF()));
    m_nameIcon->setVisible(!text.isEmpty());
    m_nameState->setText(text);
    QPalette palette = m_nameState->palette();
    palette.setColor(QPalette::PlaceholderText, color);
    m_nameState->setPalette(palette);
}

void WizardPlacePage::showAdvice()
{
    const auto advice = adviseName(draft().answers().repo.name, draft().answers().kind, draft().facts());
    m_advice->setVisible(advice.has_value());
    if (!advice)
        return;
    m_adviceWords->setText(advice->words);
    //: %1 is a better name for the repository.
    m_useAdvice->setText(tr("&Use %1").arg(fontMetrics().elidedText(advice->name, Qt::ElideMiddle, widestName)));
    m_useAdvice->setAccessibleName(tr("Use %1").arg(advice->name));
}

void WizardPlacePage::showOrganisation()
{
    const core::Organisation *owner = draft().organisation();
    const bool hasRegions = owner != nullptr && owner->hasRegions();
    const bool hasGroups = owner != nullptr && !owner->resourceGroups.isEmpty();
    m_group->clear();
    m_group->addItem(tr("None"), QString());
    for (const core::ResourceGroup &group : hasGroups ? owner->resourceGroups : QList<core::ResourceGroup>())
        m_group->addItem(group.name, group.id);
    m_group->setCurrentIndex(std::max(0, m_group->findData(draft().answers().resourceGroupId)));
    m_region->setCurrentIndex(std::max(0, m_region->findData(draft().answers().region)));
    m_regionField->setVisible(hasRegions);
    m_groupField->setVisible(hasGroups);
    m_organisation->setVisible(hasRegions || hasGroups);
}

void WizardPlacePage::useExisting()
{
    draft().answer([](WizardAnswers &answers) { answers.usesExisting = true; });
    if (wizard() != nullptr)
        wizard()->next();
}

}  // namespace ui
