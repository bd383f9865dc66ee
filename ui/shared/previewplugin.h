#pragma once

#include "core/base/textedit.h"

#include <QByteArray>
#include <QJsonObject>
#include <QSize>
#include <QtPlugin>

#include <functional>

class QObject;
class QWidget;

namespace ui {

/// A file of the repository as the preview shows it. Nothing when `mime` is empty.
struct PreviewFile
{
    QByteArray content;
    QByteArray mime;
};

/// What a preview asks of the program. All are called on the GUI thread.
struct PreviewHost
{
    /// Fetches the file at a path in the repository and calls `done`, later and on the GUI thread, at most once.
    std::function<void(const QString &path, std::function<void(PreviewFile)> done)> fetch;
    /// What the page reports: an object with "kind"; CardPreview reads it.
    std::function<void(const QJsonObject &report)> report;
};

/// One page, as the plugin makes it. Deleted with widget().
class PreviewView
{
public:
    PreviewView() = default;
    virtual ~PreviewView() = default;
    Q_DISABLE_COPY_MOVE(PreviewView)

    [[nodiscard]] virtual QWidget *widget() = 0;
    /// The options of resources/preview/src/page/cardpage.js: words, base, dark, phone, marks, alertsStyled.
    virtual void setOptions(const QJsonObject &options) = 0;
    virtual void setText(const QString &text) = 0;
    virtual void applyEdits(const core::TextEdits &edits) = 0;
    virtual void scrollToLine(double line) = 0;
    /// Lets pictures come over https. Loads the page anew.
    virtual void setRemoteAllowed(bool allowed) = 0;
    /// Asks for the card as a page of its own; the report "exported" has it.
    virtual void exportPage(const QString &title) = 0;
    /// For tests: runs a script in the page and hands over its value.
    virtual void evaluate(const QString &script, std::function<void(QVariant)> done) = 0;
};

/// What the plugin "slipway_preview" is: Qt WebEngine, kept out of the program so that it starts without it.
class PreviewPlugin
{
public:
    PreviewPlugin() = default;
    virtual ~PreviewPlugin() = default;
    Q_DISABLE_COPY_MOVE(PreviewPlugin)

    /// The view's widget is a child of `parent` and owns the view.
    [[nodiscard]] virtual PreviewView *createView(PreviewHost host, QWidget *parent) = 0;
};

}  // namespace ui

#define SLIPWAY_PREVIEW_IID "org.slipway.PreviewPlugin/1"
Q_DECLARE_INTERFACE(ui::PreviewPlugin, SLIPWAY_PREVIEW_IID)
