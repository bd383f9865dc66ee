#include "core/hub/usagesnippets.h"

#include <QTest>

#include <QRegularExpression>

#include <algorithm>

using namespace core;

namespace {

const QString commit = "0123456789abcdef0123456789abcdef01234567";

RepoInfo model(const QString &library, const QString &task = {}, const QStringList &tags = {},
               const QStringList &files = {})
{
    RepoInfo info{.id = {.owner = "acme", .name = "tide"}};
    info.library = library;
    info.task = task;
    info.tags = tags;
    info.files = files;
    return info;
}

QList<UsageSnippet> snippets(const RepoInfo &info, const QString &revision = {},
                             const QUrl &endpoint = QUrl("https://huggingface.co"))
{
    return usageSnippets({.info = info, .endpoint = endpoint, .revision = revision});
}

QStringList idsOf(const QList<UsageSnippet> &list)
{
    QStringList ids;
    for (const UsageSnippet &snippet : list)
        ids.append(snippet.id);
    return ids;
}

UsageSnippet find(const QList<UsageSnippet> &list, const QString &id)
{
    const auto found = std::ranges::find(list, id, &UsageSnippet::id);
    return found == list.end() ? UsageSnippet{} : *found;
}

}  // namespace

Q_DECLARE_METATYPE(core::RepoInfo)

class TestUsageSnippets final : public QObject
{
    Q_OBJECT

private slots:
    void choosesByWhatTheRepositoryIs_data();
    void choosesByWhatTheRepositoryIs();
    void writesTransformers();
    void writesAnAdapterOnItsBase();
    void writesADiffusersLora();
    void writesGgufRunners();
    void picksTheUsualQuantisationAndAllItsParts();
    void pinsEverySnippetThatCanBe_data();
    void pinsEverySnippetThatCanBe();
    void saysWhatCannotBePinned();
    void namesAnotherHub();
    void asksForATokenWhereOneIsNeeded_data();
    void asksForATokenWhereOneIsNeeded();
    void warnsOfCodeInTheRepository();
    void usesDatasetsAndSpaces();
    void clonesPullRequests();
    void letsNoNameBecomeCode_data();
    void letsNoNameBecomeCode();
    void trustsNoBaseModelTag();
};

void TestUsageSnippets::choosesByWhatTheRepositoryIs_data()
{
    QTest::addColumn<RepoInfo>("info");
    QTest::addColumn<QStringList>("ids");
    const QStringList always{"hf", "git"};
    const auto row = [&](const char *name, const RepoInfo &info, const QStringList &first) {
        QTest::newRow(name) << info << first + always;
    };
    row("nothing known", model({}), {});
    row("an unknown library", model("someday"), {});
    row("transformers with a task", model("transformers", "text-generation"),
        {"transformers-pipeline", "transformers", "vllm"});
    row("transformers without a task", model("transformers"), {"transformers"});
    row("a task of pipelines only", model("transformers", "automatic-speech-recognition"), {"transformers-pipeline"});
    row("by tag", model({}, "text-classification", {"setfit"}), {"setfit"});
    row("the card wins over the tag", model("timm", {}, {"transformers"}), {"timm"});
    row("by files: transformers", model({}, {}, {}, {"config.json"}), {"transformers"});
    row("by files: an adapter", model({}, {}, {}, {"adapter_config.json", "config.json"}), {"peft"});
    row("by files: a sentence transformer", model({}, {}, {}, {"modules.json", "config.json"}),
        {"sentence-transformers"});
    row("by files: diffusers", model({}, {}, {}, {"model_index.json", "unet/config.json"}), {"diffusers"});
    row("a config of a part says nothing", model({}, {}, {}, {"unet/config.json"}), {});
    row("GGUF", model("transformers", "text-generation", {"gguf"}, {"tide-Q4_K_M.gguf", "config.json"}),
        {"llama.cpp", "ollama", "lmstudio", "llama-cpp-python"});
    row("ONNX beside it", model("transformers", "fill-mask", {}, {"config.json", "onnx/model.onnx"}),
        {"transformers-pipeline", "transformers", "onnx"});
}

void TestUsageSnippets::choosesByWhatTheRepositoryIs()
{
    QFETCH(const RepoInfo, info);
    QFETCH(const QStringList, ids);
    QCOMPARE(idsOf(snippets(info)), ids);
}

