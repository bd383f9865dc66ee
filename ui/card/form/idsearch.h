#pragma once

#include "core/base/repoid.h"
#include "ui/shared/querylane.h"

#include <QStringList>
#include <QTimer>

namespace ui {

class OpenCard;

/// Finds names of repositories on the Hub of an open card while somebody types them: a moment after the last letter,
/// newest wins. Without a server, or without an answer, nothing is said: any name can be typed.
///
/// Thread: GUI; the server is asked beside it. `card` outlives it.
class IdSearch final : public QObject
{
    Q_OBJECT

public:
    explicit IdSearch(OpenCard &card, QObject *parent = nullptr);

    /// Fewer than two letters find nothing.
    void find(core::RepoType type, const QString &words);
    void cancel();

signals:
    /// `words` are those of find().
    void found(core::RepoType type, const QString &words, const QStringList &ids);

private:
    void ask();

    OpenCard &m_card;
    core::RepoType m_type = core::RepoType::Model;
    QString m_words;
    QTimer m_pause;
    Query m_query;
    QueryLane m_lane{1};  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
