#include "ui/revisions/tensordiffview.h"

#include "ui/revisions/heatstrip.h"
#include "ui/revisions/meaningview.h"
#include "ui/revisions/measurebar.h"
#include "ui/revisions/tensorfilter.h"
#include "ui/revisions/tensorwords.h"
#include "ui/shared/emptystate.h"
#include "ui/shared/errortext.h"
#include "ui/shared/taborder.h"
#include "ui/shared/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Change = TensorRow::Change;

/// What one can choose to see of a comparison.
struct ShownChoice
{
    TensorsShown tensors;
    bool isMetadata = false;
};

constexpr int nameWidth = 400;  // at most
constexpr int rowsMeasured = 200;  // to find out how wide a column is
constexpr int fewestLayers = 2;  // worth a drawing

}  // namespace

}  // namespace ui

Q_DECLARE_METATYPE(ui::ShownChoice)

namespace ui {

TensorDiffView::TensorDiffView(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_content(new QWidget(this))
    , m_summary(new QLabel(m_content))
    , m_proof(new QLabel(m_content))
    , m_heat(new HeatStrip(m_content))
    , m_text(new QLineEdit(m_content))
    , m_shown(new QComboBox(m_content))
    , m_measure(new MeasureBar(m_content))
    , m_model(new TensorModel(this))
    , m_filter(new TensorFilter(*m_model, this))
    , m_table(new QTreeView(m_content))
    , m_metadata(new MeaningView(m_content))
    , m_lists(new QStackedWidget(m_content))
    , m_work(new TensorWork(this))
{
    setObjectName(u"tensorDiff"_s);
    createFilters();
    createTable();
    createLayout();
    connectWork();
    tabThrough({m_empty, m_heat, m_text, m_shown, m_measure, m_table, m_metadata});
    clear();
}

void TensorDiffView::createFilters()
{
    m_text->setObjectName(u"tensorFilter"_s);
    m_text->setPlaceholderText(tr("Part of a name"));
    m_text->setAccessibleName(tr("Part of a tensor’s name"));
    m_text->setClearButtonEnabled(true);
    m_shown->setObjectName(u"tensorsShown"_s);
    m_shown->setAccessibleName(tr("Which tensors are listed"));
    m_shown->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_text, &QLineEdit::textChanged, this, &TensorDiffView::showFiltered);
    connect(m_shown, &QComboBox::currentIndexChanged, this, &TensorDiffView::showFiltered);
    connect(m_heat, &HeatStrip::selectionChanged, this, &TensorDiffView::showFiltered);
    connect(m_measure, &MeasureBar::measureRequested, this, &TensorDiffView::measure);
    connect(m_measure, &MeasureBar::cancelRequested, m_work, &TensorWork::cancelMeasuring);
}

void TensorDiffView::createTable()
{
    m_table->setObjectName(u"tensorTable"_s);
    m_table->setAccessibleName(tr("Tensors"));
    m_table->setModel(m_filter);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setIconSize({theme::iconSize, theme::iconSize});
    m_table->setSortingEnabled(true);
    m_table->header()->setSortIndicator(-1, Qt::AscendingOrder);  // as the files have them
    m_table->header()->setResizeContentsPrecision(rowsMeasured);
    m_table->header()->setStretchLastSection(false);
    m_metadata->setObjectName(u"tensorMetadata"_s);
}

void TensorDiffView::createLayout()
{
    for (QLabel *label : {m_summary, m_proof}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_summary->setObjectName(u"tensorSummary"_s);
    m_proof->setObjectName(u"tensorProof"_s);
    theme::setTextRole(m_proof, theme::TextRole::Caption);
    m_lists->addWidget(m_table);
    m_lists->addWidget(m_metadata);
    auto *filters = new QHBoxLayout;
    filters->setSpacing(theme::space::s);
    filters->addWidget(m_text, 1);
    filters->addWidget(m_shown);
    filters->addWidget(m_measure, 1);
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins({});
    content->setSpacing(theme::space::xs);
    for (QWidget *part :
         {static_cast<QWidget *>(m_summary), static_cast<QWidget *>(m_proof), static_cast<QWidget *>(m_heat)})
        content->addWidget(part);
    content->addLayout(filters);
    content->addWidget(m_lists, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_stack);
}

void TensorDiffView::connectWork()
{
    connect(m_work, &TensorWork::changesRead, this, &TensorDiffView::showResult);
    connect(m_work, &TensorWork::measured, m_model, &TensorModel::setMeasured);
    connect(m_work, &TensorWork::measuringProgressed, this, [this] {
        m_measure->showProgress(m_work->measuredBytes(), m_work->bytesToMeasure());
        showHeat();
    });
    connect(m_work, &TensorWork::measuringEnded, this, &TensorDiffView::endMeasuring);
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        if (!m_work->isReading())
            return read();
        m_work->cancel();
        showEmpty(tr("The tensors were not compared"), tr("You canceled it. Nothing else was changed."),
                  tr("Compare them"));
    });
}

void TensorDiffView::setChange(const core::ChangedEntry &entry, const ComparedSides &sides)
{
    clear();
    m_entry = entry;
    m_sides = sides;
}

