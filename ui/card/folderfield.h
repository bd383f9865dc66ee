#pragma once

#include "ui/card/cardgenerator.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace ui {

class DropField;
class ElidedLabel;
class MessageBar;

/// Which folder a card is written from: dropped here or chosen; how far it is read; what could not be understood.
class FolderField final : public QWidget
{
    Q_OBJECT

public:
    explicit FolderField(CardGenerator &generator, QWidget *parent = nullptr);

private:
    void createRow();
    void createProgress();
    void connectParts();
    void showState();
    void showCount();
    void choose();
    void take(const QStringList &localPaths, const QStringList &foreign);

    CardGenerator &m_generator;
    DropField *m_drop;
    QWidget *m_row;
    ElidedLabel *m_path;
    QToolButton *m_again;
    QWidget *m_progress;
    QLabel *m_count;
    MessageBar *m_messages;
    QLabel *m_problems;
    QTimer m_tick;
};

}  // namespace ui
