#include "ui/revisions/blamedialog.h"

#include "core/base/repoid.h"
#include "core/git/gittext.h"
#include "ui/revisions/blamemodel.h"
#include "ui/shared/emptystate.h"
#include "ui/shared/errortext.h"
#include "ui/shared/theme.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr QSize dialogSize{980, 640};
constexpr int summaryChars = 30;
constexpr int authorChars = 16;

}  // namespace

BlameDialog::BlameDialog(const QString &repository, const core::GitOid &commit, const QByteArray &rawPath,
                         QWidget *parent)
    : QDialog(parent)
    , m_model(new BlameModel(this))
    , m_table(new QTreeView(this))
    , m_empty(new EmptyState(u"history"_s, tr("Looking who wrote each line…"), {}, this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"blameDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Who wrote which line"));
    resize(dialogSize);
    const QString path = core::printable(core::decodeGitText(rawPath));
    auto *heading = new QLabel(tr("Who wrote which line of %1").arg(path), this);
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    theme::setTextRole(heading, theme::TextRole::Heading);
    createTable();
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    auto *buttons = new QDialogButtonBox(this);
    connect(buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole), &QPushButton::clicked, this,
            &QDialog::close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::space::xl, theme::space::xl, theme::space::xl, theme::space::l);
    layout->setSpacing(theme::space::m);
    layout->addWidget(heading);
    layout->addWidget(m_stack, 1);
    layout->addWidget(buttons);
    read(repository, commit, rawPath);
}

void BlameDialog::createTable()
{
    m_table->setObjectName(u"blameTable"_s);
    m_table->setAccessibleName(tr("Lines and the commits they come from"));
    m_table->setModel(m_model);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    QHeaderView *header = m_table->header();
    header->setResizeContentsPrecision(0);
    header->setStretchLastSection(true);
    const int letter = fontMetrics().averageCharWidth();
    header->resizeSection(BlameModel::CommitColumn, letter * summaryChars);
    header->resizeSection(BlameModel::AuthorColumn, letter * authorChars);
    connect(m_table, &QTreeView::activated, this, [this](const QModelIndex &index) {
        emit commitActivated(m_model->commit(index.row()).oid);
        close();
    });
}

void BlameDialog::read(const QString &repository, const core::GitOid &commit, const QByteArray &rawPath)
{
    m_lane.run(
        this,
        [repository, commit, rawPath](const std::stop_token &stop) -> core::Result<core::Blame> {
            const auto opened = core::Repository::open(repository);
            if (!opened)
                return std::unexpected(opened.error());
            return core::blameFile(*opened, commit, rawPath, stop);
        },
        [this](const core::Result<core::Blame> &blame) { showBlame(blame); });
}

void BlameDialog::showBlame(const core::Result<core::Blame> &blame)
{
    if (!blame)
        return m_empty->setTexts(tr("Nobody can tell who wrote this file"), describe(blame.error()).text);
    m_model->setBlame(*blame);
    if (m_model->rowCount() == 0)
        return m_empty->setTexts(tr("This file has no lines"), {});
    m_table->resizeColumnToContents(BlameModel::DateColumn);
    m_table->resizeColumnToContents(BlameModel::LineColumn);
    m_stack->setCurrentWidget(m_table);
    m_table->setCurrentIndex(m_model->index(0, 0));
    m_table->setFocus();
}

}  // namespace ui
