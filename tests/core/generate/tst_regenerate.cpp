#include "core/generate/regeneration.h"
#include "tests/core/generate/folders.h"

#include <QTest>

using namespace Qt::StringLiterals;
using core::CardProposal;
using core::CardText;
using core::Regeneration;
using core::RepoType;
using Kind = core::Regeneration::Change::Kind;
using test::ModelWriter;

namespace {

CardProposal sections(const QList<core::SectionProposal> &list)
{
    return {.sections = list};
}

core::SectionProposal section(const QString &id, const QString &title, const QString &markdown)
{
    return {.id = id, .title = title, .level = 2, .markdown = markdown, .sources = {"a.json"}};
}

CardProposal value(const QString &key, const QCborValue &value)
{
    return {.metadata = {{.path = key, .value = value, .reason = {.file = "a.json"}}}};
}

QList<Regeneration::Change> changes(const QString &card, const CardProposal &proposal,
                                    const core::GeneratedSections &before = {})
{
    return core::regenerate(CardText{card}, proposal, before, RepoType::Model).changes;
}

core::GeneratedSections generated(const QString &id, const QStringList &texts)
{
    core::GeneratedSections sections;
    for (const QString &text : texts)
        sections.add(id, text);
    return sections;
}

QString after(const QString &card, const Regeneration::Change &change)
{
    return core::applied(card, change.edits);
}

}  // namespace

class TestRegenerate final : public QObject
{
    Q_OBJECT

private slots:
    void aMissingKeyIsAdded()
    {
        const QString card = "---\n# mine\nlicense: mit\n---\n# Tide\n";
        const auto list = changes(card, value("library_name", "timm"));
        QCOMPARE(list.size(), 1);
        QCOMPARE(list.first().kind, Kind::AddKey);
        QCOMPARE(list.first().sources, QStringList{"a.json"});
        QVERIFY(list.first().isProposed);
        QCOMPARE(after(card, list.first()), "---\n# mine\nlicense: mit\nlibrary_name: timm\n---\n# Tide\n");
    }

    void aValueThatDiffersIsOnlyOffered()
    {
        const QString card = "---\nlicense: mit # ours\n---\n# Tide\n";
        const auto list = changes(card, value("license", "apache-2.0"));
        QCOMPARE(list.size(), 1);
        QCOMPARE(list.first().kind, Kind::ChangeKey);
        QVERIFY(!list.first().isProposed);
        QCOMPARE(list.first().before, "mit");
        QCOMPARE(list.first().after, "apache-2.0");
        QCOMPARE(core::regenerated(CardText{card}, value("license", "apache-2.0"), {}, RepoType::Model).text(), card);
    }

    void theSameValueIsNoChange()
    {
        QVERIFY(changes("---\nbase_model:\n- a/b\n---\n", value("base_model", "a/b")).isEmpty());
        QVERIFY(changes("---\nlicense: 'mit'\n---\n", value("license", "mit")).isEmpty());
    }

    void tagsAreAddedBehindAPersonsOwn()
    {
        const QString card = "---\ntags:\n- mine\n- lora\n---\n";
        const auto list = changes(card, value("tags", QCborArray{"lora", "peft"}));
        QCOMPARE(list.size(), 1);
        QVERIFY(list.first().isProposed);
        QCOMPARE(after(card, list.first()), "---\ntags:\n- mine\n- lora\n- peft\n---\n");
    }

    void aSectionOfPlaceholdersIsReplaced()
    {
        const QString card =
            "# Tide\n\n## Results\n\n<!-- The numbers. -->\n\n[More Information Needed]\n\n## Mine\n\nx\n";
        const auto list = changes(card, sections({section("results", "Results", "Good.\n")}));
        QCOMPARE(list.size(), 1);
        QCOMPARE(list.first().kind, Kind::ReplaceSection);
        QCOMPARE(after(card, list.first()), "# Tide\n\n## Results\n\nGood.\n\n## Mine\n\nx\n");
    }

    void aSectionThatIsStillAsGeneratedIsReplaced()
    {
        const QString card = "# Tide\n\n## Results\n\nOld.\n\n## Mine\n\nx\n";
        const CardProposal proposal = sections({section("results", "Results", "New.\n")});
        const auto list = changes(card, proposal, generated("results", {"Old.\n"}));
        QCOMPARE(list.size(), 1);
        QCOMPARE(list.first().kind, Kind::ReplaceSection);
        QVERIFY(list.first().isProposed);
        QCOMPARE(after(card, list.first()), "# Tide\n\n## Results\n\nNew.\n\n## Mine\n\nx\n");
    }

