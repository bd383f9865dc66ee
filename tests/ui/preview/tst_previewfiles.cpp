#include "ui/shared/previewfiles.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

/// Which files a card may show.
class TestPreviewFiles final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_root;
    QTemporaryDir m_outside;

    static void write(const QString &path, const QByteArray &content)
    {
        QFile file{path};
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

private slots:
    void initTestCase()
    {
        write(m_root.filePath("a.png"), "\x89PNG\r\n\x1a\nrest");
        write(m_outside.filePath("secret.png"), "\x89PNG\r\n\x1a\nsecret");
        QVERIFY(QFile::link(m_outside.filePath("secret.png"), m_root.filePath("link.png")));
        QVERIFY(QFile::link(m_outside.path(), m_root.filePath("folder")));
        QVERIFY(QFile::link(m_root.filePath("a.png"), m_root.filePath("inside.png")));
    }

    void readsInsideTheFolder()
    {
        QVERIFY(ui::readStaged(m_root.path(), m_root.filePath("a.png")));
        QVERIFY(ui::readStaged(m_root.path(), m_root.filePath("inside.png")));
        QVERIFY(ui::readStaged({}, m_root.filePath("a.png")));
    }

    void followsNoLinkOut()
    {
        for (const char *name : {"link.png", "folder/secret.png", "../nothing", "folder"})
            QVERIFY2(!ui::readStaged(m_root.path(), m_root.filePath(name)), name);
        QVERIFY(!ui::readStaged({}, m_root.filePath("link.png")));
        QVERIFY(!ui::readStaged(m_root.path(), m_outside.filePath("secret.png")));
    }

    void refusesWhatIsTooLarge()
    {
        QFile file{m_root.filePath("big.png")};
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(ui::PreviewFiles::maxBytes + 1));
        const auto content = ui::readStaged(m_root.path(), file.fileName());
        QVERIFY(!content && content.error().kind == core::ErrorKind::TooLarge);
    }

    void knowsMediaByContent()
    {
        QCOMPARE(ui::mediaType("\x89PNG\r\n\x1a\n"), "image/png");
        QCOMPARE(ui::mediaType("RIFFxxxxWEBPVP8 "), "image/webp");
        QCOMPARE(ui::mediaType("<?xml version='1.0'?><svg xmlns='x'/>"), "image/svg+xml");
        QCOMPARE(ui::mediaType("<html><script>x</script></html>"), "");
        QCOMPARE(ui::mediaType("root:x:0:0"), "");
        QCOMPARE(ui::mediaType(""), "");
    }

    void givesNothingForWhatIsNoPicture()
    {
        write(m_root.filePath("notes.png"), "root:x:0:0");
        ui::PreviewFiles files;
        files.setStaged(m_root.path(),
                        {{"notes.png", m_root.filePath("notes.png")}, {"a.png", m_root.filePath("a.png")}});
        std::optional<ui::PreviewFile> notes;
        std::optional<ui::PreviewFile> picture;
        files.fetch("notes.png", [&](const ui::PreviewFile &file) { notes = file; });
        files.fetch("a.png", [&](const ui::PreviewFile &file) { picture = file; });
        QTRY_VERIFY(notes && picture);
        QVERIFY(notes->mime.isEmpty() && notes->content.isEmpty());
        QCOMPARE(picture->mime, "image/png");
    }
};

QTEST_MAIN(TestPreviewFiles)
#include "tst_previewfiles.moc"
