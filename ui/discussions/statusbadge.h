#pragma once

#include "core/hub/discussion.h"

#include <QWidget>

namespace ui {

/// How a discussion stands, as a word in its colour.
class StatusBadge final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusBadge(QWidget *parent = nullptr);

    void setStatus(core::DiscussionStatus status);
    [[nodiscard]] core::DiscussionStatus status() const { return m_status; }

    [[nodiscard]] static QSize sizeFor(core::DiscussionStatus status);
    static void paint(QPainter &painter, const QRect &badge, core::DiscussionStatus status);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    core::DiscussionStatus m_status = core::DiscussionStatus::Open;
};

}  // namespace ui
