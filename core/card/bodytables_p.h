#pragma once

#include <QList>
#include <QStringList>

#include <optional>

namespace core {

/// A number in a table of the card's body, and how exactly it is written.
struct TableNumber
{
    double number = 0;
    int decimals = 0;

    /// Whether a value is the same within what is written, also as a percentage.
    [[nodiscard]] bool isSame(double value) const;

    friend bool operator==(const TableNumber &, const TableNumber &) = default;
};

/// The pipe tables of a Markdown text, as far as they give one number for one metric: a column or a row named after it
/// with a single number in it. Tables in code are none.
class BodyTables
{
public:
    explicit BodyTables(const QString &markdown);

    /// The number for a metric under any of its names; nothing when none or several are given.
    [[nodiscard]] std::optional<TableNumber> valueOf(const QStringList &names) const;

private:
    using Row = QStringList;
    QList<QList<Row>> m_tables;  // the header is the first row
};

}  // namespace core
