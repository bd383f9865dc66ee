#pragma once

#include "core/card/finding.h"

#include <QWidget>

class QLabel;

namespace ui {

/// What the rules have to say about one field, below it: each a sentence with its icon, and a button that settles it.
class FieldFindings final : public QWidget
{
    Q_OBJECT

public:
    explicit FieldFindings(QWidget *parent = nullptr);

    /// Nothing to say takes no room. True when they are others than before.
    bool setFindings(const QList<core::Finding> &findings);

signals:
    void fixRequested(const core::TextEdits &edits, const QString &what);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void paintIcons();  ///< In the colours of the moment.
    [[nodiscard]] QWidget *createLine(const core::Finding &finding);
    [[nodiscard]] QWidget *createFix(const core::Finding &finding, QWidget *parent);

    QList<core::Finding> m_findings;
    QList<QLabel *> m_icons;  ///< Of m_findings.
};

}  // namespace ui
