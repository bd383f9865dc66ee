#pragma once

#include "app/appcontext.h"
#include "core/base/repoid.h"
#include "tests/tour/stage.h"
#include "ui/shell/mainwindow.h"

class QApplication;

namespace tour {

/// The journey back: a second version of a published model lands in its repository, and the history says what changed
/// in the card, the configuration, and the weights.
///
/// Thread: GUI.
class LookBack
{
public:
    LookBack(QApplication &application, app::AppContext &context, ui::MainWindow &window, Stage &stage, QString model,
             core::RepoId repo);

    [[nodiscard]] Step run();

private:
    [[nodiscard]] Step publishNextVersion();
    [[nodiscard]] Step openHistory();
    [[nodiscard]] Step measure();
    [[nodiscard]] Step look(const QString &path, const QString &aspect, const QString &picture);

    QApplication &m_application;
    app::AppContext &m_context;
    ui::MainWindow &m_window;
    Stage &m_stage;
    const QString m_model;
    const core::RepoId m_repo;
};

}  // namespace tour
