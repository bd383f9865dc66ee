#include "ui/preview/webpreviewplugin.h"

#include "ui/preview/cardscheme.h"
#include "ui/preview/webpreview.h"

#include <QQuickWindow>

namespace ui {

WebPreviewPlugin::WebPreviewPlugin()
{
    registerCardScheme();
    // WebEngine's widget draws through Qt Quick. With OpenGL it would need Qt::AA_ShareOpenGLContexts before the
    // QApplication, which costs every start a context (measured: 40 ms under X11), and the first view would make the
    // native window of the program anew. The software renderer needs neither, can be chosen now because no Qt Quick
    // window exists yet, and draws a page of text as fast.
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
}

PreviewView *WebPreviewPlugin::createView(PreviewHost host, QWidget *parent)
{
    return new WebPreview(std::move(host), parent);
}

}  // namespace ui