    void aSectionAPersonWroteIsOnlyOffered()
    {
        const QString card = "# Tide\n\n## Results [optional]\n\nOld, and my own words.\n";
        const CardProposal proposal = sections({section("results", "Results", "New.\n")});
        const auto list = changes(card, proposal, generated("results", {"Old.\n"}));
        QCOMPARE(list.size(), 1);
        QCOMPARE(list.first().kind, Kind::ConflictingSection);
        QVERIFY(!list.first().isProposed);
        QCOMPARE(core::regenerated(CardText{card}, proposal, generated("results", {"Old.\n"}), RepoType::Model).text(),
                 card);
    }

    /// Undo brings earlier texts back.
    void everyTextGeneratedOfLateIsNobodysWriting()
    {
        const auto before = generated("results", {"First.\n", "Second.\n"});
        for (const QString text : {"First.", "Second."}) {
            const QString card = "# Tide\n\n## Results\n\n" + text + "\n";
            const auto list = changes(card, sections({section("results", "Results", "New.\n")}), before);
            QCOMPARE(list.size(), 1);
            QCOMPARE(list.first().kind, Kind::ReplaceSection);
        }
        QVERIFY(core::GeneratedSections::fromJson(before.toJson()) == before);
    }

    void aGeneratedTextIsFoundUnderAnotherHeading()
    {
        const QString card = "# Tide\r\n\r\n## Usage\r\n\r\nOld.\r\nLines.\r\n\r\n## Mine\r\n";
        const CardProposal proposal = sections({section("start", "How to Start", "New.\nLines.\n")});
        const auto list = changes(card, proposal, generated("start", {"Old.\nLines.\n"}));
        QCOMPARE(list.size(), 1);
        QCOMPARE(list.first().kind, Kind::ReplaceSection);
        QCOMPARE(after(card, list.first()), "# Tide\r\n\r\n## Usage\r\n\r\nNew.\r\nLines.\r\n\r\n## Mine\r\n");
        // Part of a line is not the text.
        const QString inside = "# Tide\n\nNot Old.\n\n## How to Start\n\nOld. Mine.\n";
        QCOMPARE(changes(inside, proposal, generated("start", {"Old."})).first().kind, Kind::ConflictingSection);
    }

    void aGuessIsOfferedAndNotMade()
    {
        CardProposal guess = value("language", "en");
        guess.metadata.first().confidence = core::Confidence::Low;
        const auto list = changes("---\nlicense: mit\n---\n", guess);
        QCOMPARE(list.size(), 1);
        QVERIFY(!list.first().isProposed);
        QCOMPARE(list.first().confidence, core::Confidence::Low);
        const CardText card{"---\nlicense: mit\n---\n"};
        QCOMPARE(core::regenerated(card, guess, {}, RepoType::Model).text(), card.text());
    }

    void onlyWhatIsWantedIsChanged()
    {
        CardProposal proposal = sections({section("a", "A", "a\n"), section("b", "B", "b\n")});
        proposal.metadata = value("library_name", "timm").metadata;
        const auto isWanted = [](const Regeneration::Change &change) { return change.id != "a"; };
        const QString text = core::regenerated(CardText{"# Tide\n"}, proposal, {}, RepoType::Model, isWanted).text();
        QCOMPARE(text, "---\nlibrary_name: timm\n---\n# Tide\n\n## B\n\nb\n");
    }

    void aFileTableFollowsItsFilesWithoutMemory()
    {
        ModelWriter model;
        test::writeGguf(model);
        const auto card = core::generateCard(model.files(), "tide", {}, core::CardTemplate::Automatic);
        QVERIFY(card);
        model.write("tide-Q2_K.gguf", "not really weights");
        const auto proposal = core::proposeCard(model.files(), "tide", {});
        QVERIFY(proposal);
        const QString after = core::regenerated(*card, *proposal, {}, RepoType::Model).text();
        QVERIFY2(after.contains("| [tide-Q2_K.gguf](./tide-Q2_K.gguf)"), qPrintable(after));
        // A cell that a person changed makes the table theirs.
        const CardText mine{QString{card->text()}.replace("| Q8_0 ", "| Q8_0, best ")};
        QVERIFY(mine.text() != card->text());
        QVERIFY(!core::regenerated(mine, *proposal, {}, RepoType::Model).text().contains("Q2_K"));
    }

