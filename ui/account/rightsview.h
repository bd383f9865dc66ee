#pragma once

#include "core/hub/hubreplies.h"

#include <QFrame>

namespace ui {

/// What a sign-in may do, in words: one row for the user and for each organisation. A card.
///
/// Rows have the object name "ownerRight" and speak as one sentence.
class RightsView final : public QFrame
{
    Q_OBJECT

public:
    explicit RightsView(QWidget *parent = nullptr);

    void present(const core::Identity &identity);

protected:
    void changeEvent(QEvent *event) override;

private:
    void createRows();

    core::Identity m_identity;
};

}  // namespace ui
