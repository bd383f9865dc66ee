#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;

namespace ui {

/// Stands where a result will be: what is being done, and how far it has come.
///
/// Object names for tests: "workText", "workDetail".
class WorkProgress final : public QWidget
{
    Q_OBJECT

public:
    explicit WorkProgress(QWidget *parent = nullptr);

    void setText(const QString &text);
    void setDetail(const QString &detail);
    /// Of so many; a `total` of 0 says only that something moves.
    void setShare(std::int64_t done, std::int64_t total);

private:
    QLabel *m_text;
    QProgressBar *m_bar;
    QLabel *m_detail;
};

}  // namespace ui
