#pragma once

#include "core/base/error.h"

#include <QString>
#include <QStringList>

#include <expected>
#include <functional>

class QPixmap;
class QWidget;

namespace tour {

/// Why the tour ended before its time, as a sentence.
struct Mishap
{
    QString sentence;
};
using Step = std::expected<void, Mishap>;

/// Runs the steps in order until one fails.
[[nodiscard]] Step inOrder(std::initializer_list<std::function<Step()>> steps);
/// "WHAT failed: …", from an error of core.
[[nodiscard]] Mishap mishapOf(const QString &what, const core::Error &error);

/// The window seen from outside: finds what has a name, presses, types, drops, waits, and takes pictures.
///
/// Thread: GUI.
class Stage
{
public:
    Stage(QWidget &window, QString pictureFolder)
        : m_window(window)
        , m_pictureFolder(std::move(pictureFolder))
    {
    }

    [[nodiscard]] QWidget &window() const { return m_window; }

    /// Processes events until `condition` holds; `what` completes "… did not happen".
    [[nodiscard]] Step waitFor(const QString &what, const std::function<bool()> &condition, int limitMs = 30'000) const;
    /// Until what the widget shows has not changed for a while: a page of the web draws when it likes.
    [[nodiscard]] Step waitUntilStill(const QString &objectName) const;
    /// The visible widget of that name, in the window or in a dialog of it. Waits for it.
    [[nodiscard]] std::expected<QWidget *, Mishap> find(const QString &objectName) const;
    [[nodiscard]] Step press(const QString &objectName) const;
    [[nodiscard]] Step type(const QString &objectName, const QString &text) const;
    /// In the place of all that the text field holds.
    [[nodiscard]] Step paste(const QString &objectName, const QString &text) const;
    /// What a file manager does: enter, move, and, with `release`, drop text/uri-list on the widget.
    [[nodiscard]] Step drag(const QString &objectName, const QStringList &paths, bool release) const;
    /// Saves what `widget` (the window, unless given) shows as NN-NAME.png, in the screen's own pixels.
    [[nodiscard]] Step picture(const QString &name, QWidget *widget = nullptr);
    /// The same for a picture that was taken before.
    [[nodiscard]] Step save(const QString &name, const QPixmap &picture);
    [[nodiscard]] QStringList pictures() const { return m_pictures; }

private:
    [[nodiscard]] QWidget *visible(const QString &objectName) const;

    QWidget &m_window;
    const QString m_pictureFolder;
    QStringList m_pictures;
};

}  // namespace tour
