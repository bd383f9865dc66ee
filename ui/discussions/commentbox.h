#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace ui {

/// Where a comment is written, or one's own changed. Keeps nothing: what is typed is told at once.
class CommentBox final : public QWidget
{
    Q_OBJECT

public:
    explicit CommentBox(QWidget *parent = nullptr);

    enum class Purpose { NewComment, Edit };
    void begin(Purpose purpose, const QString &text);
    [[nodiscard]] Purpose purpose() const { return m_purpose; }
    [[nodiscard]] QString text() const;
    void setText(const QString &text);  ///< As if it had been typed.
    /// Why nothing can be sent now; empty: it can. While `isBusy`, what is typed stays but cannot be sent.
    void setState(const QString &reason, bool isBusy);
    void focusText();

    static constexpr qsizetype longestText = 65'536;  ///< Source: the Hub's limit of a description.

signals:
    void textChanged(const QString &text);
    void sendRequested();
    void editCanceled();

private:
    void createButtons();
    void showState();

    Purpose m_purpose = Purpose::NewComment;
    QString m_reason;
    bool m_isBusy = false;
    QLabel *m_label;
    QPlainTextEdit *m_text;
    QLabel *m_hint;
    QPushButton *m_cancel;
    QPushButton *m_send;
};

}  // namespace ui
