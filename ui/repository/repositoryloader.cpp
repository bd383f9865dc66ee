#include "ui/repository/repositoryloader.h"

namespace ui {

RepositoryLoader::RepositoryLoader(QObject *parent)
    : QObject(parent)
{
}

void RepositoryLoader::start(const core::HubClient &hub, const QStringList &owners)
{
    stop();
    m_error.reset();
    for (const QString &owner : owners) {
        for (const auto type : {core::RepoType::Model, core::RepoType::Dataset, core::RepoType::Space}) {
            ++m_open;
            ask(core::RepoCursor(hub, owner, type));
        }
    }
}

void RepositoryLoader::stop()
{
    for (Query &query : m_queries)
        query.cancel();
    m_queries.clear();
    m_open = 0;
}

void RepositoryLoader::ask(core::RepoCursor cursor)
{
    struct Step
    {
        core::RepoCursor cursor;
        core::Result<QList<core::RepoInfo>> page;
    };
    m_queries.removeIf([](const Query &query) { return !query.isRunning(); });
    m_queries += m_lane.run(
        this,
        [cursor = std::move(cursor)](const std::stop_token &stop) mutable {
            auto page = cursor.next(stop);
            return Step{.cursor = std::move(cursor), .page = std::move(page)};
        },
        [this](Step step) {
            if (!step.page) {
                m_error = m_error.value_or(step.page.error());
                end();
                return;
            }
            emit pageArrived(*step.page);
            if (m_open == 0)  // whoever heard of the page stopped us
                return;
            if (step.cursor.atEnd())
                end();
            else
                ask(std::move(step.cursor));
        });
}

void RepositoryLoader::end()
{
    if (--m_open == 0)
        emit finished(m_error);
}

}  // namespace ui
