#pragma once

#include "ui/revisions/diffcontent.h"

#include <QWidget>

class QLabel;

namespace ui {

class FactForm;

/// What is known of both sides of a change besides their content: sizes, hashes, modes. And in one sentence why there
/// is no more to see, where that is so.
class FactsView final : public QWidget
{
    Q_OBJECT

public:
    explicit FactsView(QWidget *parent = nullptr);

    void setContent(const DiffContent &content);

private:
    QLabel *m_reason;
    FactForm *m_facts;
    QLabel *m_change;
    QLabel *m_sizes;
    QLabel *m_hashes;
    QLabel *m_git;
};

}  // namespace ui
