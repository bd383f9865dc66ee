#pragma once

#include "core/hub/discussion.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLineEdit;

namespace ui {

/// Which discussions to list, as fields above their list.
class DiscussionFilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit DiscussionFilterBar(QWidget *parent = nullptr);

    [[nodiscard]] core::DiscussionFilter filter() const;
    void setFilter(const core::DiscussionFilter &filter);  ///< Tells nobody.
    void clear();
    void focusText();

signals:
    void filterChanged();  ///< A moment after the last key.

private:
    void createFields();

    QTimer m_typing;
    QLineEdit *m_text;
    QComboBox *m_type;
    QComboBox *m_state;
};

}  // namespace ui
