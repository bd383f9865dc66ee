#pragma once

#include "ui/shared/dropfield.h"

namespace ui {

/// What the page shows while there is nothing to publish.
class DropArea final : public DropField
{
    Q_OBJECT

public:
    explicit DropArea(QWidget *parent = nullptr);

    /// Offers a ready-made model to try things out with.
    void setSampleOffered(bool offered);

signals:
    void sampleRequested();

private:
    QPushButton *m_sample;
};

}  // namespace ui
