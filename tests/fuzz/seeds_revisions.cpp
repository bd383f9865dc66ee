#include "core/revisions/commitblock_p.h"
#include "core/revisions/commitcache.h"
#include "tests/fuzz/corpus.h"
#include "tests/fuzz/fuzzinput.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace fuzz {

namespace {

void writeTexts(const QDir &root)
{
    Corpus{root, u"textdiff"_s}
        .add("int main()\n{\n    return 0;\n}\n"_ba + border + "int main()\n{\n    return 1;  // no\n}\n")
        .add("a\nb\nc"_ba + border + "a\r\nc\n\nd\n")
        .add("\xe6\xbc\xa2\xe5\xad\x97 one two\n"_ba + border + "\xe6\xbc\xa2 one  two\n");
    Corpus{root, u"tablediff"_s}
        .add("id,name\n1,a\n2,\"b\"\"c\"\n"_ba + border + "name;id\na;1\nd;3\n")
        .add("a\tb\r\n1\t2\r\n"_ba + border + "a\tb\tc\r\n1\t3\t4\r\n");
    const QByteArray card = "---\nlicense: mit\ntags:\n- a\n---\n# Title\n";
    Corpus{root, u"carddiff"_s}.add(card + border + QByteArray(card).replace("mit", "apache-2.0") + "More.\n");
}

void writeValues(const QDir &root)
{
    const QByteArray config = R"({"hidden_size":16,"layers":[{"id":1,"type":"a"},{"id":2}],"x":1e5})";
    const QByteArray tokenizer =
        R"({"added_tokens":[{"id":0,"content":"<s>"}],"model":{"type":"BPE","vocab":{"a":1,"b":2},"merges":["a b"]}})";
    const QByteArray chat = R"({"chat_template":[{"name":"default","template":"{{ a }}\n"}],"bos_token":"<s>"})";
    Corpus{root, u"valuediff"_s}
        .add(config + border + QByteArray(config).replace("16", "32"))
        .add(tokenizer + border + QByteArray(tokenizer).replace("\"b\":2", "\"c\":2,\"d\":3"))
        .add(chat + border + QByteArray(chat).replace("{{ a }}", "{{ b }}"))
        .add("a: &x [1, b]\nc: *x\n"_ba + border + "a: [b, 1]\n");
    const QByteArray notebook =
        R"({"cells":[{"id":"1","cell_type":"code","source":["a\n","b"],"outputs":[{"text":"x"}],"metadata":{}},)"
        R"({"cell_type":"markdown","source":"# b","metadata":{}}],"metadata":{},"nbformat":4,"nbformat_minor":5})";
    Corpus{root, u"notebookdiff"_s}.add(notebook + border + QByteArray(notebook).replace("# b", "# c"));
}

/// Two commits, as they are kept; the target puts magic and checksum before them itself.
void writeCommits(const QDir &root)
{
    const core::Author author{.name = u"A U Thor"_s, .email = u"author@example.org"_s};
    const auto oid = [](std::uint8_t digit) {
        std::array<std::uint8_t, core::GitOid::sizeBytes> bytes{};
        bytes.fill(digit);
        return core::GitOid{bytes};
    };
    core::CommitLogBuilder builder;
    builder.add({.oid = oid(1), .tree = oid(3), .parents = {oid(2)}, .authorSeconds = 2, .summary = "Second"}, author);
    builder.add({.oid = oid(2), .tree = oid(4), .authorSeconds = 1, .isSigned = true, .summary = "First"}, author);
    builder.closeBlock();
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"commits"_s);
    const auto fileOf = [&path](const core::CommitLog &log) {
        QFile file{path};
        return core::CommitCache{path}.save(log) && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    };
    const qsizetype header = fileOf({}).size();
    Corpus{root, u"commitcache"_s}.add(fileOf(builder.log()).sliced(header));
}

}  // namespace

void writeRevisions(const QDir &root)
{
    const QByteArray person = "A U Thor <author@example.org> 1700000000 +0100";
    Corpus{root, u"commit"_s}
        .add("tree 4b825dc642cb6eb9a060e54bf8d69288fbee4904\nparent 0123456789012345678901234567890123456789\nauthor "
             + person + "\ncommitter " + person
             + "\nencoding ISO-8859-1\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n abc\n -----END PGP SIGNATURE-----\n\n"
               "Summary\nsecond line\n\nBody\n")
        .add("version https://git-lfs.github.com/spec/v1\noid sha256:" + QByteArray(64, 'a') + "\nsize 12\n");
    writeCommits(root);
    Corpus{root, u"mirrorrefs"_s}.add("refs/heads/main\nrefs/heads/a/b\nrefs/heads/a\nrefs/tags/v1^{}\nrefs/pr/1\n"
                                      "refs/heads/../../x\nrefs/convert/parquet\n");
    Corpus{root, u"wildmatch"_s}.add("**/a[!b-d]/*.b?n"_ba + border + "x/ay/c.bin");
    Corpus{root, u"discussions"_s}
        .add(R"({"discussions":[{"num":1,"title":"t","author":{"name":"a"},"status":"open","isPullRequest":true,)"
             R"("createdAt":"2024-01-01T00:00:00.000Z","numComments":2}],"start":0,"count":1})")
        .add(R"({"num":1,"title":"t","status":"merged","isPullRequest":true,"changes":{"base":"refs/heads/main"},)"
             R"("filesWithConflicts":["a"],"diff":"","events":[{"id":"1","type":"comment","author":{"name":"a"},)"
             R"("createdAt":"2024-01-01T00:00:00.000Z","data":{"latest":{"raw":"x"}}},{"id":"2","type":"commit",)"
             R"("data":{"subject":"s","oid":"0123456789012345678901234567890123456789"}}]})")
        .add(R"({"newMessage":{"id":"1","type":"status-change","data":{"status":"closed","reason":"r"}}})");
    writeTexts(root);
    writeValues(root);
}

}  // namespace fuzz
