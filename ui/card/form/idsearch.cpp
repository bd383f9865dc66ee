#include "ui/card/form/idsearch.h"

#include "ui/card/opencard.h"

#include <chrono>

using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto typingPause = 250ms;
constexpr qsizetype fewestLetters = 2;

}  // namespace

IdSearch::IdSearch(OpenCard &card, QObject *parent)
    : QObject(parent)
    , m_card(card)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &IdSearch::ask);
}

void IdSearch::find(core::RepoType type, const QString &words)
{
    cancel();
    m_type = type;
    m_words = words;
    if (words.size() >= fewestLetters)
        m_pause.start();
}

void IdSearch::cancel()
{
    m_pause.stop();
    m_query.cancel();
}

void IdSearch::ask()
{
    m_query = m_lane.run(
        this,
        [hub = m_card.hub(), type = m_type, words = m_words](const std::stop_token &stop) {
            return hub.suggestRepos(words, type, stop);
        },
        [this](const core::Result<QStringList> &ids) {
            if (ids)
                emit found(m_type, m_words, *ids);
        });
}

}  // namespace ui
