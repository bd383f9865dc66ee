#include "ui/revisions/refdialogs.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using core::RefKind;

/// The dialogs that ask before a branch or tag comes or goes.
class TestRefDialogs final : public QObject
{
    Q_OBJECT

    static bool accepts(RefKind kind, const QString &name)
    {
        ui::NewRefDialog dialog(kind, u"0123abcd"_s, {{.kind = RefKind::Tag, .name = u"v1"_s}}, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.findChild<QLineEdit *>(u"refName"_s)->setText(name);
        const auto *state = dialog.findChild<QLabel *>(u"refState"_s);
        for (const QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->isEnabled() && button->text().contains(u"Create"))
                return !state->text().isEmpty();
        }
        return false;
    }

private slots:
    void namesThatGitRefusesAreRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isGood");
        for (const QString &good : {u"v2"_s, u"feature/x"_s, u"日本"_s, u"a.b"_s, u"a@b"_s})
            QTest::newRow(qPrintable(good)) << good << true;
        for (const QString &bad :
             {u""_s,   u"a b"_s, u"a..b"_s,   u"a~1"_s, u"a^"_s,   u"a:b"_s, u"a\\b"_s, u"-a"_s,    u"@"_s, u"a//b"_s,
              u"/a"_s, u"a/"_s,  u"a.lock"_s, u".a"_s,  u"a/.b"_s, u"a."_s,  u"a@{b"_s, u"a\x01"_s, u"*"_s, u"v1"_s})
            QTest::addRow("not '%s'", qPrintable(bad)) << bad << false;
    }

    void namesThatGitRefusesAreRefused()
    {
        QFETCH(const QString, name);
        QFETCH(const bool, isGood);
        QCOMPARE(accepts(RefKind::Tag, name), isGood);
    }

    void aBranchMayBeCalledAsATagIs() { QVERIFY(accepts(RefKind::Branch, u"v1"_s)); }

    void returnKeepsWhatWouldBeLost()
    {
        ui::DeleteRefDialog dialog({.kind = RefKind::Branch, .name = u"next"_s}, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QTest::keyClick(&dialog, Qt::Key_Return);
        QCOMPARE(dialog.result(), int(QDialog::Rejected));
    }
};

QTEST_MAIN(TestRefDialogs)

#include "tst_refdialogs.moc"
