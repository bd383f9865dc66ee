#include "ui/repository/wizardcontentpage.h"

#include "ui/repository/licensefield.h"
#include "ui/repository/wizarddraft.h"
#include "ui/shared/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int listWidth = 190;
constexpr int previewHeight = 220;

QString purposeOf(const QString &path)
{
    if (path == u"README.md")
        return WizardContentPage::tr("The model card: what is known, and headings for the rest");
    if (path == u"LICENSE")
        return WizardContentPage::tr("The text of the licence");
    return WizardContentPage::tr("Which files the Hub stores as large files");
}

}  // namespace

WizardContentPage::WizardContentPage(WizardDraft &draft, QWidget *parent)
    : WizardPage(draft, tr("Licence and first commit"),
                 tr("Slipway prepares what a new repository needs and your files lack. Files of yours are never "
                    "replaced."),
                 parent)
    , m_license(new LicenseField(draft, this))
{
    column()->addWidget(m_license);
    column()->addWidget(createFiles(), 1);
    connect(m_license, &LicenseField::completeChanged, this, &WizardContentPage::completeChanged);
    connect(&draft, &WizardDraft::answersChanged, this, &WizardContentPage::showFiles);
    connect(&draft, &WizardDraft::filesChanged, this, &WizardContentPage::showFiles);
    showFiles();
}

QWidget *WizardContentPage::createFiles()
{
    auto *box = new QWidget(this);
    auto *heading = new QLabel(tr("Prepared &files"), box);
    m_explanation = new QLabel(box);
    m_explanation->setObjectName(u"preparedExplanation"_s);
    m_explanation->setWordWrap(true);
    theme::setTextRole(m_explanation, theme::TextRole::Caption);
    m_files = new QListWidget(box);
    m_files->setObjectName(u"preparedFiles"_s);
    m_files->setAccessibleName(tr("Prepared files; Space takes one in or leaves it out"));
    m_files->setFixedWidth(listWidth);
    m_files->setMinimumHeight(previewHeight);
    heading->setBuddy(m_files);
    m_preview = new QPlainTextEdit(box);
    m_preview->setObjectName(u"preparedPreview"_s);
    m_preview->setAccessibleName(tr("Content of the prepared file"));
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    m_preview->setFont(theme::font(theme::TextRole::Code));
    m_preview->setLineWrapMode(QPlainTextEdit::NoWrap);
    connect(m_files, &QListWidget::currentRowChanged, this, &WizardContentPage::showPreview);
    connect(m_files, &QListWidget::itemChanged, this, &WizardContentPage::takeChecks);

    auto *side = new QHBoxLayout;
    side->setSpacing(theme::space::s);
    side->addWidget(m_files);
    side->addWidget(m_preview, 1);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::xs);
    layout->addWidget(heading);
    layout->addWidget(m_explanation);
    layout->addLayout(side, 1);
    return box;
}

void WizardContentPage::showFiles()
{
    const QSignalBlocker blocker(m_files);
    const QList<core::PreparedFile> files = draft().preparable();
    const QString current = m_files->currentItem() ? m_files->currentItem()->text() : QString();
    m_files->clear();
    for (const core::PreparedFile &file : files) {
        auto *item = new QListWidgetItem(theme::icon(u"file"_s), file.path, m_files);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(draft().answers().leftOut.contains(file.path) ? Qt::Unchecked : Qt::Checked);
        item->setToolTip(purposeOf(file.path));
        item->setData(Qt::AccessibleDescriptionRole, purposeOf(file.path));
        if (file.path == current)
            m_files->setCurrentItem(item);
    }
    if (m_files->currentRow() < 0 && m_files->count() > 0)
        m_files->setCurrentRow(0);
    m_explanation->setText(files.isEmpty() ? tr("Nothing to prepare: your files have it all.")
                                           : tr("They go into the first commit together with your files."));
    m_files->setVisible(!files.isEmpty());
    m_preview->setVisible(!files.isEmpty());
    showPreview();
}

void WizardContentPage::showPreview()
{
    const QList<core::PreparedFile> files = draft().preparable();
    const int row = m_files->currentRow();
    const QString text = row >= 0 && row < files.size() ? QString::fromUtf8(files.at(row).content) : QString();
    // Setting the same text again would scroll a reader back to the top.
    if (m_preview->toPlainText() + u'\n' != text && m_preview->toPlainText() != text)
        m_preview->setPlainText(text);
}

void WizardContentPage::takeChecks()
{
    QSet<QString> leftOut;
    for (int row = 0; row < m_files->count(); ++row) {
        if (m_files->item(row)->checkState() == Qt::Unchecked)
            leftOut.insert(m_files->item(row)->text());
    }
    draft().answer([leftOut](WizardAnswers &answers) { answers.leftOut = leftOut; });
}

QWidget *WizardContentPage::firstControl() const
{
    return m_license->box();
}

bool WizardContentPage::isComplete() const
{
    return m_license->isComplete();
}

}  // namespace ui
