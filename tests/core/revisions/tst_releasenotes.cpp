#include "core/revisions/releasenotes.h"

#include "scratchrepository.h"

#include <QRegularExpression>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;
using test::ScratchRepository;

namespace {

QByteArray pointer(char digit, int size)
{
    return "version https://git-lfs.github.com/spec/v1\noid sha256:" + QByteArray(64, digit) + "\nsize "
        + QByteArray::number(size) + '\n';
}

}  // namespace

/// Release notes of a range of commits.
class ReleaseNotesTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void sayWhatChangedByWhatItIs();
    void withoutAStartTheyTellEverything();
    void nothingSinceIsSaid();
    void mergesAndWhatCameBeforeAreLeftOut();
    void whatTheRepositorySaysIsNoMarkup();
    void textIsEscaped_data();
    void textIsEscaped();
    void longListsAreCut();

private:
    [[nodiscard]] GitOid commit(const QString &message) const;
    [[nodiscard]] QString notes(const std::optional<GitOid> &from, const GitOid &to) const;

    std::unique_ptr<ScratchRepository> m_repository;
};

void ReleaseNotesTest::init()
{
    m_repository = std::make_unique<ScratchRepository>();
    QVERIFY(m_repository->isValid());
}

GitOid ReleaseNotesTest::commit(const QString &message) const
{
    (void)m_repository->git({"add", "-A"});
    (void)m_repository->git(
        {"commit", "--author=Ada *L* <ada@example.org>", "--allow-empty", "--cleanup=verbatim", "-m", message});
    return GitOid::fromHex(m_repository->git({"rev-parse", "HEAD"}).trimmed()).value_or(GitOid{});
}

QString ReleaseNotesTest::notes(const std::optional<GitOid> &from, const GitOid &to) const
{
    const auto repository = Repository::open(m_repository->path());
    if (!repository)
        return {};
    const auto read =
        readReleaseNotes(*repository, {.from = from, .to = to, .fromName = from ? "v1" : "", .toName = "v2"}, {});
    return read ? toMarkdown(*read) : read.error().detail;
}

void ReleaseNotesTest::sayWhatChangedByWhatItIs()
{
    m_repository->write("README.md", "---\nlicense: mit\ntags:\n- a\n---\nText\n");
    m_repository->write("model.safetensors", pointer('1', 1'200'000));
    m_repository->write("old name.txt", "the same text\nall over\n");
    m_repository->write("gone.txt", "x");
    const GitOid one = commit("First");
    m_repository->write("README.md", "---\nlicense: apache-2.0\nbase_model: acme/base\ntags:\n- a\n- b\n---\nText\n");
    m_repository->write("model.safetensors", pointer('2', 1'500'000));
    m_repository->move("old name.txt", "new.txt");
    m_repository->remove("gone.txt");
    const GitOid two = commit("Train longer");
    const QString expected = "## v2\n"
                             "\n"
                             "Since v1: 1 commit by one person, 4 changed files.\n"
                             "\n"
                             "### Weights\n"
                             "\n"
                             "- Changed `model.safetensors` (1.2 MB → 1.5 MB)\n"
                             "\n"
                             "### Model card\n"
                             "\n"
                             "- license: mit → apache\\-2\\.0\n"
                             "- base\\_model: added acme/base\n"
                             "- tags\\[1\\]: added b\n"
                             "\n"
                             "### Files\n"
                             "\n"
                             "- Changed `README.md` (36 bytes → 69 bytes)\n"
                             "- Removed `gone.txt`\n"
                             "- Renamed `old name.txt` to `new.txt`\n"
                             "\n"
                             "### Commits\n"
                             "\n"
                             "- `"
        + two.toString().first(8) + "` Train longer (Ada \\*L\\*)\n";
    QCOMPARE(notes(one, two), expected);
}

