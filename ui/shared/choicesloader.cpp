#include "ui/shared/choicesloader.h"

#include "ui/shared/repositorychoices.h"

#include <QEvent>
#include <QWidget>

#include <utility>

namespace ui {

ChoicesLoader::ChoicesLoader(QWidget *page)
    : QObject(page)
{
    page->installEventFilter(this);
}

ChoicesLoader::~ChoicesLoader() = default;

void ChoicesLoader::setAccount(const core::HubClient &hub, const core::Identity &identity)
{
    m_account.emplace(hub, identity);
    reload();
}

void ChoicesLoader::clearAccount()
{
    m_account.reset();
    m_query.cancel();
    emit loaded({});
}

bool ChoicesLoader::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show && !std::exchange(m_wasShown, true))
        reload();
    return QObject::eventFilter(watched, event);
}

void ChoicesLoader::reload()
{
    m_query.cancel();
    if (!m_account || !m_wasShown)
        return;
    m_query = m_lane.run(
        this,
        [account = *m_account](const std::stop_token &stop) {
            return repositoryChoices(account.hub, account.identity, stop);
        },
        [this](const core::Result<QList<core::RepoId>> &choices) {
            if (choices)
                emit loaded(*choices);
        });
}

}  // namespace ui
