#pragma once

#include "core/hub/hubclient.h"
#include "tests/core/card/modelwriter.h"
#include "tests/support/hubfixture.h"
#include "tests/ui/support/testservices.h"
#include "ui/repository/newrepositorywizard.h"

#include <QAbstractButton>
#include <QLabel>

#include <memory>
#include <optional>

namespace test {

/// The wizard in front of a Local Hub of its own, with a folder to fill. Base of its tests; their init() and cleanup()
/// call startAfresh() and end().
class WizardFixture
{
protected:
    void startAfresh();
    void end();

    [[nodiscard]] core::HubClient client(const QString &token);
    /// Shows it for the owner of `token`, or for `identity`.
    void open(const QString &token, ui::NewRepositoryWizard::Start start, std::optional<core::Identity> identity = {});
    void openWithModel(const QString &name);  ///< As alice, with m_model; waits until its files are read.
    void openAtContent();
    void drop(const QString &path);
    void drop(const QUrl &url);

    /// To the window, as a keyboard does: it finds the focus and the shortcuts by itself.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void pressReturnUntil(ui::NewRepositoryWizard::PageId page);
    void type(const QString &name, const QString &text);
    void choose(const QString &name, const QString &text);

    [[nodiscard]] static QStringList namesOf(const QStringList &paths);
    [[nodiscard]] QStringList preparedNames();
    [[nodiscard]] QString preview(const QString &path);

    template <typename Widget>
    Widget *find(const QString &name)
    {
        return m_wizard->findChild<Widget *>(name);
    }
    QAbstractButton *next() { return m_wizard->button(QWizard::NextButton); }
    QString label(const QString &name) { return find<QLabel>(name)->text(); }

    std::unique_ptr<HubFixture> m_hub;
    std::unique_ptr<TestServices> m_services;
    std::unique_ptr<ModelWriter> m_model;
    std::unique_ptr<ui::NewRepositoryWizard> m_wizard;
};

}  // namespace test
