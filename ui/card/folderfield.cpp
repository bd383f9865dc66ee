#include "ui/card/folderfield.h"

#include "ui/shared/caption.h"
#include "ui/shared/dropfield.h"
#include "ui/shared/droppedurls.h"
#include "ui/shared/elidedlabel.h"
#include "ui/shared/formatting.h"
#include "ui/shared/iconbutton.h"
#include "ui/shared/messagebar.h"
#include "ui/shared/reasontext.h"
#include "ui/shared/theme.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto countInterval = 200ms;
constexpr qsizetype problemLimit = 3;  // more would push the proposals away

}  // namespace

FolderField::FolderField(CardGenerator &generator, QWidget *parent)
    : QWidget(parent)
    , m_generator(generator)
    , m_drop(new DropField(DropField::Place::Form, u"folder"_s, tr("Drop the folder with the files here"), this))
    , m_row(new QWidget(this))
    , m_path(new ElidedLabel(this))
    , m_again(createIconButton(u"readAgain"_s, u"refresh"_s, tr("Read the files again"), this))
    , m_progress(new QWidget(this))
    , m_count(createCaption(u"folderCount"_s, this))
    , m_messages(new MessageBar(this))
    , m_problems(createCaption(u"folderProblems"_s, this))
{
    m_drop->filesButton()->hide();
    m_drop->setExplanation(tr("Nothing of it is published, and nothing in it is executed."));
    m_drop->folderButton()->setObjectName(u"dropFolder"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    createRow();
    createProgress();
    for (QWidget *part : {static_cast<QWidget *>(m_drop), m_row, m_progress, static_cast<QWidget *>(m_messages),
                          static_cast<QWidget *>(m_problems)})
        layout->addWidget(part);
    connectParts();
    showState();
}

void FolderField::connectParts()
{
    m_tick.setInterval(countInterval);
    connect(&m_tick, &QTimer::timeout, this, &FolderField::showCount);
    connect(m_drop, &DropField::dropped, this, &FolderField::take);
    connect(m_drop, &DropField::chooseFolderRequested, this, &FolderField::choose);
    connect(m_messages, &MessageBar::remedyRequested, this, [this](Remedy remedy) {
        if (remedy == Remedy::Retry)
            m_generator.read();
        else
            choose();
    });
    connect(&m_generator, &CardGenerator::stateChanged, this, &FolderField::showState);
}

void FolderField::createRow()
{
    m_path->setObjectName(u"folderPath"_s);
    m_path->setFont(theme::font(theme::TextRole::Code));
    auto *label = new QLabel(tr("From the files in"), m_row);
    auto *choose = new QPushButton(tr("Choose f&older…"), m_row);
    choose->setObjectName(u"chooseFolder"_s);
    connect(choose, &QPushButton::clicked, this, &FolderField::choose);
    connect(m_again, &QToolButton::clicked, &m_generator, &CardGenerator::read);
    auto *row = new QHBoxLayout(m_row);
    row->setContentsMargins({});
    row->addWidget(label);
    row->addWidget(m_path, 1);
    row->addWidget(m_again);
    row->addWidget(choose);
}

void FolderField::createProgress()
{
    auto *bar = new QProgressBar(m_progress);
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setFixedHeight(theme::space::xs);
    bar->setAccessibleName(tr("Reading the files"));
    auto *stop = new QPushButton(tr("&Stop reading"), m_progress);
    stop->setObjectName(u"stopReading"_s);
    connect(stop, &QPushButton::clicked, &m_generator, &CardGenerator::cancel);
    auto *row = new QHBoxLayout(m_progress);
    row->setContentsMargins({});
    row->addWidget(bar, 1);
    row->addWidget(m_count);
    row->addWidget(stop);
}

void FolderField::showState()
{
    using enum CardGenerator::State;
    const CardGenerator::State state = m_generator.state();
    const QString folder = m_generator.folder();
    m_drop->setVisible(folder.isEmpty());
    m_row->setVisible(!folder.isEmpty());
    m_path->setWholeText(core::printable(folder), folder);
    m_again->setEnabled(state != Reading);
    m_progress->setVisible(state == Reading);
    if (state == Reading)
        m_tick.start();
    else
        m_tick.stop();
    showCount();
    if (state == Failed)
        m_messages->showError(m_generator.error());
    else
        m_messages->clear();
    QStringList problems;
    if (state == Ready) {
        for (const core::FileProblem &problem : m_generator.proposal().facts.problems.mid(0, problemLimit))
            problems.append(problemText(problem));
    }
    m_problems->setText(problems.join(u'\n'));
    m_problems->setVisible(!problems.isEmpty());
}

void FolderField::showCount()
{
    const auto count = static_cast<int>(m_generator.foundFiles());
    m_count->setText(count > 0 ? tr("%Ln file(s) found", nullptr, count) : tr("Reading…"));
}

void FolderField::choose()
{
    auto *dialog = new QFileDialog(this, tr("Choose the folder with the files of the card"), m_generator.folder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &paths) { take(paths, {}); });
    dialog->open();
}

void FolderField::take(const QStringList &localPaths, const QStringList &foreign)
{
    if (localPaths.isEmpty()) {
        m_messages->showMessage(MessageBar::Tone::Warning, {.text = foreignText(foreign)});
        return;
    }
    m_generator.chooseFolder(localPaths.first());
}

}  // namespace ui
