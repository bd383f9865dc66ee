#include "ui/card/findingspanel.h"

#include "ui/card/findingsmodel.h"
#include "ui/card/findingtext.h"
#include "ui/shared/caption.h"
#include "ui/shared/emptystate.h"
#include "ui/shared/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Edits at one place are in an order that only one fix knows.
bool fits(const core::TextEdits &all, const core::TextEdits &more)
{
    return std::ranges::none_of(more, [&all](const core::TextEdit &edit) {
        return std::ranges::any_of(all, [&edit](const core::TextEdit &other) {
            return edit.span.begin <= other.span.end && other.span.begin <= edit.span.end;
        });
    });
}

}  // namespace

core::TextEdits joinedSafeEdits(const QList<core::Finding> &findings)
{
    core::TextEdits all;
    for (const core::Finding &finding : findings) {
        const auto fix = std::ranges::find_if(finding.fixes, [](const core::CardFix &candidate) {
            return candidate.isSafe && candidate.kind == core::CardFix::Kind::Edit;
        });
        if (fix != finding.fixes.end() && fits(all, fix->edits))
            all += fix->edits;
    }
    std::ranges::sort(all, {}, [](const core::TextEdit &edit) { return edit.span.begin; });
    return all;
}

FindingsPanel::FindingsPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new FindingsModel(this))
    , m_list(new QListView(this))
    , m_empty(new EmptyState(u"success"_s, tr("Nothing to find fault with"),
                             tr("Every rule that can be checked here is kept."), this))
    , m_server(createCaption(u"findingServerWords"_s, this))
    , m_fix(new QPushButton(tr("&Fix"), this))
    , m_fixAll(new QPushButton(this))
    , m_choices(new QMenu(this))
{
    createList();
    m_server->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::space::s, theme::space::s, theme::space::s, theme::space::s);
    layout->setSpacing(theme::space::s);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_server);
    layout->addWidget(createButtons());
    setFindings({}, {});
}

void FindingsPanel::createList()
{
    m_list->setObjectName(u"findingsList"_s);
    m_list->setAccessibleName(tr("Findings"));
    m_list->setModel(m_model);
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setLayoutMode(QListView::Batched);  // a thousand sentences are broken into lines a hundred at a time
    m_list->setSpacing(theme::space::xs / 2);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &FindingsPanel::showCurrent);
    connect(m_model, &QAbstractItemModel::modelReset, this, &FindingsPanel::showCurrent);
    const auto goTo = [this](const QModelIndex &index) {
        if (const core::Finding &finding = m_model->finding(index.row()); finding.path.isEmpty())
            emit placeActivated(finding.span);
    };
    connect(m_list, &QListView::clicked, this, goTo);
    connect(m_list, &QListView::activated, this, goTo);
}

QWidget *FindingsPanel::createButtons()
{
    auto *row = new QWidget(this);
    m_fix->setObjectName(u"fixFinding"_s);
    m_fixAll->setObjectName(u"fixAllSafe"_s);
    m_choices->setObjectName(u"fixChoices"_s);
    connect(m_fix, &QPushButton::clicked, this, &FindingsPanel::fixCurrent);
    connect(m_fixAll, &QPushButton::clicked, this, &FindingsPanel::fixAllSafe);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(m_fix);
    layout->addWidget(m_fixAll);
    layout->addStretch(1);
    return row;
}

void FindingsPanel::setFindings(const QList<core::Finding> &findings, const QString &text)
{
    m_findings = findings;
    m_isHeld = false;
    const int row = m_list->currentIndex().row();
    m_model->setFindings(findings, text);
    if (row >= 0 && !m_list->currentIndex().isValid() && m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1)));
    const bool isEmpty = m_model->rowCount() == 0;
    m_empty->setVisible(isEmpty);
    m_list->setVisible(!isEmpty);
    m_fix->setVisible(!isEmpty);
    const auto safe = std::ranges::count_if(findings, [](const core::Finding &finding) {
        return std::ranges::any_of(finding.fixes, &core::CardFix::isSafe);
    });
    m_fixAll->setText(tr("Fix all &safe (%Ln)", nullptr, static_cast<int>(safe)));
    m_fixAll->setVisible(safe > 1);
    showCurrent();
}

void FindingsPanel::holdFixes()
{
    m_isHeld = true;
    enableFixes();
}

void FindingsPanel::enableFixes()
{
    const QModelIndex index = m_list->currentIndex();
    m_fix->setEnabled(!m_isHeld && index.isValid() && !fixesOf(m_model->finding(index.row())).isEmpty());
    m_fixAll->setEnabled(!m_isHeld);
}

void FindingsPanel::showCurrent()
{
    enableFixes();
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid()) {
        m_server->hide();
        return;
    }
    const core::Finding &finding = m_model->finding(index.row());
    const bool hasWords = !finding.hubMessage.isEmpty();
    //: %1 is what the server says, in English.
    m_server->setText(hasWords ? tr("The Hub’s words: %1").arg(finding.hubMessage) : QString{});
    m_server->setVisible(hasWords);
}

void FindingsPanel::fixCurrent()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    const core::Finding finding = m_model->finding(index.row());
    const QList<FindingFix> ways = fixesOf(finding);
    const QString what = tr("Fix %1").arg(finding.rule);
    if (ways.size() == 1) {
        emit fixRequested(ways.first().edits, what);
        return;
    }
    m_choices->clear();
    for (const FindingFix &way : ways) {
        QAction *action = m_choices->addAction(way.label);
        connect(action, &QAction::triggered, this, [this, way, what] { emit fixRequested(way.edits, what); });
    }
    m_choices->popup(m_fix->mapToGlobal(QPoint(0, m_fix->height())));
}

void FindingsPanel::fixAllSafe()
{
    emit fixRequested(joinedSafeEdits(m_findings), tr("Fix all safe"));
}

}  // namespace ui
