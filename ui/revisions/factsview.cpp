#include "ui/revisions/factsview.h"

#include "ui/revisions/changedfilesmodel.h"
#include "ui/shared/factform.h"
#include "ui/shared/formatting.h"
#include "ui/shared/theme.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Obstacle = DiffContent::Obstacle;

QString reasonText(Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::None: return {};
    case Obstacle::Elsewhere:
        return FactsView::tr(
            "The content is kept by Git LFS and was not fetched. Its size and hash tell that it changed.");
    case Obstacle::Binary: return FactsView::tr("This file is not text: it cannot be compared line by line.");
    case Obstacle::TooLarge: return FactsView::tr("This file is too large to be compared line by line.");
    case Obstacle::SameContent: return FactsView::tr("The content is the same on both sides.");
    case Obstacle::Empty: return FactsView::tr("The file is empty.");
    case Obstacle::OnlyBlanks: return FactsView::tr("Only blanks changed, and they do not count at the moment.");
    }
    Q_UNREACHABLE_RETURN({});
}

/// Before and after, or the one there is, or one for both.
template <typename Text>
QString bothSides(const core::ChangedEntry &entry, const QString &between, Text text)
{
    const QString before = entry.before ? text(*entry.before) : QString{};
    const QString after = entry.after ? text(*entry.after) : QString{};
    if (before.isEmpty() || before == after)
        return after;
    return after.isEmpty() ? before : QString{before + between + after};
}

QString sizesText(const core::ChangedEntry &entry)
{
    QString text = bothSides(entry, u" → "_s, [](const core::ComparedFile &file) {
        constexpr std::int64_t shortest = 1000;  // below, the one says the other
        const QString size = formatBytes(file.sizeBytes);
        return file.sizeBytes < shortest ? size : FactsView::tr("%1 (%L2 bytes)").arg(size).arg(file.sizeBytes);
    });
    if (!entry.before || !entry.after)
        return text;
    const std::int64_t grown = entry.after->sizeBytes - entry.before->sizeBytes;
    if (grown > 0)
        text += u'\n' + FactsView::tr("%1 larger").arg(formatBytes(grown));
    else if (grown < 0)
        text += u'\n' + FactsView::tr("%1 smaller").arg(formatBytes(-grown));
    return text;
}

}  // namespace

FactsView::FactsView(QWidget *parent)
    : QWidget(parent)
    , m_reason(new QLabel(this))
    , m_facts(new FactForm)
{
    m_reason->setObjectName(u"diffReason"_s);
    m_reason->setWordWrap(true);
    m_facts->setContentsMargins({});
    m_facts->setLabelAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_change = m_facts->addFact(tr("Change"), u"factChange"_s);
    m_sizes = m_facts->addFact(tr("Size"), u"factSize"_s);
    m_hashes = m_facts->addFact(tr("SHA-256"), u"factHash"_s);
    m_git = m_facts->addFact(tr("Git id"), u"factGitId"_s);
    for (QLabel *hash : {m_hashes, m_git})
        theme::setTextRole(hash, theme::TextRole::Code);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme::space::s, 0, 0);
    layout->setSpacing(theme::space::m);
    layout->addWidget(m_reason);
    layout->addLayout(m_facts);
    layout->addStretch(1);
}

void FactsView::setContent(const DiffContent &content)
{
    const QString reason = reasonText(content.obstacle);
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    const core::ChangedEntry &entry = content.entry;
    m_change->setText(changeText(entry));
    m_sizes->setText(sizesText(entry));
    const QString below = u" →\n"_s;
    const QString hashes = bothSides(
        entry, below, [](const core::ComparedFile &file) { return file.lfs ? file.lfs->oid.toString() : QString{}; });
    m_hashes->setText(hashes);
    m_facts->setRowVisible(m_hashes, !hashes.isEmpty());
    m_git->setText(bothSides(
        entry, below, [](const core::ComparedFile &file) { return file.oid ? file.oid->toString() : QString{}; }));
}

}  // namespace ui
