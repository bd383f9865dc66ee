#include "ui/card/filesdialog.h"

#include "ui/card/diffview.h"
#include "ui/card/folderfield.h"
#include "ui/card/proposalsmodel.h"
#include "ui/shared/caption.h"
#include "ui/shared/taborder.h"
#include "ui/shared/theme.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr QSize usualSize{920, 700};
constexpr int listHeight = 160;
constexpr int diffHeight = 120;

}  // namespace

FilesDialog::FilesDialog(CardGenerator &generator, QWidget *parent)
    : QDialog(parent)
    , m_generator(generator)
    , m_model(new ProposalsModel(this))
    , m_folder(new FolderField(generator, this))
    , m_list(new QTreeView(this))
    , m_explanation(createCaption(u"proposalReason"_s, this))
    , m_summary(new QLabel(this))
    , m_diff(new DiffView(u"proposalDiff"_s, tr("What changes in the card"), this))
{
    setObjectName(u"filesDialog"_s);
    setWindowTitle(tr("Fill in the card from files"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(usualSize);
    createList();
    createLayout();
    connectGenerator();
    m_generator.read();
    showChanges();
}

void FilesDialog::createLayout()
{
    m_summary->setObjectName(u"proposalSummary"_s);
    m_summary->setWordWrap(true);
    m_diff->setMinimumHeight(diffHeight);
    auto *diffLabel = new QLabel(tr("&What changes in the card"), this);
    diffLabel->setBuddy(m_diff);
    QWidget *buttons = createButtons();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::space::xl, theme::space::xl, theme::space::xl, theme::space::xl);
    layout->setSpacing(theme::space::s);
    for (QWidget *part : QList<QWidget *>{m_folder, m_summary})
        layout->addWidget(part);
    layout->addWidget(m_list, 3);
    layout->addWidget(m_explanation);
    layout->addWidget(diffLabel);
    layout->addWidget(m_diff, 2);
    layout->addWidget(buttons);
    tabThrough({m_folder, m_list, m_diff, buttons});
}

void FilesDialog::createList()
{
    m_list->setObjectName(u"proposals"_s);
    m_list->setAccessibleName(tr("What the files propose"));
    m_list->setModel(m_model);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setMinimumHeight(listHeight);
    m_list->setTextElideMode(Qt::ElideMiddle);
    const int character = m_list->fontMetrics().averageCharWidth();
    for (const auto &[column, characters] :
         {std::pair{ProposalsModel::WhatColumn, 30}, std::pair{ProposalsModel::PresentColumn, 20},
          std::pair{ProposalsModel::ProposedColumn, 26}, std::pair{ProposalsModel::SourceColumn, 22}})
        m_list->setColumnWidth(column, character * characters);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FilesDialog::showExplanation);
    connect(m_model, &ProposalsModel::chosenChanged, this, &FilesDialog::askForPreview);
}

QWidget *FilesDialog::createButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_apply = buttons->addButton(tr("&Put into the card"), QDialogButtonBox::AcceptRole);
    m_apply->setObjectName(u"applyProposals"_s);
    theme::setPrimary(m_apply);
    connect(buttons, &QDialogButtonBox::accepted, this, &FilesDialog::apply);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void FilesDialog::connectGenerator()
{
    connect(&m_generator, &CardGenerator::stateChanged, this, &FilesDialog::showChanges);
    connect(&m_generator, &CardGenerator::changesChanged, this, &FilesDialog::showChanges);
    connect(&m_generator, &CardGenerator::previewed, this, &FilesDialog::showPreview);
}

void FilesDialog::showChanges()
{
    using enum CardGenerator::State;
    m_model->setChanges(m_generator.changes());
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(0, 0));
    const int count = m_model->rowCount();
    switch (m_generator.state()) {
    case NoFolder:
        m_summary->setText(tr("Metadata and whole sections of a card can be read from a model’s files."));
        break;
    case Reading: m_summary->setText(tr("The files are being read.")); break;
    case Failed: m_summary->setText(tr("Nothing could be read.")); break;
    case Ready:
        m_summary->setText(count > 0 ? tr("%Ln proposal(s). What you wrote stays unless you check it.", nullptr, count)
                                     : tr("The card has everything that these files say."));
        break;
    }
    showExplanation();
    askForPreview();
}

void FilesDialog::showExplanation()
{
    m_explanation->setText(m_model->explanation(m_list->currentIndex().row()));
}

/// Nothing is put into the card that was not shown before.
void FilesDialog::askForPreview()
{
    m_preview.reset();
    m_apply->setEnabled(false);
    m_generator.cancelPreview();
    const QSet<QString> chosen = m_model->chosen();
    if (chosen.isEmpty())
        m_diff->setDiff({});
    else
        m_generator.preview(chosen);
}

void FilesDialog::showPreview(const CardGenerator::Preview &preview)
{
    m_preview = preview;
    m_diff->setDiff(preview.diff);
    m_apply->setEnabled(preview.text != m_generator.text());
}

void FilesDialog::apply()
{
    if (!m_preview)
        return;
    m_generator.apply(*m_preview, tr("Fill in from files"));
    accept();
}

}  // namespace ui
