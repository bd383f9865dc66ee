#pragma once

#include <QJsonValue>
#include <QStringList>

namespace core {

/// `text` so that Markdown shows just these characters: in running text, and in a table's cell.
[[nodiscard]] QString escapedMarkdown(const QString &text);
/// `text` as code on one line.
[[nodiscard]] QString codeSpan(const QString &text);
/// A block of code; the fence is longer than any in it.
[[nodiscard]] QString codeBlock(const QString &code, const QString &language);

/// A table whose columns are padded to one width, as Trainer writes them. Cells are Markdown already.
class CardTable
{
public:
    enum class Align { Left, Center, Right };

    /// Columns that `alignment` does not name are centred, as Trainer has them.
    explicit CardTable(QStringList header, QList<Align> alignment = {})
        : m_header(std::move(header))
        , m_alignment(std::move(alignment))
    {
    }

    void addRow(const QStringList &cells) { m_rows.append(cells); }
    [[nodiscard]] bool isEmpty() const { return m_rows.isEmpty(); }
    [[nodiscard]] qsizetype rowCount() const { return m_rows.size(); }
    [[nodiscard]] QString text() const;

private:
    QStringList m_header;
    QList<Align> m_alignment;
    QList<QStringList> m_rows;
};

/// A number as cards have it: whole ones whole, others with at most four decimals.
[[nodiscard]] QString cardNumber(double value);
[[nodiscard]] QString cardNumber(const QJsonValue &value);
/// As Python shows a float: "5e-05", "3.0".
[[nodiscard]] QString pythonNumber(double value);
/// "1.10B", "7.62B", "260M": a count of weights.
[[nodiscard]] QString parameterCount(std::int64_t count);
/// "4.4 GB", in powers of 1000.
[[nodiscard]] QString fileSize(std::int64_t bytes);

}  // namespace core
