#pragma once

#include <QFormLayout>

class QLabel;

namespace ui {

/// Facts one below the other: what each is in muted words, what it says in plain ones that can be selected.
class FactForm final : public QFormLayout
{
public:
    explicit FactForm(QWidget *parent = nullptr);

    /// A fact that is told in words.
    QLabel *addFact(const QString &label, const QString &objectName = {});
    /// A fact with a control of its own.
    void addFact(const QString &label, QWidget *value);
};

}  // namespace ui
