#include "ui/revisions/downloaddialog.h"

#include "core/base/repoid.h"
#include "ui/revisions/downloadplanmodel.h"
#include "ui/shared/caption.h"
#include "ui/shared/emptystate.h"
#include "ui/shared/errortext.h"
#include "ui/shared/formatting.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ui {

namespace {

using core::DownloadAction;

constexpr auto typingPause = 300ms;
constexpr auto lookInterval = 100ms;
constexpr qsizetype shortIdLength = 8;
constexpr int widest = 720;
constexpr int tableLines = 9;

std::int64_t bytesOf(const core::DownloadPlan &plan, DownloadAction action)
{
    std::int64_t bytes = 0;
    for (const core::DownloadEntry &entry : plan.entries)
        bytes += entry.action == action ? entry.sizeBytes : 0;
    return bytes;
}

}  // namespace

QString DownloadDialog::headingFor(const core::DownloadRequest &request)
{
    if (request.paths.isEmpty())
        return tr("Download all files");
    if (request.paths.size() == 1)
        return tr("Download %1").arg(core::printable(request.paths.first()));
    return tr("Download %Ln selected path(s)", nullptr, static_cast<int>(request.paths.size()));
}

DownloadDialog::DownloadDialog(core::HubClient hub, core::DownloadRequest request, QWidget *parent)
    : DialogFrame(u"downloadDialog"_s, tr("Download"), headingFor(request), parent)
    , m_hub(std::move(hub))
    , m_request(std::move(request))
    , m_folder(new QLineEdit(QDir::toNativeSeparators(m_request.folder), this))
    , m_stack(new QStackedWidget(this))
    , m_wait(new EmptyState(this))
    , m_table(new QTreeView(this))
    , m_model(new DownloadPlanModel(this))
    , m_summary(new QLabel(this))
    , m_note(createCaption(u"downloadNote"_s, this))
    , m_replace(new QCheckBox(this))
{
    setMinimumWidth(widest);
    auto *place = createCaption(u"downloadPlace"_s, this);
    //: %1 is a repository, %2 a commit.
    place->setText(
        tr("From %1 as it was at %2.").arg(m_request.repo.fullName(), m_request.revision.first(shortIdLength)));
    content()->addWidget(place);
    createFolderRow();
    createPlanArea();
    createButtons(tr("&Download"), tr("Cancel"));
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    m_looking.setInterval(lookInterval);
    connect(&m_typing, &QTimer::timeout, this, &DownloadDialog::prepare);
    connect(&m_looking, &QTimer::timeout, this, &DownloadDialog::showProgress);
    prepare();
}

void DownloadDialog::createFolderRow()
{
    m_folder->setObjectName(u"downloadFolder"_s);
    m_folder->setAccessibleName(tr("Folder on this computer that the files go to"));
    auto *choose = new QPushButton(tr("C&hoose…"), this);
    choose->setObjectName(u"downloadChoose"_s);
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &DownloadDialog::chooseFolder);
    connect(m_folder, &QLineEdit::textChanged, this, [this] {
        forgetPlan();
        m_replace->setChecked(false);  // that was about other files
        m_typing.start();
    });
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(m_folder, 1);
    layout->addWidget(choose);
    QFormLayout *form = createFieldForm();
    auto *label = new QLabel(tr("&To folder"), this);
    label->setBuddy(m_folder);
    form->addRow(label, row);
    label->setMinimumHeight(row->sizeHint().height());
    content()->addLayout(form);
}

void DownloadDialog::createPlanArea()
{
    m_table->setObjectName(u"downloadFiles"_s);
    m_table->setAccessibleName(tr("What happens with each file"));
    m_table->setModel(m_model);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setIconSize({theme::iconSize, theme::iconSize});
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setResizeContentsPrecision(0);
    m_table->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->header()->setSectionResizeMode(DownloadPlanModel::PathColumn, QHeaderView::Stretch);
    m_table->setMinimumHeight(tableLines * (fontMetrics().height() + theme::space::s));
    m_wait->setObjectName(u"downloadWait"_s);
    connect(m_wait, &EmptyState::actionRequested, this, &DownloadDialog::prepare);
    m_stack->addWidget(m_wait);
    m_stack->addWidget(m_table);
    m_summary->setObjectName(u"downloadSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_replace->setObjectName(u"downloadReplace"_s);
    connect(m_replace, &QCheckBox::toggled, this, &DownloadDialog::showPlan);
    content()->addWidget(m_stack, 1);
    content()->addWidget(m_summary);
    content()->addWidget(m_replace);
    content()->addWidget(m_note);
}

void DownloadDialog::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder to download into"), m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, m_folder,
            [this](const QString &path) { m_folder->setText(QDir::toNativeSeparators(path)); });
    dialog->open();
}

