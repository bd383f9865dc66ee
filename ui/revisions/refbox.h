#pragma once

#include "ui/shared/refwords.h"

#include <QComboBox>

namespace ui {

/// Branches, tags and pull requests to go to. Typing finds one.
class RefBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit RefBox(QWidget *parent = nullptr);

    void setRefs(const QList<core::Ref> &refs);

signals:
    void refChosen(const core::GitOid &commit);

private:
    QList<core::Ref> m_refs;
};

}  // namespace ui
