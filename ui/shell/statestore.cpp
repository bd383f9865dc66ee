#include "ui/shell/statestore.h"

#include <QLoggingCategory>

using namespace std::chrono_literals;

namespace ui {
namespace {

Q_LOGGING_CATEGORY(log, "app.ui.state", QtInfoMsg)

constexpr auto gatheringTime = 800ms;

}  // namespace

StateStore::StateStore(QString path, std::function<SavedState()> collect, QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
    , m_collect(std::move(collect))
{
    m_writer.setMaxThreadCount(1);
    m_writer.setObjectName(QStringLiteral("window state"));
    m_pause.setSingleShot(true);
    m_pause.setInterval(gatheringTime);
    connect(&m_pause, &QTimer::timeout, this, &StateStore::saveNow);
}

StateStore::~StateStore() = default;  // the pool's destructor waits for what is being written

void StateStore::load(std::function<void(const SavedState &)> done)
{
    if (m_path.isEmpty()) {
        done({});
        return;
    }
    m_lane.run(
        this, [path = m_path](const std::stop_token &) { return readState(path); },
        [this, done = std::move(done)](const SavedState &state) {
            m_isLoaded = true;
            m_written = state;
            done(state);
        });
}

void StateStore::touch()
{
    if (m_isLoaded)
        m_pause.start();
}

void StateStore::saveNow()
{
    m_pause.stop();
    if (!m_isLoaded)
        return;
    SavedState state = m_collect();
    if (state == m_written)
        return;
    m_written = state;
    m_writer.start([path = m_path, state = std::move(state)] {
        if (const auto written = writeState(path, state); !written)
            qCWarning(log) << "What is open could not be kept:" << written.error().detail;
    });
}

}  // namespace ui
