#pragma once

#include "core/card/finding.h"
#include "ui/card/form/formcontext.h"

#include <QHash>
#include <QWidget>

class QVBoxLayout;

namespace ui {

/// The keys of a card that the form does not know, as they are: the way to each in the text, and what the rules say.
class OtherKeys final : public QWidget
{
    Q_OBJECT

public:
    OtherKeys(FormContext &context, QWidget *parent);

    void setKeys(const QStringList &keys);
    /// True when they are others than before.
    bool setFindings(const QHash<QString, QList<core::Finding>> &byKey);

signals:
    void fixRequested(const core::TextEdits &edits, const QString &what);

private:
    class Row;

    FormContext &m_context;
    QVBoxLayout *m_layout;
    QList<Row *> m_rows;
};

}  // namespace ui
