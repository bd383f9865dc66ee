#pragma once

#include "ui/revisions/filecontent.h"
#include "ui/shared/querylane.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace ui {

class ElidedLabel;
class EmptyState;
class FileFactsView;
class ImageCanvas;
class RenderedCardView;
class TextDiffView;

/// What is in a file of a revision: its text or picture, or what is known of it. What Git LFS keeps comes from this
/// disk or the Hub: a little of it at once, more of it when somebody asks.
///
/// Reads beside the window. Thread: GUI.
class FilePreview final : public QWidget
{
    Q_OBJECT

public:
    explicit FilePreview(QWidget *parent = nullptr);

    void showFile(const FileSource &source, const core::HubClient &hub);
    void clear();
    /// Gives the focus to what is shown; fetches what was not worth it unasked.
    void look();

signals:
    void linkActivated(const QUrl &url);  ///< In a rendered card.

private:
    /// What the button in place of the content does.
    enum class Action { None, Cancel, Fetch };

    void createStack();
    void read(std::int64_t mostHubBytes);
    [[nodiscard]] bool mayFetch() const;
    void start();
    void takeContent(const core::Result<FileContent> &content);
    void showContent(const FileContent &content);
    void showLines(const FileContent &content);
    void showCard();
    void showText(const QString &heading, const QString &explanation, const QString &action);
    void showProgress();
    void cancel();
    void act();

    ElidedLabel *m_path;
    QLabel *m_size;
    QToolButton *m_asCard;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    TextDiffView *m_text;
    RenderedCardView *m_card;
    ImageCanvas *m_image;
    FileFactsView *m_facts;
    std::optional<FileSource> m_source;
    std::optional<core::HubClient> m_hub;
    std::int64_t m_mostHubBytes = 0;
    Action m_action = Action::None;
    bool m_isWorthAQuestion = false;  ///< It was not fetched, because nobody asked for that.
    std::shared_ptr<std::atomic<std::int64_t>> m_fetchedBytes;  ///< Shared with the worker that counts.
    QTimer m_pause;  ///< Nobody who passes by a file wants it fetched.
    QTimer m_waiting;  ///< Tells what was fetched so far.
    Query m_query;
    QueryLane m_lane{1};  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
