#pragma once

#include "core/card/finding.h"

#include <QAbstractListModel>
#include <QIcon>

namespace ui {

/// What the rules have to say about a card, errors first, then in the order of the text.
class FindingsModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// `text`: the card that the findings' places are in.
    void setFindings(QList<core::Finding> findings, const QString &text);
    [[nodiscard]] const core::Finding &finding(int row) const { return m_rows.at(row).finding; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row
    {
        core::Finding finding;
        QString text;  ///< "Line 3: …", as it is shown.
        friend bool operator==(const Row &, const Row &) = default;
    };

    QList<Row> m_rows;
};

/// The picture that goes with it, in its colour; ask again when light and dark change.
[[nodiscard]] QIcon severityIcon(core::Severity severity);
/// "Error", "Warning" or "Suggestion".
[[nodiscard]] QString severityText(core::Severity severity);

}  // namespace ui
