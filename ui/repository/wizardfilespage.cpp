#include "ui/repository/wizardfilespage.h"

#include "ui/repository/wizarddraft.h"
#include "ui/shared/dropfield.h"
#include "ui/shared/droppedurls.h"
#include "ui/shared/formatting.h"
#include "ui/shared/messagebar.h"
#include "ui/shared/theme.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int dropHeight = 190;
constexpr int visibleRows = 4;

}  // namespace

WizardFilesPage::WizardFilesPage(WizardDraft &draft, QWidget *parent)
    : WizardPage(draft, tr("What do you want to publish?"),
                 tr("Most answers are in the files: choose them first, and Slipway fills in what they say."), parent)
    , m_messages(new MessageBar(this))
    , m_drop(new DropField(DropField::Place::Form, u"folder"_s, tr("Drop a model’s folder here"), this))
    , m_state(new QLabel(this))
{
    setUpDropField();
    m_state->setObjectName(u"wizardFilesState"_s);
    m_state->setWordWrap(true);
    theme::setTextRole(m_state, theme::TextRole::Caption);

    column()->addWidget(m_messages);
    column()->addWidget(m_drop, 1);
    column()->addWidget(createList());
    column()->addWidget(m_state);
    connect(&draft, &WizardDraft::pathsChanged, this, &WizardFilesPage::showPaths);
    connect(&draft, &WizardDraft::filesChanged, this, &WizardFilesPage::showState);
    showPaths();
    showState();
}

void WizardFilesPage::setUpDropField()
{
    m_drop->setObjectName(u"dropFrame"_s);
    m_drop->setMinimumHeight(dropHeight);
    m_drop->folderButton()->setObjectName(u"wizardChooseFolder"_s);
    m_drop->filesButton()->setObjectName(u"wizardChooseFiles"_s);
    for (QPushButton *button : {m_drop->folderButton(), m_drop->filesButton()})
        button->setAutoDefault(false);  // Return goes on to the next page
    connect(m_drop, &DropField::dropped, this, &WizardFilesPage::takeDrop);
    connect(m_drop, &DropField::chooseFolderRequested, this,
            [this] { choose(tr("Choose the folder to publish"), QFileDialog::Directory); });
    connect(m_drop, &DropField::chooseFilesRequested, this,
            [this] { choose(tr("Choose the files to publish"), QFileDialog::ExistingFiles); });
}

// The dialog deletes itself; the page may go before it with its window, which is the dialog's parent.
void WizardFilesPage::choose(const QString &title, QFileDialog::FileMode mode)
{
    auto *dialog = new QFileDialog(this, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(mode);
    connect(dialog, &QFileDialog::filesSelected, &draft(), &WizardDraft::addPaths);
    dialog->open();
}

void WizardFilesPage::takeDrop(const QStringList &localPaths, const QStringList &foreign)
{
    m_messages->clear();
    if (!foreign.isEmpty())
        m_messages->showMessage(MessageBar::Tone::Warning, {.text = foreignText(foreign)});
    if (!localPaths.isEmpty())
        draft().addPaths(localPaths);
}

QWidget *WizardFilesPage::createList()
{
    m_chosen = new QWidget(this);
    m_list = new QListWidget(m_chosen);
    m_list->setObjectName(u"wizardPaths"_s);
    m_list->setAccessibleName(tr("Chosen files and folders"));
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setFixedHeight(visibleRows * (m_list->fontMetrics().height() + theme::space::s));
    m_remove = new QPushButton(tr("&Remove"), m_chosen);
    m_remove->setObjectName(u"wizardRemovePath"_s);
    m_remove->setAutoDefault(false);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        m_remove->setEnabled(item != nullptr && draft().isRemovable(item->data(Qt::UserRole).toString()));
    });
    connect(m_remove, &QPushButton::clicked, this, &WizardFilesPage::removeSelected);
    auto *shortcut = new QShortcut(QKeySequence::Delete, m_list);
    shortcut->setContext(Qt::WidgetShortcut);
    connect(shortcut, &QShortcut::activated, this, &WizardFilesPage::removeSelected);

    auto *layout = new QHBoxLayout(m_chosen);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_remove, 0, Qt::AlignTop);
    return m_chosen;
}

void WizardFilesPage::showPaths()
{
    m_list->clear();
    for (const ChosenPath &path : draft().paths()) {
        auto *item = new QListWidgetItem(core::printable(QDir::toNativeSeparators(path.localPath), 400), m_list);
        item->setData(Qt::UserRole, path.localPath);
    }
    if (m_list->count() > 0)
        m_list->setCurrentRow(m_list->count() - 1);
    m_chosen->setVisible(m_list->count() > 0);
}

void WizardFilesPage::removeSelected()
{
    if (const QListWidgetItem *item = m_list->currentItem(); item && m_remove->isEnabled())
        draft().removePath(item->data(Qt::UserRole).toString());
}

void WizardFilesPage::showState()
{
    const FileSurvey &files = draft().files();
    const bool isReadable = draft().error().kind == core::ErrorKind::Canceled;
    if (!isReadable)
        m_messages->showError(draft().error());
    else if (m_messages->tone() == MessageBar::Tone::Error)
        m_messages->clear();  // what a drop left out is still true
    if (draft().isReading()) {
        m_state->setText(tr("Reading the files…"));
    } else if (draft().paths().isEmpty()) {
        m_state->setText(tr("You can also go on without files and add them later."));
    } else {
        const int count = static_cast<int>(files.files.size());
        //: %1 is a count of files with the word, for example "12 files"; %2 their size.
        QString text = tr("%1, %2.").arg(formatFileCount(count), formatBytes(files.totalBytes));
        if (files.skippedCount > 0)
            text += u' ' + tr("%n file(s) are left out; the plan will say why.", nullptr, files.skippedCount);
        m_state->setText(text);
    }
    m_state->setVisible(isReadable);
    emit completeChanged();
}

QWidget *WizardFilesPage::firstControl() const
{
    return m_drop->folderButton();
}

bool WizardFilesPage::isComplete() const
{
    return !draft().isReading() && draft().error().kind == core::ErrorKind::Canceled;
}

}  // namespace ui
