#include "tests/ui/repository/wizardfixture.h"

#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTest>
#include <QWindow>

using namespace Qt::StringLiterals;
using ui::NewRepositoryWizard;

namespace test {

void WizardFixture::startAfresh()
{
    m_hub = std::make_unique<HubFixture>();
    QVERIFY2(m_hub->isRunning(), qPrintable(m_hub->problem()));
    m_services = std::make_unique<TestServices>();
    m_model = std::make_unique<ModelWriter>();
}

void WizardFixture::end()
{
    m_wizard.reset();
    m_services.reset();
    m_hub.reset();
    m_model.reset();
}

core::HubClient WizardFixture::client(const QString &token)
{
    return core::HubClient(m_services->services().http,
                           {.endpoint = m_hub->endpoint(), .token = core::AccessToken(token)});
}

void WizardFixture::open(const QString &token, NewRepositoryWizard::Start start, std::optional<core::Identity> identity)
{
    const core::HubClient hub = client(token);
    if (!identity)
        identity = hub.whoami().value();
    start.draftsFolder = m_services->path(u"drafts"_s);
    m_wizard = std::make_unique<NewRepositoryWizard>(hub, *identity, start);
    m_wizard->setAttribute(Qt::WA_DeleteOnClose, false);
    m_wizard->show();
    m_wizard->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_wizard.get()));
}

void WizardFixture::openWithModel(const QString &name)
{
    open(HubFixture::aliceToken, {.proposedName = name, .paths = {m_model->folder()}});
    QTRY_VERIFY(next()->isEnabled());
}

void WizardFixture::drop(const QString &path)
{
    drop(QUrl::fromLocalFile(path));
}

void WizardFixture::drop(const QUrl &url)
{
    QMimeData mime;
    mime.setUrls({url});
    auto *target = find<QWidget>(u"dropFrame"_s);
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &drop);
}

void WizardFixture::openAtContent()
{
    open(HubFixture::aliceToken, {.proposedName = u"model"_s});
    m_wizard->next();
    QTRY_VERIFY(next()->isEnabled());
    m_wizard->next();
    QCOMPARE(m_wizard->currentId(), int{NewRepositoryWizard::ContentPage});
}

void WizardFixture::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(m_wizard->windowHandle(), key, modifiers);
}

void WizardFixture::pressReturnUntil(NewRepositoryWizard::PageId page)
{
    for (int i = 0; i < 5 && m_wizard->currentId() != page; ++i) {
        QTRY_VERIFY(next()->isEnabled());
        press(Qt::Key_Return);
    }
    QCOMPARE(m_wizard->currentId(), int{page});
}

void WizardFixture::type(const QString &name, const QString &text)
{
    auto *edit = find<QLineEdit>(name);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
}

void WizardFixture::choose(const QString &name, const QString &text)
{
    auto *box = find<QComboBox>(name);
    QVERIFY(box->findText(text) >= 0);
    box->setFocus();
    QTest::keyClicks(box, text.first(3));
    QCOMPARE(box->currentText(), text);
}

QStringList WizardFixture::namesOf(const QStringList &paths)
{
    QStringList names;
    for (const QString &path : paths)
        names.append(path.section(u'/', -1));
    return names;
}

QStringList WizardFixture::preparedNames()
{
    QStringList names;
    const auto *files = find<QListWidget>(u"preparedFiles"_s);
    for (int row = 0; row < files->count(); ++row)
        names.append(files->item(row)->text());
    return names;
}

QString WizardFixture::preview(const QString &path)
{
    auto *files = find<QListWidget>(u"preparedFiles"_s);
    files->setCurrentRow(static_cast<int>(preparedNames().indexOf(path)));
    return find<QPlainTextEdit>(u"preparedPreview"_s)->toPlainText();
}

}  // namespace test
