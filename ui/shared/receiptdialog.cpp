#include "ui/shared/receiptdialog.h"

#include "core/base/replacefile.h"
#include "ui/shared/formatting.h"
#include "ui/shared/messagebar.h"
#include "ui/shared/receiptmodel.h"
#include "ui/shared/repositorybox.h"
#include "ui/shared/theme.h"
#include "ui/shared/windowsize.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QJsonDocument>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

core::Result<> writeReceipt(const core::Receipt &receipt, const QString &path)
{
    return core::replaceFile(path, QJsonDocument{core::toJson(receipt)}.toJson());
}

void copySelectedHashes(const QTableView &table)
{
    QStringList hashes;
    for (const QModelIndex &row : table.selectionModel()->selectedRows(ReceiptModel::HashColumn))
        hashes.append(row.data().toString() + u"  "_s
                      + row.siblingAtColumn(ReceiptModel::PathColumn).data().toString());
    QApplication::clipboard()->setText(hashes.join(u'\n'));
}

}  // namespace

ReceiptDialog::ReceiptDialog(const core::Receipt &receipt, QWidget *parent)
    : QDialog(parent)
    , m_receipt(receipt)
    , m_messages(new MessageBar(this))
{
    setObjectName(u"receiptDialog"_s);
    setWindowTitle(tr("Receipt for %1").arg(displayName(receipt.repo)));
    resize(withinScreen(*this, {theme::contentWidth * 3 / 2, theme::contentWidth * 4 / 5}));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(theme::space::m);
    layout->addWidget(m_messages);
    layout->addWidget(createSummary());
    layout->addWidget(createTable(), 1);
    layout->addWidget(createButtons());
}

QWidget *ReceiptDialog::createSummary()
{
    auto *summary = new QWidget(this);
    auto *heading = new QLabel(displayName(m_receipt.repo), summary);
    heading->setTextFormat(Qt::PlainText);
    theme::setTextRole(heading, theme::TextRole::Heading);
    const QString commit = m_receipt.commits.isEmpty() ? tr("none") : m_receipt.commits.constLast().toString();
    //: %1 is a branch, %2 the full id of a commit, %3 a date and time.
    auto *facts = new QLabel(
        tr("Branch %1, commit %2, published %3").arg(m_receipt.revision, commit, formatDateTime(m_receipt.finishedAt)),
        summary);
    auto *check = new QLabel(
        m_receipt.verified ? tr("After the commit, every path was read back from the server and its hash compared.")
                           : tr("What arrived on the server has not been checked."),
        summary);
    auto *layout = new QVBoxLayout(summary);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::space::xs);
    layout->addWidget(heading);
    for (QLabel *label : {facts, check}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        theme::setTextRole(label, theme::TextRole::Caption);
        layout->addWidget(label);
    }
    return summary;
}

QWidget *ReceiptDialog::createTable()
{
    auto *table = new QTableView(this);
    table->setObjectName(u"receiptTable"_s);
    table->setAccessibleName(tr("Published paths and their hashes"));
    table->setModel(new ReceiptModel(m_receipt.entries, table));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTextElideMode(Qt::ElideMiddle);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(theme::space::xxl);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const auto fit = [table](int column, const QString &sample) {
        table->setColumnWidth(column, table->fontMetrics().horizontalAdvance(sample) + theme::space::xl);
    };
    fit(ReceiptModel::PathColumn, u"a path of a usual length.safetensors"_s);
    fit(ReceiptModel::ActionColumn, tr("Unchanged", "as wide as the longest word for what was done to a file"));
    fit(ReceiptModel::SizeColumn, u"888,8 MB"_s);
    fit(ReceiptModel::KindColumn, u"SHA-256 (LFS)"_s);
    table->horizontalHeader()->setSectionResizeMode(ReceiptModel::HashColumn, QHeaderView::Stretch);
    auto *copy = new QShortcut(QKeySequence::Copy, table);
    copy->setContext(Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, table, [table] { copySelectedHashes(*table); });
    return table;
}

QWidget *ReceiptDialog::createButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *save = buttons->addButton(tr("&Save as JSON…"), QDialogButtonBox::ActionRole);
    save->setObjectName(u"saveReceipt"_s);
    connect(save, &QPushButton::clicked, this, &ReceiptDialog::chooseFile);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void ReceiptDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Save the receipt"), {}, tr("JSON files (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    dialog->selectFile(m_receipt.repo.name + u"-receipt.json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &ReceiptDialog::saveAs);
    dialog->open();
}

void ReceiptDialog::saveAs(const QString &path)
{
    m_lane.run(
        this, [receipt = m_receipt, path](const std::stop_token &) { return writeReceipt(receipt, path); },
        [this, path](const core::Result<> &written) {
            if (!written)
                m_messages->showError(written.error());
            else
                m_messages->showMessage(MessageBar::Tone::Success,
                                        {.text = tr("The receipt was saved as %1.").arg(path)});
        });
}

}  // namespace ui
