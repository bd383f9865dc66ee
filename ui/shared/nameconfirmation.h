#pragma once

#include "core/base/repoid.h"

#include <QWidget>

class QLineEdit;

namespace ui {

/// A field for the name of a repository, typed by somebody who is about to lose something of it for good.
class NameConfirmation final : public QWidget
{
    Q_OBJECT

public:
    /// `fieldName` is the field's object name.
    NameConfirmation(const core::RepoId &repo, const QString &fieldName, QWidget *parent);

    [[nodiscard]] bool isConfirmed() const;
    void focusField();

signals:
    void confirmationChanged();

private:
    const core::RepoId m_repo;
    QLineEdit *m_name;
};

}  // namespace ui
