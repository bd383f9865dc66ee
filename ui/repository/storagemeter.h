#pragma once

#include "core/hub/repoadmin.h"
#include "ui/shared/querylane.h"

#include <QWidget>

class QLabel;
class QProgressBar;

namespace ui {

/// How much storage the user's repositories take, of how much there is. Hidden until the Hub says; a Hub that does not
/// tell, or not this token, leaves it hidden.
///
/// Thread: GUI; the Hub is asked on its own query lane.
class StorageMeter final : public QWidget
{
    Q_OBJECT

public:
    explicit StorageMeter(QWidget *parent = nullptr);

    void ask(const core::HubClient &hub);
    void clear();
    void showUse(const core::StorageUse &use);

private:
    QLabel *m_text;
    QProgressBar *m_bar;
    Query m_query;
    QueryLane m_lane{1};  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
