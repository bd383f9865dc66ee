#pragma once

#include "core/revisions/refs.h"

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

/// "tag" for the picture of a tag, and so on.
[[nodiscard]] QString refIconName(core::RefKind kind);
/// "v1", "#3".
[[nodiscard]] QString refText(const core::Ref &ref);

}  // namespace ui
