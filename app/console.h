#pragma once

#include <QString>
#include <QStringList>

#include <limits>
#include <mutex>
#include <optional>

namespace app {

/// The terminal, or whatever stands in its place: results go to stdout, everything else to stderr.
///
/// Thread: any; whole lines never mix.
class Console
{
public:
    struct Options
    {
        bool json = false;  ///< stdout carries one JSON document, so no text result goes there.
        bool quiet = false;  ///< No notes and no progress; errors stay.
    };

    Console() = default;
    explicit Console(Options options)
        : m_options(options)
    {
    }
    Q_DISABLE_COPY_MOVE(Console)

    [[nodiscard]] bool isJson() const { return m_options.json; }
    [[nodiscard]] bool isQuiet() const { return m_options.quiet; }
    /// Whether a person sits in front of it: stdin and stderr are a terminal, and no script reads the result.
    [[nodiscard]] bool canAsk() const;
    [[nodiscard]] bool hasLiveProgress() const;  ///< stderr is a terminal that can redraw a line.
    [[nodiscard]] int noteColumns() const;  ///< Of stderr; without end where that is no terminal.
    [[nodiscard]] int resultColumns() const;  ///< Of stdout, likewise.

    void writeResult(const QString &text);
    void writeNote(const QString &text);  ///< Unless quiet.
    void writeError(const QString &text);
    /// Replaces the line that is being updated; an empty text removes it. Only for hasLiveProgress().
    void updateLine(const QString &text);

    /// Asks on stderr and reads a line from stdin. Only the language's own "yes" and "y" are a yes.
    [[nodiscard]] bool confirm(const QString &question);
    [[nodiscard]] QString ask(const QString &question);
    /// The first line of stdin, at most 4 kB, without echo when that is a terminal. Nothing at the end of input.
    [[nodiscard]] std::optional<QString> readSecret(const QString &prompt);

private:
    void write(int descriptor, const QString &text);

    const Options m_options;
    std::mutex m_mutex;  // guards both streams, and m_hasLine
    bool m_hasLine = false;
};

/// Columns side by side, two blanks apart. `rightAligned` names the columns of numbers. Cells are cut in the middle so
/// that a row fits into `columns`; the last column gives way first.
[[nodiscard]] QString tableText(const QList<QStringList> &rows, const QList<int> &rightAligned,
                                int columns = std::numeric_limits<int>::max());

}  // namespace app
