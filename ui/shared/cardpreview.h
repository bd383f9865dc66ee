#pragma once

#include "core/base/repoid.h"
#include "core/base/textedit.h"
#include "ui/shared/previewfiles.h"

#include <QUrl>
#include <QWidget>

#include <optional>

class QJsonObject;
class QStackedLayout;

namespace ui {

class EmptyState;
class PreviewView;

/// Where a card belongs: what its relative addresses mean.
struct CardBase
{
    QUrl endpoint = QUrl{QStringLiteral("https://huggingface.co")};
    std::optional<core::RepoId> repo = {};
    QString revision = QStringLiteral("main");
    QString root = {};  ///< The folder the staged files come from.
    QHash<QString, QString> staged = {};  ///< Path in the repository -> local path.
};

/// What the page found in a card. Lines count from 1, in the whole card.
struct PreviewFindings
{
    struct Item
    {
        int line = 1;  ///< It begins there or behind it.
        QString source = {};  ///< "script", "img onerror"; or the formula as it is written.
        QString detail = {};  ///< What KaTeX says to it.
        friend bool operator==(const Item &, const Item &) = default;
    };
    QList<Item> removedHtml = {};
    QList<Item> mathsErrors = {};
    int remoteCount = 0;  ///< Pictures and media held back because remote content is not allowed.
    int unknownCount = 0;  ///< Blocks of which it is not known how the Hub shows them.

    friend bool operator==(const PreviewFindings &, const PreviewFindings &) = default;
};

/// A card as the Hub shows it.
///
/// Loads the plugin with Qt WebEngine when it is first shown, or by start(). Without one it says so and stays silent.
/// Everything may be set before. Nothing blocks: the page renders in a process of its own.
class CardPreview final : public QWidget
{
    Q_OBJECT

public:
    enum class State { NotStarted, Running, NoPlugin, NoSandbox };
    Q_ENUM(State)

    explicit CardPreview(QWidget *parent = nullptr);

    void start();
    [[nodiscard]] State state() const { return m_state; }

    void setCard(const QString &text);
    void applyEdits(const core::TextEdits &edits);
    void setBase(const CardBase &base);
    /// Reads files of the revision that are not staged; see PreviewFiles.
    void setRemoteReader(PreviewFiles::RemoteReader reader);
    void setDark(bool dark);
    void setPhoneWidth(bool phone);
    void setRemoteAllowed(bool allowed);
    void setMarksShown(bool shown);  ///< Of constructs whose look on the Hub is not known.
    void setAlertsStyled(bool styled);  ///< As GitHub does, and the Hub may not.
    /// Brings the line, from 1 and with a fraction, to the top.
    void scrollToLine(double line);
    /// Asks for the card as one HTML file; exported() has it.
    void exportPage(const QString &title);
    /// For tests: runs a script in the page. Does nothing before the state is Running.
    void evaluate(const QString &script, std::function<void(QVariant)> done);

signals:
    void stateChanged(ui::CardPreview::State state);
    void scrolledToLine(double line);  ///< By the person, not by scrollToLine().
    void linkActivated(const QUrl &url);
    void findingsChanged(const ui::PreviewFindings &findings);
    /// `revision` counts setCard() and applyEdits() calls; `milliseconds` is the page's own work.
    void rendered(int revision, double milliseconds);
    void painted(int revision);  ///< The frame that shows it has been drawn.
    void exported(const QString &html);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setState(State state);
    void showProblem(State state);
    void receive(const QJsonObject &report);
    void receiveFindings(const QJsonObject &report);
    void inlineFiles(const QString &html);
    void setOption(const QString &name, const QJsonValue &value);
    [[nodiscard]] QJsonObject baseOption() const;

    PreviewFiles m_files;
    QStackedLayout *m_layout;
    EmptyState *m_problem = nullptr;
    PreviewView *m_view = nullptr;
    State m_state = State::NotStarted;
    CardBase m_base;
    QString m_text;  ///< As long as there is no view, which has its own.
    QJsonObject m_options;
    std::optional<double> m_line;
    bool m_isRemoteAllowed = false;
};

}  // namespace ui
