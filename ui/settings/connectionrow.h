#pragma once

#include "core/doctor/connectionfinding.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace ui {

/// What is known about the way to one service: an icon, a sentence, and what helps.
class ConnectionRow final : public QWidget
{
    Q_OBJECT

public:
    ConnectionRow(core::Service service, QWidget *parent);

    [[nodiscard]] core::Service service() const { return m_service; }
    void showChecking();
    void showFinding(const core::doctor::Finding &finding);
    [[nodiscard]] const std::optional<core::doctor::Finding> &finding() const { return m_finding; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void showIcon();
    void say(const QString &text, const QString &remedy);

    const core::Service m_service;
    std::optional<core::doctor::Finding> m_finding;  ///< Nothing while it is checked.
    QLabel *m_icon;
    QLabel *m_text;
    QLabel *m_remedy;
};

}  // namespace ui
