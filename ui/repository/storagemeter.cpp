#include "ui/repository/storagemeter.h"

#include "ui/shared/formatting.h"
#include "ui/shared/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int barWidth = 120;
constexpr int barSteps = 1000;  // a quota may not fit into an int

}  // namespace

StorageMeter::StorageMeter(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_bar(new QProgressBar(this))
{
    setObjectName(u"storageMeter"_s);
    m_text->setObjectName(u"storageText"_s);
    theme::setTextRole(m_text, theme::TextRole::Caption);
    m_bar->setObjectName(u"storageBar"_s);
    m_bar->setAccessibleName(tr("Storage used"));
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(barWidth, theme::space::s);
    m_bar->setRange(0, barSteps);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addWidget(m_text);
    layout->addWidget(m_bar);
    hide();
}

void StorageMeter::ask(const core::HubClient &hub)
{
    m_query.cancel();
    m_query = m_lane.run(
        this, [admin = core::RepoAdmin(hub)](const std::stop_token &stop) { return admin.storage({}, stop); },
        [this](const core::Result<QList<core::StoredRepo>> &repositories) {
            if (repositories)
                showUse(core::storageUse(*repositories));
            else
                hide();  // not every Hub tells: nothing to complain about
        });
}

void StorageMeter::clear()
{
    m_query.cancel();
    hide();
}

void StorageMeter::showUse(const core::StorageUse &use)
{
    const bool hasLimit = use.limitBytes && *use.limitBytes > 0;
    if (hasLimit) {
        //: %1 is "1.2 GB of 100 GB".
        m_text->setText(tr("Your storage: %1").arg(formatBytesOf(use.usedBytes, *use.limitBytes)));
        const double share = static_cast<double>(use.usedBytes) / static_cast<double>(*use.limitBytes);
        m_bar->setValue(static_cast<int>(std::clamp(share, 0.0, 1.0) * barSteps));
        m_bar->setAccessibleDescription(m_text->text());
    } else {
        //: %1 is a size such as "1.2 GB".
        m_text->setText(tr("Your repositories take %1").arg(formatBytes(use.usedBytes)));
    }
    m_bar->setVisible(hasLimit);
    setVisible(use.repositories > 0);
}

}  // namespace ui