void ReleaseNotesTest::withoutAStartTheyTellEverything()
{
    m_repository->write("a", "1");
    (void)commit("First");
    m_repository->write("b", "1");
    const QString text = notes({}, commit("Second"));
    QVERIFY(text.startsWith("## v2\n\n2 commits by one person, 2 changed files.\n"));
    QVERIFY(text.contains("Added `a` (1 bytes)"));
}

void ReleaseNotesTest::nothingSinceIsSaid()
{
    m_repository->write("a", "1");
    const GitOid one = commit("First");
    QCOMPARE(notes(one, one), "## v2\n\nNo commits since v1.\n");
}

void ReleaseNotesTest::mergesAndWhatCameBeforeAreLeftOut()
{
    m_repository->write("a", "1");
    const GitOid base = commit("Base");
    (void)m_repository->git({"checkout", "-q", "-b", "topic"});
    m_repository->write("b", "1");
    (void)commit("On topic");
    (void)m_repository->git({"checkout", "-q", "-"});
    m_repository->write("c", "1");
    (void)commit("On main");
    (void)m_repository->git(
        {"-c", "user.name=a", "-c", "user.email=a@b.c", "merge", "-q", "--no-ff", "-m", "Join", "topic"});
    const GitOid head = GitOid::fromHex(m_repository->git({"rev-parse", "HEAD"}).trimmed()).value_or(GitOid{});
    const QString text = notes(base, head);
    QVERIFY(text.contains("On topic") && text.contains("On main"));
    QVERIFY(!text.contains("Join") && !text.contains("Base"));
}

void ReleaseNotesTest::whatTheRepositorySaysIsNoMarkup()
{
    m_repository->write("a", "1");
    const GitOid one = commit("First");
    m_repository->write("`x`](http://evil) <img src=x>", "1");
    m_repository->write("README.md", "---\nlicense: \"<script>alert(1)</script>\\n# Title\"\n---\n");
    const QString text = notes(one, commit("# Title\n- [x](javascript:1) <b>bold</b> https://evil.example \x1b[31m"));
    for (const QString &line : text.split('\n')) {
        const QString outside = QString{line}.remove(QRegularExpression{"``+ .*? ``+|`[^`]*`"});
        QVERIFY2(!outside.contains(QRegularExpression{R"((^|[^\\])<)"}), qPrintable(line));
        QVERIFY2(!outside.contains(QRegularExpression{R"([^\\]\]\()"}), qPrintable(line));
        QVERIFY2(!outside.contains("https:"), qPrintable(line));
        QVERIFY2(!line.contains(QChar{0x1b}), qPrintable(line));
    }
    QCOMPARE(text.count("\n## ") + text.count("\n# "), 0);
}

void ReleaseNotesTest::textIsEscaped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("escaped");
    QTest::newRow("plain") << u"Train longer"_s << u"Train longer"_s;
    QTest::newRow("lines") << u"a\n# b"_s << u"a \\# b"_s;
    QTest::newRow("link") << u"[a](b)"_s << u"\\[a\\]\\(b\\)"_s;
    QTest::newRow("html") << u"<b> & `c`"_s << u"\\<b\\> \\& \\`c\\`"_s;
    QTest::newRow("address") << u"http://x.y"_s << u"http\\://x\\.y"_s;
    QTest::newRow("turned") << u"a\u202Eb"_s << u"a\\\\u202eb"_s;
}

void ReleaseNotesTest::textIsEscaped()
{
    QFETCH(QString, text);
    QTEST(markdownText(text), "escaped");
}

void ReleaseNotesTest::longListsAreCut()
{
    m_repository->write("a", "1");
    const GitOid one = commit("First");
    for (int i = 0; i < 250; ++i)
        m_repository->write("files/" + QByteArray::number(i), QByteArray::number(i * 7919));
    QVERIFY(notes(one, commit("Many")).contains("- … and 50 more\n"));
}

QTEST_GUILESS_MAIN(ReleaseNotesTest)
#include "tst_releasenotes.moc"
