#include "app/console.h"

#include "core/base/repoid.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct ConsoleText
{
    Q_DECLARE_TR_FUNCTIONS(Console)
};

constexpr qsizetype longestSecretBytes = 4096;

int columnsOf(int descriptor)
{
    winsize size{};
    if (::ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return std::numeric_limits<int>::max();
    return std::max<int>(size.ws_col, 40);
}

/// A line of stdin, read byte by byte so that nothing beyond it is taken from whoever reads next.
std::optional<QByteArray> readLine(qsizetype limit)
{
    QByteArray line;
    char byte = 0;
    while (line.size() < limit) {
        const ssize_t count = ::read(STDIN_FILENO, &byte, 1);
        if (count < 0 && errno == EINTR)
            return std::nullopt;  // Ctrl+C while being asked means no
        if (count <= 0)
            return line.isEmpty() ? std::nullopt : std::optional{line};
        if (byte == '\n')
            return line;
        line.append(byte);
    }
    return line;
}

/// Keeps what is typed off the screen.
class EchoOff
{
public:
    EchoOff()
    {
        m_isTerminal = ::tcgetattr(STDIN_FILENO, &m_before) == 0;
        if (!m_isTerminal)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~EchoOff()
    {
        if (m_isTerminal)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    Q_DISABLE_COPY_MOVE(EchoOff)

private:
    termios m_before{};
    bool m_isTerminal = false;
};

}  // namespace

bool Console::canAsk() const
{
    return !m_options.json && ::isatty(STDIN_FILENO) == 1 && ::isatty(STDERR_FILENO) == 1;
}

bool Console::hasLiveProgress() const
{
    return !m_options.quiet && ::isatty(STDERR_FILENO) == 1 && qEnvironmentVariable("TERM") != u"dumb";
}

int Console::noteColumns() const
{
    return columnsOf(STDERR_FILENO);
}

int Console::resultColumns() const
{
    return columnsOf(STDOUT_FILENO);
}

void Console::writeResult(const QString &text)
{
    if (!text.isEmpty())
        write(STDOUT_FILENO, text);
}

void Console::writeNote(const QString &text)
{
    if (!m_options.quiet && !text.isEmpty())
        write(STDERR_FILENO, text);
}

void Console::writeError(const QString &text)
{
    write(STDERR_FILENO, text);
}

void Console::write(int descriptor, const QString &text)
{
    const std::scoped_lock lock{m_mutex};
    if (m_hasLine) {
        std::fputs("\r\x1b[K", stderr);
        std::fflush(stderr);
        m_hasLine = false;
    }
    const QByteArray bytes = text.toUtf8() + (text.endsWith(u'\n') ? "" : "\n");
    FILE *stream = descriptor == STDOUT_FILENO ? stdout : stderr;
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

void Console::updateLine(const QString &text)
{
    const std::scoped_lock lock{m_mutex};
    const QByteArray bytes = "\r" + text.toUtf8() + "\x1b[K";
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
    std::fflush(stderr);
    m_hasLine = !text.isEmpty();
}

QString Console::ask(const QString &question)
{
    updateLine(question + u' ');
    const auto answer = readLine(longestSecretBytes);
    const std::scoped_lock lock{m_mutex};
    m_hasLine = false;  // the person's Enter ended the line
    return QString::fromUtf8(answer.value_or(QByteArray{})).trimmed();
}

bool Console::confirm(const QString &question)
{
    //: The answers to a yes-or-no question that count as yes, in lower case, separated by "|".
    const QStringList yes = ConsoleText::tr("y|yes").split(u'|');
    return yes.contains(ask(question).toLower());
}

std::optional<QString> Console::readSecret(const QString &prompt)
{
    const bool isTyped = ::isatty(STDIN_FILENO) == 1;
    const EchoOff echoOff;
    if (isTyped)
        updateLine(prompt + u' ');
    const auto line = readLine(longestSecretBytes);
    if (isTyped)
        writeError(QString{});
    if (!line)
        return std::nullopt;
    return QString::fromUtf8(*line).trimmed();
}

QString tableText(const QList<QStringList> &rows, const QList<int> &rightAligned, int columns)
{
    QList<qsizetype> widths;
    for (const QStringList &row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths.at(i), row.at(i).size());
    }
    constexpr qsizetype narrowest = 12;
    qsizetype excess = 2 * (widths.size() - 1) - columns;
    for (const qsizetype width : std::as_const(widths))
        excess += width;
    for (qsizetype i = widths.size() - 1; i >= 0 && excess > 0; --i) {
        const qsizetype cut = std::clamp<qsizetype>(widths.at(i) - narrowest, 0, excess);
        widths[i] -= cut;
        excess -= cut;
    }

    QString text;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QString cell = core::printable(row.at(i), widths.at(i));
            line += rightAligned.contains(i) ? cell.rightJustified(widths.at(i)) : cell.leftJustified(widths.at(i));
            line += u"  "_s;
        }
        while (line.endsWith(u' '))
            line.chop(1);
        text += line + u'\n';
    }
    return text;
}

}  // namespace app
