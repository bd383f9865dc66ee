#pragma once

#include "ui/repository/repositoryfilter.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLineEdit;

namespace ui {

/// What to find and what to leave out, as fields above the list.
class RepositoryFilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit RepositoryFilterBar(QWidget *parent = nullptr);

    /// The owners to choose from; a choice that is among them stays.
    void setOwners(const QStringList &owners);
    [[nodiscard]] RepositoryCriteria criteria() const;
    void setCriteria(const RepositoryCriteria &criteria);
    void focusText();

signals:
    void criteriaChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QComboBox *createBox(const QString &name, const QString &spokenName);

    QLineEdit *m_text;
    QWidget *m_boxes;  ///< Beside the text, or below it where there is no room.
    QComboBox *m_owner;
    QComboBox *m_type;
    QComboBox *m_visibility;
    QComboBox *m_gating;
    QBoxLayout *m_layout;
};

}  // namespace ui
