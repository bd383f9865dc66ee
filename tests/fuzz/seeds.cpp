#include "core/publish/publishplan.h"
#include "core/publish/receipt.h"
#include "tests/fuzz/corpus.h"
#include "tests/support/checkpointbytes.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using fuzz::Corpus;
using test::GgufBytes;
using test::SafetensorsBytes;
using test::TorchBytes;

namespace {

void writeCheckpoints(const QDir &root)
{
    Corpus{root, u"safetensors"_s}
        .add(SafetensorsBytes{}.bytes())
        .add(SafetensorsBytes{}
                 .metadata("format", "pt")
                 .tensor("a.weight", "F32", {2, 2}, QByteArray(16, 'a'))
                 .tensor("b", "BF16", {}, "bb")
                 .bytes());
    Corpus{root, u"gguf"_s}
        .add(GgufBytes{0, 0}.bytes())
        .add(GgufBytes{1, 3}
                 .text("general.architecture", "llama")
                 .number("general.alignment", 32)
                 .texts("tokenizer.ggml.tokens", {"<s>", "a"})
                 .tensor("w", {32, 2}, 8)
                 .bytes(QByteArray(96, 'w')));
    const TorchBytes torch = TorchBytes{}.tensor("w", "FloatStorage", {2, 2}, {2, 1}, QByteArray(16, 'w'));
    Corpus{root, u"torch"_s}.add(torch.bytes()).add(torch.bytes(true));
    Corpus{root, u"pickle"_s}.add(torch.pickle()).add(torch.pickle(true)).add(torch.bytes());
    Corpus{root, u"weightindex"_s}.add(
        R"({"metadata":{"total_size":3},"weight_map":{"a":"model-00001-of-00001.safetensors"}})");
}

void writeTexts(const QDir &root)
{
    const QByteArray matter = "license: mit\ntags:\n- a\n- 'b'\nmodel-index:\n- name: x\n  results: []\n";
    Corpus{root, u"yaml"_s}.add(matter).add("a: &x [1, {b: *x}]\nc: |\n  text\n");
    Corpus{root, u"card"_s}.add("---\n" + matter
                                + "---\n# Title\n\n[a](b) ![c](d)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n");
    const QByteArray rules = "*.bin filter=lfs diff=lfs merge=lfs -text\n**/a[!b]/*\n!c/\n";
    Corpus{root, u"gitattributes"_s}.add(rules);
    Corpus{root, u"gitignore"_s}.add(rules);
    Corpus{root, u"httpheaders"_s}.add(
        "\xff"
        "Retry-After: 7\nRateLimit: \"api\";r=0;t=12\nDate: Wed, 21 Oct 2015 07:28:00 GMT\n"
        "Link: <https://host/next>; rel=\"next\"\nX-Error-Code: RepoNotFound\n");
}

void writeJson(const QDir &root)
{
    Corpus{root, u"hubreplies"_s}
        .add(R"({"name":"a","type":"user","auth":{"type":"access_token","accessToken":{"role":"write"}},"orgs":[]})")
        .add(R"([{"type":"file","path":"a","size":1,"oid":"0123456789012345678901234567890123456789"}])")
        .add(
            R"({"branches":[{"name":"main","ref":"refs/heads/main","targetCommit":"0123456789012345678901234567890123456789"}]})")
        .add(R"({"objects":[{"oid":"00","size":1,"actions":{"upload":{"href":"http://h/","header":{}}}}]})");
    Corpus{root, u"planjson"_s}
        .add(QJsonDocument{core::toJson(core::PublishPlan{})}.toJson())
        .add(QJsonDocument{core::toJson(core::Receipt{})}.toJson());
}

void writeSignIn(const QDir &root)
{
    Corpus{root, u"signin"_s}
        .add("GET /callback?code=abc&state=state HTTP/1.1\r\nHost: 127.0.0.1:1234\r\n\r\n")
        .add("GET /callback?error=access_denied&error_description=No&state=state HTTP/1.1\r\n\r\n")
        .add(
            R"({"access_token":"hf_oauth_x","token_type":"bearer","expires_in":28800,"refresh_token":"r","scope":"openid"})")
        .add(
            R"({"device_code":"d","user_code":"ABCD-EFGH","verification_uri":"https://h/device","expires_in":900,"interval":5})")
        .add("[token]\nhf_token = hf_x\n\n[DEFAULT]\na: b\n  continued\n");
}

}  // namespace

int main(int argc, char *argv[])
{
    if (argc != 2)
        return 2;
    const QDir root{QString::fromLocal8Bit(argv[1])};
    writeCheckpoints(root);
    writeTexts(root);
    writeJson(root);
    writeSignIn(root);
    fuzz::writeRevisions(root);
    return 0;
}
