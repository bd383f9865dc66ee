#pragma once

#include "ui/card/resultfile.h"
#include "ui/shared/querylane.h"

#include <QMap>

namespace ui {

class OpenCard;

/// The files of .eval_results of an open card's repository: those on the server, and what the draft makes of them.
///
/// Thread: GUI; the server is asked beside it. Owner: the card.
class ResultFiles final : public QObject
{
    Q_OBJECT

public:
    explicit ResultFiles(OpenCard &card);

    /// Reads what the server has, once for every card that is opened.
    void load();
    [[nodiscard]] bool isLoading() const { return m_loading.isRunning(); }
    [[nodiscard]] QStringList paths() const;
    [[nodiscard]] ResultFile *file(const QString &path) const;  ///< Null when there is none.
    /// One with a name that is free. It comes into being with its first result.
    [[nodiscard]] ResultFile *create();

    void discard();  ///< Back to what the server has, as changes that can be undone.
    void acceptPublished(const QString &path);

signals:
    void changed();  ///< Which files there are, or what is in them.
    void failed(const core::Error &error);

private:
    friend class ResultFile;
    class Change;
    using Texts = core::Result<QMap<QString, QString>>;

    void follow();
    void take(const Texts &texts);
    ResultFile &insert(const QString &path, const QString &text);
    void push(const QString &path, const QString &before, const QString &after);
    void make(const QString &path, const QString &text);

    OpenCard &m_card;
    QMap<QString, ResultFile *> m_all;
    bool m_isAsked = false;
    Query m_loading;
    QueryLane m_lane{1};  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