void TestUsageSnippets::writesTransformers()
{
    const auto list = snippets(model("transformers", "text-generation", {"conversational"}), commit);
    QCOMPARE(find(list, "transformers-pipeline").code,
             "from transformers import pipeline\n\n"
             "pipe = pipeline(\"text-generation\", model=\"acme/tide\", revision=\""
                 + commit
                 + "\")\n"
                   "messages = [{\"role\": \"user\", \"content\": \"Who are you?\"}]\n"
                   "print(pipe(messages))");
    QCOMPARE(find(list, "transformers").code,
             "from transformers import AutoModelForCausalLM, AutoTokenizer\n\n"
             "tokenizer = AutoTokenizer.from_pretrained(\"acme/tide\", revision=\""
                 + commit
                 + "\")\n"
                   "model = AutoModelForCausalLM.from_pretrained(\"acme/tide\", revision=\""
                 + commit + "\")");
    QCOMPARE(find(list, "vllm").code, "vllm serve acme/tide --revision " + commit);
    QCOMPARE(find(list, "hf").code, "hf download acme/tide --revision " + commit + " --local-dir tide");
    QCOMPARE(find(list, "git").code,
             "git lfs install\ngit clone https://huggingface.co/acme/tide\ngit -C tide checkout " + commit);
}

void TestUsageSnippets::writesAnAdapterOnItsBase()
{
    const QStringList tags{"base_model:acme/sea", "base_model:adapter:acme/sea"};
    const auto snippet = find(snippets(model("peft", "text-generation", tags)), "peft");
    QCOMPARE(snippet.code,
             "from peft import PeftModel\nfrom transformers import AutoModelForCausalLM\n\n"
             "base_model = AutoModelForCausalLM.from_pretrained(\"acme/sea\")\n"
             "model = PeftModel.from_pretrained(base_model, \"acme/tide\")");
    QCOMPARE(snippet.notes, QList{SnippetNote::NeedsBaseModel});
    QVERIFY(find(snippets(model("peft")), "peft").code.contains("AutoPeftModelForCausalLM"));
}

void TestUsageSnippets::writesADiffusersLora()
{
    const auto info = model("diffusers", "text-to-image", {"lora", "base_model:adapter:acme/sea"});
    const QString code = find(snippets(info, "v1"), "diffusers").code;
    QVERIFY2(code.contains("from_pretrained(\"acme/sea\", dtype"), qPrintable(code));
    QVERIFY2(code.contains("pipe.load_lora_weights(\"acme/tide\", revision=\"v1\")"), qPrintable(code));
    QVERIFY(!snippets(model("diffusers", {}, {"lora"})).isEmpty());
    QCOMPARE(idsOf(snippets(model("diffusers", {}, {"lora"}))), (QStringList{"hf", "git"}));  // no base: nothing to say
}

void TestUsageSnippets::writesGgufRunners()
{
    const auto info = model({}, {}, {}, {"tide-Q8_0.gguf", "tide-Q4_K_M.gguf", "mmproj-tide-f16.gguf"});
    const auto loose = snippets(info);
    QCOMPARE(find(loose, "llama.cpp").code, "llama-server -hf acme/tide:Q4_K_M");
    QCOMPARE(find(loose, "ollama").code, "ollama run hf.co/acme/tide:Q4_K_M");
    const auto pinned = snippets(info, commit);
    const QString fetch = "hf download acme/tide tide-Q4_K_M.gguf --revision " + commit + " --local-dir .\n";
    QCOMPARE(find(pinned, "llama.cpp").code, fetch + "llama-server -m ./tide-Q4_K_M.gguf");
    QCOMPARE(find(pinned, "ollama").code,
             fetch
                 + "printf 'FROM %s\\n' ./tide-Q4_K_M.gguf > Modelfile\n"
                   "ollama create tide -f Modelfile\nollama run tide");
    QVERIFY(find(pinned, "llama-cpp-python")
                .code.contains("hf_hub_download(\"acme/tide\", \"tide-Q4_K_M.gguf\", revision="));
}

