#include "tests/ui/repository/wizardfixture.h"
#include "tests/ui/support/screens.h"
#include "ui/repository/licensebox.h"

#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QTest>

using namespace Qt::StringLiterals;
using test::HubFixture;
using ui::LicenseBox;

/// Every page of the wizard, in every look.
class TestWizardScreens final : public QObject, private test::WizardFixture
{
    Q_OBJECT

private slots:
    void initTestCase_data() { test::Screens::addRows(); }

    void init()
    {
        m_screens.begin();
        startAfresh();
    }

    void cleanup()
    {
        end();
        m_screens.end();
    }

    void everyPage()
    {
        m_model->writeGguf();
        m_model->write(u"config.json"_s, "{");
        QVERIFY(client(HubFixture::aliceToken).createRepo({.id = {.owner = u"alice"_s, .name = u"taken"_s}}));
        core::Identity identity = client(HubFixture::aliceToken).whoami().value();
        identity.organisations.first().plan = u"enterprise"_s;
        identity.organisations.first().resourceGroups = {{.id = u"1"_s, .name = u"Research"_s}};
        open(HubFixture::aliceToken, {.proposedName = u"tiny-llama"_s}, identity);
        look(u"1-files-empty"_s);
        m_wizard.reset();
        open(HubFixture::aliceToken, {.proposedName = u"tiny-llama"_s, .paths = {m_model->folder()}}, identity);
        QTRY_VERIFY(next()->isEnabled());
        look(u"1-files"_s);
        m_wizard->next();
        look(u"2-facts"_s);
        m_wizard->next();
        find<QLineEdit>(u"repoName"_s)->setText(u"tiny-llama"_s);
        QTest::keyClicks(find<QLineEdit>(u"repoName"_s), u"2"_s);
        auto *owner = find<QComboBox>(u"repoOwner"_s);
        owner->setCurrentIndex(owner->findData(identity.organisations.first().name));
        QTRY_VERIFY(next()->isEnabled() && !label(u"repoNameState"_s).startsWith(u"Checking"));
        look(u"3-place"_s);
        owner->setCurrentIndex(owner->findData(u"alice"_s));
        find<QLineEdit>(u"repoName"_s)->selectAll();
        QTest::keyClicks(find<QLineEdit>(u"repoName"_s), u"taken"_s);
        QTRY_VERIFY(find<QWidget>(u"useExistingRepository"_s)->isVisible());
        look(u"3-place-taken"_s);
        QTest::keyClicks(find<QLineEdit>(u"repoName"_s), u"-GGUF"_s);
        QTRY_VERIFY(!find<QWidget>(u"useExistingRepository"_s)->isVisible());
        QTRY_VERIFY(next()->isEnabled());
        m_wizard->next();
        look(u"4-content"_s);
        find<LicenseBox>(u"repoLicense"_s)->setId(u"other"_s);
        look(u"4-content-other"_s);
        find<LicenseBox>(u"repoLicense"_s)->setId(u"mit"_s);
        m_wizard->next();
        look(u"5-review"_s);
        m_wizard->resize(m_wizard->minimumSize());
        look(u"5-review-small"_s);
    }

private:
    void look(const QString &name)
    {
        test::Screens::look(*m_wizard, u"wizard-"_s + name);
        const auto *area = m_wizard->currentPage()->findChild<QScrollArea *>();
        QVERIFY2(area->widget()->width() <= area->viewport()->width(),
                 qPrintable(name + u" is wider than its window"_s));
        const QStringList nameless = test::controlsWithoutName(*m_wizard->currentPage());
        QVERIFY2(nameless.isEmpty(), qPrintable(name + u": "_s + nameless.join(u'\n')));
    }

    test::Screens m_screens;
};

QTEST_MAIN(TestWizardScreens)
#include "tst_wizardscreens.moc"