void TensorDiffView::clear()
{
    m_work->cancel();
    m_isStarted = false;
    m_changes.reset();
    m_model->setChanges(nullptr);
    m_heat->setMap({});
    m_measure->offer(0, 0, 0);
    showEmpty({}, {}, {});
}

void TensorDiffView::start()
{
    if (!std::exchange(m_isStarted, true))
        read();
}

void TensorDiffView::read()
{
    showEmpty(tr("Comparing the tensors…"),
              tr("The heads of the files are read, and samples of what is not on this "
                 "computer: a few megabytes at most."),
              tr("Cancel"));
    m_work->read(m_entry, m_sides);
}

void TensorDiffView::showEmpty(const QString &heading, const QString &explanation, const QString &action)
{
    m_empty->setTexts(heading, explanation);
    m_empty->setAction(action, theme::ButtonRole::Plain);
    m_stack->setCurrentWidget(m_empty);
}

void TensorDiffView::showResult(const TensorChangesResult &result)
{
    if (result)
        return showChanges(*result);
    const core::TensorFileFault &fault = result.error();
    const QString heading = tr("The tensors cannot be compared");
    if (fault.problem != core::TensorFileProblem::Unreadable)
        return showEmpty(heading, tensorFaultText(fault), {});
    showEmpty(heading, tr("The message above says why."), {});
    emit failed(fault.error);
}

void TensorDiffView::showChanges(std::shared_ptr<const TensorChanges> changes)
{
    m_changes = std::move(changes);
    m_summary->setText(tensorSummaryText(*m_changes));
    m_proof->setText(tensorProofText(*m_changes));
    m_model->setChanges(m_changes);
    m_metadata->setRows(metadataRows(m_changes->metadata));
    showHeat();
    m_heat->setVisible(m_heat->map().layers.size() >= fewestLayers);
    fillShown();
    showFiltered();
    fitColumns();
    m_stack->setCurrentWidget(m_content);
}

void TensorDiffView::fitColumns()
{
    for (int column = 0; column < TensorModel::ColumnCount; ++column)
        m_table->resizeColumnToContents(column);
    m_table->setColumnWidth(TensorModel::NameColumn,
                            std::min(m_table->columnWidth(TensorModel::NameColumn), nameWidth));
}

/// Each with how many there are; what there is none of is not offered.
void TensorDiffView::fillShown()
{
    const QSignalBlocker blocker{m_shown};
    m_shown->clear();
    const auto offer = [this](const QString &text, int count, const ShownChoice &choice) {
        //: %1 is a kind of change, %2 how many tensors it concerns.
        m_shown->addItem(tr("%1 (%L2)").arg(text).arg(count), QVariant::fromValue(choice));
    };
    const auto total = static_cast<int>(m_changes->rows.size());
    const int quiet = m_changes->count(Change::Same) + m_changes->count(Change::NoDifferenceFound)
        + m_changes->count(Change::Unknown);
    offer(tr("What changed"), total - quiet, {});
    offer(tr("All tensors"), total, {.tensors = {.kind = TensorsShown::Kind::All}});
    for (int i = 0; i < TensorRow::changeCount; ++i) {
        const auto change = static_cast<Change>(i);
        if (const int count = m_changes->count(change); count > 0)
            offer(tensorChangeText(change), count, {.tensors = {.kind = TensorsShown::Kind::One, .change = change}});
    }
    if (!m_changes->metadata.isEmpty())
        offer(tr("Metadata"), static_cast<int>(m_changes->metadata.size()), {.isMetadata = true});
    if (total == quiet)
        m_shown->setCurrentIndex(1);
}

void TensorDiffView::showFiltered()
{
    if (!m_changes)
        return;
    auto choice = m_shown->currentData().value<ShownChoice>();
    m_lists->setCurrentWidget(choice.isMetadata ? static_cast<QWidget *>(m_metadata) : m_table);
    choice.tensors.text = m_text->text().trimmed();
    choice.tensors.place = m_heat->selected();
    m_filter->setShown(choice.tensors);
    if (m_work->isMeasuring())
        return;
    std::int64_t bytes = 0;
    std::int64_t farBytes = 0;
    const QList<int> rows = choice.isMetadata ? QList<int>{} : m_filter->measurableRows();
    for (const int row : rows) {
        bytes += m_changes->measuredBytes(m_model->row(row));
        farBytes += m_changes->farBytes(m_model->row(row));
    }
    m_measure->offer(static_cast<int>(rows.size()), bytes, farBytes);
}

void TensorDiffView::showHeat()
{
    m_heat->setMap(heatMapOf(*m_model));
}

void TensorDiffView::measure()
{
    const QList<int> rows = m_filter->measurableRows();
    if (rows.isEmpty())
        return;
    m_work->measure(m_changes, rows);
    m_measure->showProgress(0, m_work->bytesToMeasure());
}

void TensorDiffView::endMeasuring(const core::Result<> &result)
{
    showHeat();
    showFiltered();
    fitColumns();
    if (!result && result.error().kind != core::ErrorKind::Canceled)
        emit failed(result.error());
}

}  // namespace ui