void TestUsageSnippets::picksTheUsualQuantisationAndAllItsParts()
{
    const auto info =
        model({}, {}, {}, {"Q8_0/tide-Q8_0-00001-of-00002.gguf", "Q8_0/tide-Q8_0-00002-of-00002.gguf", "imatrix.gguf"});
    const auto list = snippets(info, "v1");
    QCOMPARE(
        find(list, "lmstudio").code,
        "hf download acme/tide Q8_0/tide-Q8_0-00001-of-00002.gguf Q8_0/tide-Q8_0-00002-of-00002.gguf --revision v1 "
        "--local-dir .\nlms import ./Q8_0/tide-Q8_0-00001-of-00002.gguf");
    QVERIFY(!idsOf(snippets(model({}, {}, {}, {"mmproj-tide-f16.gguf"}))).contains("llama.cpp"));
}

void TestUsageSnippets::pinsEverySnippetThatCanBe_data()
{
    QTest::addColumn<RepoInfo>("info");
    for (const char *library : {"transformers", "diffusers", "sentence-transformers", "peft", "timm", "open_clip",
                                "setfit", "span-marker", "gliner", "model2vec", "bertopic", "mlx", "spacy", "keras",
                                "fastai", "sklearn", "flair", "nemo", "ml-agents"})
        QTest::newRow(library) << model(library);
    QTest::newRow("transformers.js") << model("transformers.js", "fill-mask");
    QTest::newRow("adapters") << model("adapter-transformers", {}, {"base_model:acme/sea"});
    QTest::newRow("gguf") << model({}, {}, {}, {"a.gguf"});
    QTest::newRow("onnx") << model({}, {}, {}, {"a.onnx"});
}

void TestUsageSnippets::pinsEverySnippetThatCanBe()
{
    QFETCH(const RepoInfo, info);
    const auto list = snippets(info, commit);
    QVERIFY(list.size() > 2);
    for (const UsageSnippet &snippet : list) {
        const bool isPinned = snippet.code.contains(commit);
        QVERIFY2(isPinned != snippet.notes.contains(SnippetNote::FollowsBranch), qPrintable(snippet.code));
        QVERIFY2(!snippet.code.contains('{') || snippet.language != SnippetLanguage::Shell, qPrintable(snippet.code));
        for (const char *left : {"{id}", "{rev}", "{at}", "{name}", "{folder}", "{base}", "{task}", "{options}", "%1"})
            QVERIFY2(!snippet.code.contains(left), qPrintable(snippet.code));
    }
}

void TestUsageSnippets::saysWhatCannotBePinned()
{
    QVERIFY(find(snippets(model("flair"), commit), "flair").notes.contains(SnippetNote::FollowsBranch));
    QVERIFY(find(snippets(model("flair")), "flair").notes.isEmpty());
}

void TestUsageSnippets::namesAnotherHub()
{
    const QUrl local{"http://127.0.0.1:8123"};
    const auto info = model("transformers", "fill-mask", {}, {"a-Q4_K_M.gguf"});
    for (const UsageSnippet &snippet : snippets(info, {}, local)) {
        QVERIFY2(snippet.code.contains("127.0.0.1:8123"), qPrintable(snippet.code));
        QVERIFY2(!snippet.code.contains("hf.co/"), qPrintable(snippet.code));
        if (snippet.language == SnippetLanguage::Python)
            QVERIFY(snippet.code.indexOf("HF_ENDPOINT") < snippet.code.indexOf("\nfrom "));
    }
    for (const UsageSnippet &snippet : snippets(info))
        QVERIFY(!snippet.code.contains("HF_ENDPOINT"));
}

void TestUsageSnippets::asksForATokenWhereOneIsNeeded_data()
{
    QTest::addColumn<Visibility>("visibility");
    QTest::addColumn<QString>("gated");
    QTest::addColumn<bool>("needed");
    QTest::newRow("public") << Visibility::Public << "" << false;
    QTest::newRow("private") << Visibility::Private << "" << true;
    QTest::newRow("gated") << Visibility::Public << "manual" << true;
}

void TestUsageSnippets::asksForATokenWhereOneIsNeeded()
{
    QFETCH(const Visibility, visibility);
    QFETCH(const QString, gated);
    QFETCH(const bool, needed);
    RepoInfo info = model("transformers", "fill-mask", {}, {"a.gguf"});
    info.visibility = visibility;
    info.gated = gated;
    const auto list = snippets(info);
    for (const UsageSnippet &snippet : list) {
        QCOMPARE(snippet.notes.contains(SnippetNote::NeedsToken), needed);
        QVERIFY(!snippet.code.contains("hf_", Qt::CaseInsensitive) || snippet.code.contains("hf_hub_download"));
    }
    // Ollama sends no token: what is not open has to be fetched first.
    QCOMPARE(find(list, "ollama").code.startsWith("hf download"), needed);
}

