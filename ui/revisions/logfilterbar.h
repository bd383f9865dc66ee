#pragma once

#include "core/revisions/logfilter.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QDateEdit;
class QHBoxLayout;
class QLineEdit;

namespace ui {

/// Which commits to show, as fields above their list.
class LogFilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit LogFilterBar(QWidget *parent = nullptr);

    [[nodiscard]] core::LogFilter filter() const;
    void clear();
    void focusText();
    /// Only what changed this file or folder.
    void setPath(const QString &path);

signals:
    void filterChanged();  ///< A moment after the last key.

private:
    enum class Period { Any, Week, Month, Year, Between };

    QLineEdit *createField(const QString &name, const QString &text);
    QDateEdit *createDate(const QString &name, const QString &text);
    void createPeriods();
    void showDates();

    QHBoxLayout *m_layout;
    QTimer m_typing;
    QLineEdit *m_text;
    QLineEdit *m_author;
    QLineEdit *m_path;
    QComboBox *m_period;
    QDateEdit *m_since;
    QDateEdit *m_until;
};

}  // namespace ui
