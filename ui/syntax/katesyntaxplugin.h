#pragma once

#include "ui/shared/syntaxplugin.h"

#include <QObject>

namespace ui {

/// The plugin's entry.
class KateSyntaxPlugin final : public QObject, public SyntaxPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID SLIPWAY_SYNTAX_IID)
    Q_INTERFACES(ui::SyntaxPlugin)

public:
    [[nodiscard]] std::shared_ptr<SyntaxReader> createReader() override;
    [[nodiscard]] std::shared_ptr<FileSyntaxReader> createReader(const QString &fileName) override;
};

}  // namespace ui
