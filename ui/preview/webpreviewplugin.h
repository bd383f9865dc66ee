#pragma once

#include "ui/shared/previewplugin.h"

#include <QObject>

namespace ui {

/// The plugin's entry.
class WebPreviewPlugin final : public QObject, public PreviewPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID SLIPWAY_PREVIEW_IID)
    Q_INTERFACES(ui::PreviewPlugin)

public:
    WebPreviewPlugin();

    [[nodiscard]] PreviewView *createView(PreviewHost host, QWidget *parent) override;
};

}  // namespace ui
