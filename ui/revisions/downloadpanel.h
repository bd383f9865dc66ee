#pragma once

#include "ui/revisions/downloadsession.h"
#include "ui/shared/errortext.h"
#include "ui/shared/transfermeter.h"

#include <QFrame>

class QPushButton;

namespace ui {

class ElidedLabel;
class MessageBar;

/// A download: how far it has come and how fast, what became of it, and what can be done about it. Hidden while there
/// is none.
///
/// Shows a DownloadSession, which outlives it. Thread: GUI.
class DownloadPanel final : public QFrame
{
    Q_OBJECT

public:
    explicit DownloadPanel(DownloadSession &session, QWidget *parent = nullptr);

signals:
    void openFolderRequested(const QString &folder);
    void remedyRequested(Remedy remedy);  ///< But for Retry, which it does itself.

private:
    void createLayout();
    QPushButton *createButton(const QString &name, const QString &text);
    void connectSession();
    void showState();
    void showProgress();
    void showEnd();
    [[nodiscard]] bool offersRetry() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString stageText(const core::DownloadBoard::Snapshot &now) const;
    [[nodiscard]] QString reportText() const;

    DownloadSession &m_session;
    MessageBar *m_messages;
    ElidedLabel *m_title;
    ElidedLabel *m_folder;
    QLabel *m_stage;
    QLabel *m_pace;
    QLabel *m_files;
    QPushButton *m_cancel;
    QPushButton *m_goOn;
    QPushButton *m_open;
    QPushButton *m_dismiss;
    std::optional<TransferMeter> m_meter;
    TransferRate m_rate;
};

}  // namespace ui
