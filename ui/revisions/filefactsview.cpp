#include "ui/revisions/filefactsview.h"

#include "ui/shared/factform.h"
#include "ui/shared/formatting.h"
#include "ui/shared/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Obstacle = FileContent::Obstacle;

QString reasonText(const FileContent &content, bool canDownload)
{
    switch (content.obstacle) {
    case Obstacle::None: return {};
    case Obstacle::NoFile:
        return content.item.isFolder()
            ? FileFactsView::tr("This is a folder. Open it to see what is in it.")
            : FileFactsView::tr("This is a commit of another repository, which is not here.");
    case Obstacle::NotFetched:
        return FileFactsView::tr("The content is kept by Git LFS and is not on this computer yet.");
    case Obstacle::Elsewhere:
        return FileFactsView::tr(
            "The content is kept by Git LFS and is not on this computer. “git lfs fetch” brings it here.");
    case Obstacle::TooLarge:
        return canDownload ? FileFactsView::tr("This file is too large to be shown here. Download it to look into it.")
                           : FileFactsView::tr("This file is too large to be shown here.");
    case Obstacle::Binary:
        return canDownload
            ? FileFactsView::tr("This file is not text. Download it to look into it with another program.")
            : FileFactsView::tr("This file is not text: it cannot be shown here.");
    case Obstacle::BrokenPicture: return FileFactsView::tr("This picture cannot be read.");
    }
    Q_UNREACHABLE_RETURN({});
}

}  // namespace

FileFactsView::FileFactsView(QWidget *parent)
    : QWidget(parent)
    , m_reason(new QLabel(this))
    , m_fetch(new QPushButton(this))
    , m_facts(new FactForm)
{
    m_reason->setObjectName(u"fileReason"_s);
    m_reason->setWordWrap(true);
    m_fetch->setObjectName(u"fileFetch"_s);
    connect(m_fetch, &QPushButton::clicked, this, &FileFactsView::fetchRequested);
    m_facts->setContentsMargins({});
    m_sizes = m_facts->addFact(tr("Size"), u"fileSize"_s);
    m_hash = m_facts->addFact(tr("SHA-256"), u"fileHash"_s);
    m_git = m_facts->addFact(tr("Git id"), u"fileGitId"_s);
    for (QLabel *id : {m_hash, m_git})
        theme::setTextRole(id, theme::TextRole::Code);
    auto *row = new QHBoxLayout;
    row->addWidget(m_fetch);
    row->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme::space::s, 0, 0);
    layout->setSpacing(theme::space::m);
    layout->addWidget(m_reason);
    layout->addLayout(row);
    layout->addLayout(m_facts);
    layout->addStretch(1);
}

void FileFactsView::setContent(const FileContent &content, bool canDownload)
{
    const core::TreeItem &item = content.item;
    m_reason->setText(reasonText(content, canDownload));
    m_fetch->setVisible(content.obstacle == Obstacle::NotFetched);
    m_fetch->setText(tr("&Fetch %1 and show it").arg(formatBytes(item.sizeBytes())));
    m_sizes->setText(content.obstacle == Obstacle::NoFile
                         ? tr("none of its own")
                         : tr("%1 (%L2 bytes)").arg(formatBytes(item.sizeBytes())).arg(item.sizeBytes()));
    m_hash->setText(item.lfs ? item.lfs->oid.toString() : QString{});
    m_facts->setRowVisible(m_hash, item.lfs.has_value());
    m_git->setText(item.oid.toString());
}

}  // namespace ui