void TestUsageSnippets::warnsOfCodeInTheRepository()
{
    const auto list = snippets(model("transformers", "text-generation", {"custom_code"}));
    for (const char *id : {"transformers-pipeline", "transformers", "vllm"}) {
        QVERIFY(find(list, id).notes.contains(SnippetNote::RunsItsCode));
        QVERIFY(find(list, id).code.contains("trust", Qt::CaseInsensitive));
    }
}

void TestUsageSnippets::usesDatasetsAndSpaces()
{
    RepoInfo dataset = model({});
    dataset.id.type = RepoType::Dataset;
    const auto list = snippets(dataset, "v1");
    QCOMPARE(idsOf(list), (QStringList{"datasets", "hf", "git"}));
    QVERIFY(find(list, "datasets").code.contains("load_dataset(\"acme/tide\", revision=\"v1\")"));
    QCOMPARE(find(list, "hf").code, "hf download acme/tide --repo-type dataset --revision v1 --local-dir tide");
    QVERIFY(find(list, "git").code.contains("https://huggingface.co/datasets/acme/tide"));

    RepoInfo space = model({}, {}, {"gradio"});
    space.id.type = RepoType::Space;
    QCOMPARE(idsOf(snippets(space)), (QStringList{"gradio", "hf", "git"}));
}

void TestUsageSnippets::clonesPullRequests()
{
    const QString code = find(snippets(model({}), "refs/pr/7"), "git").code;
    QVERIFY2(code.contains("git -C tide fetch origin refs/pr/7\ngit -C tide checkout FETCH_HEAD"), qPrintable(code));
}

void TestUsageSnippets::letsNoNameBecomeCode_data()
{
    QTest::addColumn<QString>("revision");
    QTest::addColumn<QString>("file");
    QTest::newRow("shell") << "$(reboot)" << "a;reboot;'$(reboot)`reboot`.gguf";
    QTest::newRow("quotes") << "v1'\";x" << "a\"'\\\".gguf";
    QTest::newRow("options") << "--upload-pack=x" << "--exec.gguf";
    QTest::newRow("lines") << "a\nreboot" << "a\nreboot\n.gguf";
    QTest::newRow("substitution") << "{id}{rev}%1%2" << "{rev}%1%2.gguf";
}

void TestUsageSnippets::letsNoNameBecomeCode()
{
    QFETCH(const QString, revision);
    QFETCH(const QString, file);
    for (const char *library : {"timm", "gliner", "mlx", "transformers"}) {
        for (const UsageSnippet &snippet : snippets(model(library, "fill-mask", {}, {file}), revision)) {
            QString rest = snippet.code;
            // What is left without quoted parts must not hold anything of the names.
            if (snippet.language == SnippetLanguage::Shell)
                rest.remove("'\\''").remove(QRegularExpression("'[^']*'"));
            else
                rest.remove(QRegularExpression("\"(?:\\\\.|[^\"\\\\\n])*\""));
            QVERIFY2(!rest.contains("reboot"), qPrintable(snippet.code));
            QVERIFY2(!rest.contains("--upload-pack") && !rest.contains("--exec"), qPrintable(snippet.code));
            if (snippet.language == SnippetLanguage::Python)
                QVERIFY2(!rest.contains('"'), qPrintable(snippet.code));
        }
    }
}

void TestUsageSnippets::trustsNoBaseModelTag()
{
    QVERIFY(!baseModel(model({}, {}, {"base_model:adapter:../../etc"})));
    QVERIFY(!baseModel(model({}, {}, {"base_model:a\"); import os; x(\""})));
    QVERIFY(!baseModel(model({}, {}, {"base_model:merge:a/b", "base_model:merge:c/d"})));
    QCOMPARE(baseModel(model({}, {}, {"base_model:a/b", "base_model:quantized:a/b"}))->fullName(), "a/b");
}

QTEST_GUILESS_MAIN(TestUsageSnippets)
#include "tst_usagesnippets.moc"
