#pragma once

#include <QFrame>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace ui {

/// The words of the commit, and the button that publishes.
class CommitPanel final : public QFrame
{
    Q_OBJECT

public:
    explicit CommitPanel(QWidget *parent = nullptr);

    /// What the message will be when none is typed.
    void setDefaultSummary(const QString &summary);
    /// What the button does, in words; it works unless there is a reason against it. `reason` may hold one link, whose
    /// address comes back with linkActivated().
    void setPublishing(const QString &label, const QString &reason, bool enabled);
    /// For the next publish: words of the last one would be wrong.
    void clearWords();
    void setWords(const QString &summary, const QString &description);
    void setCreatesPullRequest(bool create);

    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString description() const;
    [[nodiscard]] bool createsPullRequest() const;

signals:
    void publishRequested();
    void wordsChanged();
    void pullRequestToggled(bool create);
    void linkActivated(const QString &address);

private:
    void createFields();
    [[nodiscard]] QWidget *createActions();

    QLineEdit *m_summary;
    QPlainTextEdit *m_description;
    QCheckBox *m_pullRequest;
    QLabel *m_reason;
    QPushButton *m_publish;
};

}  // namespace ui
