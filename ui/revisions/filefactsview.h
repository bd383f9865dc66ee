#pragma once

#include "ui/revisions/filecontent.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

class FactForm;

/// What is known of a file besides its content: size and hashes. And in one sentence why there is no more to see, with
/// what can be done about it.
class FileFactsView final : public QWidget
{
    Q_OBJECT

public:
    explicit FileFactsView(QWidget *parent = nullptr);

    void setContent(const FileContent &content, bool canDownload);

signals:
    void fetchRequested();

private:
    QLabel *m_reason;
    QPushButton *m_fetch;
    FactForm *m_facts;
    QLabel *m_sizes;
    QLabel *m_hash;
    QLabel *m_git;
};

}  // namespace ui
