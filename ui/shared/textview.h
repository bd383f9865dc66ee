#pragma once

#include <QPlainTextEdit>

namespace ui {

/// Text to be read and not edited, in the font of sources.
class TextView : public QPlainTextEdit
{
    Q_OBJECT

public:
    TextView(const QString &name, const QString &accessibleName, QWidget *parent = nullptr);
};

}  // namespace ui
