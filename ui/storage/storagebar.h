#pragma once

#include "core/hub/storagefacts.h"

#include <QWidget>

class QLabel;

namespace ui {

/// What a repository stores, as one bar: what is needed by tips, by older commits only, by nothing. Below it the same
/// in words and numbers, in the same order.
class StorageBar final : public QWidget
{
    Q_OBJECT

public:
    explicit StorageBar(QWidget *parent = nullptr);

    void setFacts(const core::StorageFacts &facts);

private:
    class Bar;
    class Entry;

    QLabel *m_total;
    Bar *m_bar;
    QList<Entry *> m_entries;  // as storageNeeds()
};

}  // namespace ui