/// What was or is planned for another folder must never be done.
void DownloadDialog::forgetPlan()
{
    m_typing.stop();
    m_looking.stop();
    m_query.cancel();
    m_plan.reset();
    showPlan();
}

void DownloadDialog::prepare()
{
    forgetPlan();
    m_request.folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    if (m_request.folder.isEmpty() || QDir::isRelativePath(m_request.folder)) {
        m_wait->setTexts(tr("Choose a folder"), tr("It is named from its beginning, and made if it does not exist."));
        m_wait->setAction({});
        return;
    }
    m_board = std::make_shared<core::DownloadBoard>();
    m_query = m_lane.run(
        this,
        [hub = m_hub, request = m_request, board = m_board](const std::stop_token &stop) {
            return core::Downloader{hub, *board}.prepare(request, stop);
        },
        [this](const core::Result<core::DownloadPlan> &plan) { take(plan); });
    m_looking.start();
    showProgress();
}

void DownloadDialog::showProgress()
{
    const core::DownloadBoard::Snapshot now = m_board->snapshot();
    const bool isComparing = now.stage == core::DownloadStage::Comparing && now.compareTotalBytes > 0;
    m_wait->setTexts(isComparing ? tr("Comparing with what is there…") : tr("Asking what there is…"),
                     isComparing ? formatBytesOf(now.comparedBytes, now.compareTotalBytes) : QString{});
    m_wait->setAction({});
}

void DownloadDialog::take(const core::Result<core::DownloadPlan> &plan)
{
    m_looking.stop();
    if (plan) {
        m_plan = *plan;
        m_model->setPlan(*plan);
    } else {
        m_wait->setTexts(tr("There is no plan"), describe(plan.error()).text);
        m_wait->setAction(tr("Try &again"), theme::ButtonRole::Plain);
    }
    showPlan();
}

void DownloadDialog::showPlan()
{
    m_stack->setCurrentWidget(m_plan ? static_cast<QWidget *>(m_table) : m_wait);
    const int replaced = m_plan ? m_plan->count(DownloadAction::Replace) : 0;
    m_replace->setText(tr("&Replace %Ln file(s) that are there with another content", nullptr, replaced));
    m_replace->setVisible(replaced > 0);
    m_model->setReplaces(m_replace->isChecked());
    m_summary->setText(m_plan ? summary() : QString{});
    m_summary->setVisible(m_plan.has_value());
    m_note->setText(tr("Some names differ only in case, or are reserved: Windows and macOS cannot keep such files."));
    m_note->setVisible(m_plan && !m_plan->notes.isEmpty());
    acceptButton()->setEnabled(m_plan && std::ranges::any_of(plan().entries, &core::DownloadEntry::isFetched));
}

/// "12 files are fetched (91.4 MB). 3 are there already. 2 are replaced. 1 is left out."
QString DownloadDialog::summary() const
{
    const core::DownloadPlan now = plan();
    const int fetched = now.count(DownloadAction::Fetch) + now.count(DownloadAction::Replace);
    QStringList sentences;
    sentences.append(fetched > 0
                         ? tr("%Ln file(s) will be fetched: %1.", nullptr, fetched).arg(formatBytes(now.fetchBytes()))
                         : tr("Nothing has to be fetched."));
    if (const int kept = m_plan->count(DownloadAction::Keep); kept > 0)
        sentences.append(tr("%Ln file(s) are there already, with the same content.", nullptr, kept));
    if (const int replaced = m_plan->count(DownloadAction::Replace); replaced > 0) {
        sentences.append(m_replace->isChecked()
                             ? tr("%Ln file(s) will be replaced: %1.", nullptr, replaced)
                                   .arg(formatBytes(bytesOf(*m_plan, DownloadAction::Replace)))
                             : tr("%Ln file(s) with another content stay as they are.", nullptr, replaced));
    }
    if (const int refused = m_plan->count(DownloadAction::Refuse); refused > 0)
        sentences.append(tr("%Ln file(s) cannot be written here and are left out.", nullptr, refused));
    return sentences.join(u' ');
}

core::DownloadRequest DownloadDialog::request() const
{
    core::DownloadRequest request = m_request;
    request.mayReplace = m_replace->isVisibleTo(this) && m_replace->isChecked();
    return request;
}

core::DownloadPlan DownloadDialog::plan() const
{
    core::DownloadPlan plan = *m_plan;
    plan.mayReplace = request().mayReplace;
    if (!plan.mayReplace)
        plan.entries.removeIf([](const core::DownloadEntry &entry) { return entry.action == DownloadAction::Replace; });
    return plan;
}

}  // namespace ui
