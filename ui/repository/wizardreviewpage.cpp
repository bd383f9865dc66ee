#include "ui/repository/wizardreviewpage.h"

#include "core/card/cardtables.h"
#include "ui/repository/reviewmodel.h"
#include "ui/repository/wizarddraft.h"
#include "ui/shared/factform.h"
#include "ui/shared/formatting.h"
#include "ui/shared/messagebar.h"
#include "ui/shared/theme.h"

#include <QFrame>
#include <QHeaderView>
#include <QLabel>
#include <QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int filesHeight = 170;

QString licenseText(const core::LicenseChoice &license)
{
    if (license.id.isEmpty())
        return WizardReviewPage::tr("None yet");
    if (license.id == u"other") {
        //: %1 is the name of a licence the Hub does not know, %2 an address or a file's name.
        return WizardReviewPage::tr("%1 (%2)", "other licence").arg(license.name, license.link);
    }
    const core::License *known = core::findLicense(license.id);
    return known != nullptr ? known->name : license.id;
}

QString visibilityText(const WizardAnswers &answers)
{
    if (answers.visibility == core::Visibility::Public)
        return WizardReviewPage::tr("Public from the start");
    return answers.offersPublic ? WizardReviewPage::tr("Private; you will be asked about making it public afterwards")
                                : WizardReviewPage::tr("Private");
}

}  // namespace

WizardReviewPage::WizardReviewPage(WizardDraft &draft, QWidget *parent)
    : WizardPage(draft, tr("Ready to publish"), tr("This, and nothing else, is created and sent."), parent)
    , m_messages(new MessageBar(this))
    , m_model(new ReviewModel(this))
    , m_promise(new QLabel(this))
{
    m_promise->setObjectName(u"reviewPromise"_s);
    m_promise->setWordWrap(true);
    theme::setTextRole(m_promise, theme::TextRole::Caption);
    column()->addWidget(m_messages);
    column()->addWidget(createCard());
    column()->addWidget(createFiles(), 1);
    column()->addWidget(m_promise);
}

QWidget *WizardReviewPage::createCard()
{
    auto *card = new QFrame(this);
    theme::setCard(card);
    m_address = new QLabel(card);
    m_address->setObjectName(u"repoAddress"_s);
    m_address->setTextFormat(Qt::PlainText);
    m_address->setWordWrap(true);
    m_address->setFont(theme::font(theme::TextRole::Code));
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_lines = new FactForm;
    m_lines->setContentsMargins({});
    m_lines->setVerticalSpacing(theme::space::xs);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(theme::space::l, theme::space::m, theme::space::l, theme::space::m);
    layout->setSpacing(theme::space::s);
    layout->addWidget(m_address);
    layout->addLayout(m_lines);
    return card;
}

QWidget *WizardReviewPage::createFiles()
{
    auto *box = new QWidget(this);
    m_filesHeading = new QLabel(box);
    m_filesHeading->setObjectName(u"reviewFilesHeading"_s);
    m_filesHeading->setWordWrap(true);
    m_files = new QTreeView(box);
    m_files->setObjectName(u"reviewFiles"_s);
    m_files->setAccessibleName(tr("Files that are sent"));
    m_files->setRootIsDecorated(false);
    m_files->setUniformRowHeights(true);
    m_files->setAllColumnsShowFocus(true);
    m_files->setModel(m_model);
    m_files->setMinimumHeight(filesHeight);
    m_files->header()->setStretchLastSection(false);
    m_files->header()->setSectionResizeMode(ReviewModel::PathColumn, QHeaderView::Stretch);
    m_files->header()->setSectionResizeMode(ReviewModel::SizeColumn, QHeaderView::ResizeToContents);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::xs);
    layout->addWidget(m_filesHeading);
    layout->addWidget(m_files, 1);
    return box;
}

void WizardReviewPage::addLine(const QString &label, const QString &text, const QString &name)
{
    m_lines->addFact(label, name)->setText(text);
}

void WizardReviewPage::initializePage()
{
    m_messages->clear();
    showRepository();
    showFiles();
}

QWidget *WizardReviewPage::firstControl() const
{
    return m_files;
}

void WizardReviewPage::showRepository()
{
    const WizardAnswers &answers = draft().answers();
    m_address->setText(draft().hub().webUrl(answers.repo).toString());
    while (m_lines->rowCount() > 0)
        m_lines->removeRow(0);
    if (answers.usesExisting) {
        addLine(tr("Repository"), tr("Exists already; nothing is created"), u"reviewRepository"_s);
        return;
    }
    const bool isDataset = answers.repo.type == core::RepoType::Dataset;
    addLine(tr("Repository"), isDataset ? tr("A new dataset") : tr("A new model"), u"reviewRepository"_s);
    addLine(tr("Visibility"), visibilityText(answers), u"reviewVisibility"_s);
    addLine(tr("Licence"), licenseText(answers.license), u"reviewLicense"_s);
    if (!answers.region.isEmpty()) {
        const bool isEu = answers.region == u"eu";
        addLine(tr("Stored in"), isEu ? tr("European Union") : tr("United States"), u"reviewRegion"_s);
    }
    if (const core::Organisation *owner = draft().organisation(); owner && !answers.resourceGroupId.isEmpty()) {
        const auto group = std::ranges::find(owner->resourceGroups, answers.resourceGroupId, &core::ResourceGroup::id);
        if (group != owner->resourceGroups.end())
            addLine(tr("Resource group"), group->name, u"reviewGroup"_s);
    }
}

void WizardReviewPage::showFiles()
{
    const QList<core::PreparedFile> prepared = draft().prepared();
    const FileSurvey &files = draft().files();
    std::int64_t bytes = files.totalBytes;
    for (const core::PreparedFile &file : prepared)
        bytes += file.content.size();
    const int count = static_cast<int>(files.files.size() + prepared.size());
    m_model->setFiles(prepared, files.files);
    m_files->setVisible(count > 0);
    //: %1 is a count of files with the word, for example "12 files"; %2 their size.
    m_filesHeading->setText(count > 0 ? tr("%1, %2 at most: what the Hub has already is not sent again.")
                                            .arg(formatFileCount(count), formatBytes(bytes))
                                      : tr("No files. You can add them on the next page."));
    m_promise->setText(draft().answers().usesExisting
                           ? tr("Files of the same name are replaced; the older version stays in the history.")
                           : tr("If anything goes wrong on the way, publishing again goes on where it stopped."));
}

}  // namespace ui
