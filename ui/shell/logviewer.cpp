#include "ui/shell/logviewer.h"

#include "ui/shared/emptystate.h"
#include "ui/shared/theme.h"
#include "ui/shared/windowsize.h"
#include "ui/shell/logmodel.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTreeView>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr QSize usualSize{860, 560};
constexpr auto readInterval = 500ms;

}  // namespace

LogViewer::LogViewer(QString path, QWidget *parent)
    : QDialog(parent)
    , m_path(std::move(path))
    , m_model(new LogModel(this))
    , m_text(new QLineEdit(this))
    , m_level(new QComboBox(this))
    , m_category(new QComboBox(this))
    , m_table(new QTreeView(this))
    , m_empty(new EmptyState(u"log"_s, {}, {}, this))
    , m_count(new QLabel(this))
{
    setObjectName(u"logViewer"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Log"));
    createFilters();
    createTable();
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(theme::space::m);
    layout->addWidget(createFilterRow());
    layout->addWidget(m_table, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(createButtons());
    resize(withinScreen(*this, usualSize));
    m_tick.setInterval(readInterval);
    connect(&m_tick, &QTimer::timeout, this, &LogViewer::read);
    connect(m_model, &LogModel::filtered, this, [this] {
        showState();
        m_table->scrollToBottom();  // the newest is what one looks for
    });
    connect(m_model, &LogModel::categoriesChanged, this, &LogViewer::showCategories);
    showState();
    readOlder();
}

void LogViewer::createFilters()
{
    m_text->setObjectName(u"logText"_s);
    m_text->setPlaceholderText(tr("Find in the log"));
    m_text->setAccessibleName(tr("Find in the log"));
    m_text->setClearButtonEnabled(true);
    m_level->setObjectName(u"logLevel"_s);
    m_level->setAccessibleName(tr("Least level"));
    m_level->addItem(tr("Everything"), static_cast<int>(LogLevel::Debug));
    m_level->addItem(tr("Information and worse"), static_cast<int>(LogLevel::Info));
    m_level->addItem(tr("Warnings and worse"), static_cast<int>(LogLevel::Warning));
    m_level->addItem(tr("Errors only"), static_cast<int>(LogLevel::Critical));
    m_category->setObjectName(u"logCategory"_s);
    m_category->setAccessibleName(tr("Part of the program"));
    m_category->addItem(tr("All parts"), QString());
    m_category->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_text, &QLineEdit::textChanged, this, &LogViewer::applyFilter);
    connect(m_level, &QComboBox::currentIndexChanged, this, &LogViewer::applyFilter);
    connect(m_category, &QComboBox::currentIndexChanged, this, &LogViewer::applyFilter);
}

QWidget *LogViewer::createFilterRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_level);
    layout->addWidget(m_category);
    return row;
}

void LogViewer::createTable()
{
    m_table->setObjectName(u"logTable"_s);
    m_table->setAccessibleName(tr("Log"));
    m_table->setModel(m_model);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setFont(theme::font(theme::TextRole::Caption));
    // Measured on the text that is as wide as it gets: asking every row would take as long as reading them.
    const QFontMetrics metrics = m_table->fontMetrics();
    m_table->setColumnWidth(LogModel::TimeColumn, metrics.horizontalAdvance(u"00:00:00.000"_s) + theme::space::xl);
    m_table->setColumnWidth(LogModel::LevelColumn,
                            metrics.horizontalAdvance(levelText(LogLevel::Info)) + theme::space::xl);
    m_table->setColumnWidth(LogModel::CategoryColumn,
                            metrics.horizontalAdvance(u"app.localhub.http"_s) + theme::space::xl);
    auto *copyRows = new QAction(tr("Copy"), m_table);
    copyRows->setShortcut(QKeySequence::Copy);
    copyRows->setShortcutContext(Qt::WidgetShortcut);
    connect(copyRows, &QAction::triggered, this, &LogViewer::copy);
    m_table->addAction(copyRows);
}

QWidget *LogViewer::createButtons()
{
    auto *row = new QWidget(this);
    m_count->setObjectName(u"logCount"_s);
    theme::setTextRole(m_count, theme::TextRole::Caption);
    auto *copyButton = new QPushButton(theme::icon(u"copy"_s), tr("&Copy"), row);
    copyButton->setObjectName(u"logCopy"_s);
    copyButton->setToolTip(tr("Copies the selected lines, or all that are shown."));
    connect(copyButton, &QPushButton::clicked, this, &LogViewer::copy);
    auto *folder = new QPushButton(theme::icon(u"folder"_s), tr("Open &folder"), row);
    folder->setObjectName(u"logFolder"_s);
    connect(folder, &QPushButton::clicked, this, &LogViewer::openFolder);
    auto *close = new QPushButton(tr("Close"), row);
    close->setObjectName(u"logClose"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    for (QPushButton *button : {copyButton, folder, close})
        button->setAutoDefault(false);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addWidget(m_count, 1);
    layout->addWidget(copyButton);
    layout->addWidget(folder);
    layout->addWidget(close);
    return row;
}

void LogViewer::readOlder()
{
    m_query = m_lane.run(
        this,
        [path = QString(m_path + u".1"_s)](const std::stop_token &stop) {
            return readLog(path, 0, LogLevel::Info, stop);
        },
        [this](const LogChunk &chunk) {
            m_model->append(chunk.lines);
            read();
            m_tick.start();
        });
}

void LogViewer::read()
{
    if (m_query.isRunning() || !isVisible())
        return;
    m_query = m_lane.run(
        this,
        [path = m_path, offset = m_offset, level = m_lastLevel](const std::stop_token &stop) {
            return readLog(path, offset, level, stop);
        },
        [this](const LogChunk &chunk) { take(chunk); });
}

void LogViewer::take(const LogChunk &chunk)
{
    m_offset = chunk.nextOffset;
    m_lastLevel = chunk.lastLevel;
    // Whoever reads further up stays there.
    const QScrollBar *bar = m_table->verticalScrollBar();
    const bool isAtEnd = bar->value() >= bar->maximum() - 1;
    m_model->append(chunk.lines);
    showState();
    if (isAtEnd && !chunk.lines.isEmpty())
        m_table->scrollToBottom();
    if (!chunk.isComplete)
        read();
}

void LogViewer::applyFilter()
{
    m_model->setFilter({.least = static_cast<LogLevel>(m_level->currentData().toInt()),
                        .category = m_category->currentData().toString(),
                        .text = m_text->text().trimmed()});
}

void LogViewer::showCategories()
{
    const QSignalBlocker blocker(m_category);
    const QString chosen = m_category->currentData().toString();
    while (m_category->count() > 1)
        m_category->removeItem(1);
    for (const QString &category : m_model->categories())
        m_category->addItem(category, category);
    m_category->setCurrentIndex(std::max(0, m_category->findData(chosen)));
}

void LogViewer::showState()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_table->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    if (m_model->lineCount() == 0)
        m_empty->setTexts(tr("The log is empty"), tr("What Slipway does and what goes wrong is written down here."));
    else
        m_empty->setTexts(tr("No line answers this"), tr("Look for something else, or show everything."));
    m_count->setText(tr("%Ln line(s)", nullptr, m_model->rowCount()));
}

void LogViewer::copy()
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList lines;
    if (rows.isEmpty()) {
        for (int row = 0; row < m_model->rowCount(); ++row)
            lines.append(m_model->line(row).whole().toString());
    }
    for (const QModelIndex &row : std::as_const(rows))
        lines.append(m_model->line(row.row()).whole().toString());
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void LogViewer::openFolder()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_path).path()));
}

}  // namespace ui