    void aNewCardHasEverythingItsFilesSay()
    {
        for (const auto write : {test::writeFineTune, test::writeLora, test::writeGguf, test::writeSentenceTransformer,
                                 test::writeDiffusers, test::writeTimm, test::writeOnnx, test::writeMerge}) {
            ModelWriter model;
            write(model);
            test::writeEmissions(model);
            test::writeEvaluation(model);
            const auto proposal = core::proposeCard(model.files(), "tide", {});
            QVERIFY(proposal);
            for (const core::CardTemplate form : core::cardTemplates()) {
                if (form == core::CardTemplate::Dataset)
                    continue;
                const CardText card = core::composeCard(form, *proposal, {});
                core::GeneratedSections before;
                core::addGenerated(before, card, *proposal);
                for (const Regeneration::Change &change :
                     core::regenerate(card, *proposal, before, RepoType::Model).changes)
                    QVERIFY2(!change.isProposed, qPrintable(core::toString(form) + ": " + change.what));
                for (const core::SectionProposal &section : proposal->sections)
                    QVERIFY2(!before.texts(section.id).isEmpty(), qPrintable(core::toString(form) + section.id));
            }
        }
    }

    void aMissingSectionGoesBehindTheOneBeforeIt()
    {
        const QString card = "# Tide\n\n## One\n\n1\n\n## Mine\n\nx\n";
        const auto list = changes(card, sections({section("one", "One", "1\n"), section("two", "Two", "2\n")}));
        QCOMPARE(list.size(), 1);
        QCOMPARE(list.first().kind, Kind::AddSection);
        QCOMPARE(after(card, list.first()), "# Tide\n\n## One\n\n1\n\n## Two\n\n2\n\n## Mine\n\nx\n");
    }

    void lineEndsStayTheCards()
    {
        const QString card = "---\r\nlicense: mit\r\n---\r\n# Tide\r\n\r\n## Results\r\n\r\nTODO\r\n";
        CardProposal proposal = sections({section("results", "Results", "Good.\nBetter.\n"), section("b", "B", "b\n")});
        proposal.metadata = value("library_name", "timm").metadata;
        const QString text = core::regenerated(CardText{card}, proposal, {}, RepoType::Model).text();
        QCOMPARE(text,
                 "---\r\nlicense: mit\r\nlibrary_name: timm\r\n---\r\n# Tide\r\n\r\n## Results\r\n\r\nGood.\r\n"
                 "Better.\r\n\r\n## B\r\n\r\nb\r\n");
    }

    void regeneratingTwiceChangesNothing()
    {
        for (const auto write : {test::writeFineTune, test::writeLora, test::writeGguf, test::writeSentenceTransformer,
                                 test::writeDiffusers, test::writeTimm, test::writeOnnx, test::writeMerge}) {
            ModelWriter model;
            write(model);
            const auto proposal = core::proposeCard(model.files(), "tide", {});
            QVERIFY(proposal);
            const CardText mine{"---\nlicense: mit\n---\n# Tide\n\nMy words.\n"};
            const CardText once = core::regenerated(mine, *proposal, {}, RepoType::Model);
            QVERIFY(once.text().contains("My words."));
            const CardText twice = core::regenerated(once, *proposal, {}, RepoType::Model);
            QCOMPARE(twice.text(), once.text());
        }
    }

    void aReadmeIsKeptWhenACardIsGenerated()
    {
        ModelWriter model;
        test::writeLora(model);
        model.write("README.md", "---\nlicense: mit\n---\n# Mine\n\nMy words.\n");
        const auto card = core::generateCard(model.files(), "tide", {}, core::CardTemplate::Automatic);
        QVERIFY(card);
        QVERIFY(card->text().startsWith("---\nlicense: mit\n"));
        QVERIFY(card->text().contains("# Mine\n\nMy words.\n"));
        QVERIFY(card->text().contains("library_name: peft"));
        QVERIFY(card->text().contains("## Adapter configuration")
                || card->text().contains("### Adapter configuration"));
    }
};

QTEST_APPLESS_MAIN(TestRegenerate)
#include "tst_regenerate.moc"
