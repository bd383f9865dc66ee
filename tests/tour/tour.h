#pragma once

#include "app/appcontext.h"
#include "tests/tour/stage.h"
#include "ui/shell/mainwindow.h"

class QApplication;

namespace tour {

/// The journey of a first publish, through the real window: signed in, drop, new repository, plan, publish, result,
/// the card of what was published, and the history once there is a second version.
///
/// Every step waits for what it needs and fails with a sentence. At the end everything is compared with the server once
/// more, file by file, by a client of its own.
/// Thread: GUI.
class Tour
{
public:
    Tour(QApplication &application, app::AppContext &context, ui::MainWindow &window, QString model,
         QString pictureFolder);

    [[nodiscard]] Step run();
    /// What was published and verified, for people.
    [[nodiscard]] QString summary() const { return m_summary; }

private:
    [[nodiscard]] Step walk();
    [[nodiscard]] Step signIn();
    [[nodiscard]] Step drop();
    [[nodiscard]] Step createRepository();
    [[nodiscard]] Step review();
    [[nodiscard]] Step publish();
    [[nodiscard]] Step showResult();
    [[nodiscard]] Step verify();
    [[nodiscard]] Step writeCard();
    [[nodiscard]] Step lookBack();
    [[nodiscard]] Step showFailure();
    [[nodiscard]] Step showDark();

    QApplication &m_application;
    app::AppContext &m_context;
    ui::MainWindow &m_window;
    const QString m_model;
    Stage m_stage;
    QString m_summary;
};

}  // namespace tour
